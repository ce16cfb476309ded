/** Milliseconds of processor time an act takes, so that a busy machine is not held against what is tested. */
export function processorTime(act: () => void): number {
  const start = process.cpuUsage();
  act();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}
