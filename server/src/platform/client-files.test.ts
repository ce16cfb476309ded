import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { clientFiles } from './client-files.ts';

let folder: string;
let server: Server;
let address: string;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'ke-hoach-client-'));
  mkdirSync(join(folder, 'assets'));
  writeFileSync(join(folder, 'index.html'), '<title>Kế Hoạch</title>');
  writeFileSync(join(folder, 'assets/fill.js'), 'export {};');
  server = createServer(clientFiles(`${folder}/`));
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterEach(() => {
  server.close();
  rmSync(folder, { recursive: true, force: true });
});

describe("the client's files", () => {
  it('are its page for every path of a screen, and 404 for a file that never was', async () => {
    expect(await (await fetch(`${address}/plans/5`)).text()).toContain('Kế Hoạch');
    expect((await fetch(`${address}/assets/none.js`)).status).toBe(404);
  });

  it('may go away while the server runs: that answer ends, the next ones come', async () => {
    rmSync(join(folder, 'assets/fill.js'));
    await expect(fetch(`${address}/assets/fill.js`).then((answer) => answer.text())).rejects.toThrow();
    expect((await fetch(`${address}/`)).status).toBe(200);
  });
});
