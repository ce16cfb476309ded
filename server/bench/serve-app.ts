// A process of its own: the whole server on the database named by the first argument. It folds figures as a start does.
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { pino } from 'pino';
import { tmpdir } from 'node:os';
import { buildApp } from '../src/app.ts';
import { startFolding } from '../src/figures/folding.ts';
import { FileStore } from '../src/files/file-store.ts';

const appUrl = process.argv[2] ?? '';
const log = pino({ level: 'error' });
const app = await buildApp({
  config: { mode: 'demo' },
  appUrl,
  files: new FileStore(`${tmpdir()}/ke-hoach-bench-files`),
  log,
});
await startFolding(appUrl, log);
const server = createServer(app.handle);
server.listen(0, '127.0.0.1', () => process.send?.((server.address() as AddressInfo).port));
