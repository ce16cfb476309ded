// A process of its own: the whole server on the database named by the first argument.
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { pino } from 'pino';
import { buildApp } from '../src/app.ts';

const app = await buildApp({
  config: { mode: 'demo' },
  appUrl: process.argv[2] ?? '',
  log: pino({ level: 'error' }),
});
const server = createServer(app.handle);
server.listen(0, '127.0.0.1', () => process.send?.((server.address() as AddressInfo).port));
