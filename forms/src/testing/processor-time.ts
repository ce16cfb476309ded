interface Worker {
  config?: { coverage?: { enabled?: boolean } };
}

/** While coverage is counted the same work takes about seven times as long. */
const { __vitest_worker__: worker } = globalThis as { __vitest_worker__?: Worker };
const slowness = worker?.config?.coverage?.enabled === true ? 10 : 1;

/** Milliseconds of this thread's processor time an act takes, so that a busy machine is not held against what is tested. */
export function processorTime(act: () => void): number {
  const start = process.threadCpuUsage();
  act();
  const { user, system } = process.threadCpuUsage(start);
  return (user + system) / 1000 / slowness;
}
