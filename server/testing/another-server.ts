import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { pino } from 'pino';
import { buildApp } from '../src/app.ts';
import type { TestApp } from './test-app.ts';

/** A second server on the database of a test, as after a restart: it has nothing of the first one's memory. */
export async function anotherServer({ appUrl, files }: TestApp) {
  const app = await buildApp({ config: { mode: 'demo' }, appUrl, files, log: pino({ level: 'silent' }) });
  const server = createServer(app.handle);
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: async () => {
      server.closeAllConnections();
      await new Promise((closed) => server.close(closed));
      await app.close();
    },
  };
}
