import type { TestProject } from 'vitest/node';
import { unpackBrowser } from './browser.ts';
import { loadDemo, startServer } from './server.ts';

declare module 'vitest' {
  interface ProvidedContext {
    addresses: string[];
    /** The folder of a loaded demonstration, for a server of one's own. */
    demo: string;
  }
}

/** A server with the filled demonstration for each worker, for the stories that do not disturb each other. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const [{ demo, remove }] = await Promise.all([loadDemo(), unpackBrowser()]);
  project.provide('demo', demo);
  const servers = await Promise.all(Array.from({ length: project.config.maxWorkers }, () => startServer(demo)));
  project.provide(
    'addresses',
    servers.map(({ address }) => address),
  );
  return async () => {
    await Promise.all(servers.map(({ stop }) => stop()));
    remove();
  };
}
