import type { TestProject } from 'vitest/node';
import { unpackBrowser } from './browser.ts';
import { startServer } from './server.ts';

declare module 'vitest' {
  interface ProvidedContext {
    addresses: string[];
  }
}

/** A server with the filled demonstration for each worker, for the stories that do not disturb each other. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  await unpackBrowser();
  const servers = await Promise.all(Array.from({ length: project.config.maxWorkers }, startServer));
  project.provide(
    'addresses',
    servers.map(({ address }) => address),
  );
  return async () => {
    await Promise.all(servers.map(({ stop }) => stop()));
  };
}
