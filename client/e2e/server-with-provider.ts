import { spawn, type ChildProcess, type SpawnOptions } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { copyData } from './copy-data.ts';
import { saidBy } from './said-by.ts';
import type { RunningServer } from './server.ts';

const server = fileURLToPath(new URL('../../server/', import.meta.url));
const quiet: SpawnOptions = { stdio: ['ignore', 'pipe', 'inherit'] };

/**
 * The built server with a copy of the loaded demonstration, and a provider of identities beside it, each a process of its
 * own. The provider stands at another site, as in life: to the browser `localhost` and `127.0.0.1` are two.
 */
export async function startServerWithProvider(demo: string): Promise<RunningServer> {
  const folder = mkdtempSync(join(process.env['KEHOACH_TEST_DATA'] ?? tmpdir(), 'ke-hoach-e2e-'));
  chmodSync(folder, 0o755);
  const data = join(folder, 'data');
  copyData(demo, data);
  const port = await freePort();
  const address = `http://localhost:${port}`;
  const [id, secret] = ['ke-hoach', 'only for tests'];
  const provider = spawn(process.execPath, [join(server, 'testing/provider-process.ts'), id, secret, address], quiet);
  const [issuer] = await saidBy(provider, /http:\S+/);
  const oidc = { OIDC_ISSUER: issuer, OIDC_CLIENT_ID: id, OIDC_CLIENT_SECRET: secret, OIDC_NAME: 'VNeID' };
  const more = { ...oidc, PUBLIC_URL: address, PORT: String(port), DATA_FOLDER: data, LOG_LEVEL: 'warn' };
  const running = spawn(process.execPath, [join(server, 'dist/serve/main.js')], {
    ...quiet,
    env: { ...process.env, ...more },
  });
  await saidBy(running, /http:\S+/);
  const stop = async () => {
    await Promise.all([running, provider].map(end));
    rmSync(folder, { recursive: true, force: true });
  };
  return { address, stop };
}

async function end(program: ChildProcess): Promise<void> {
  const gone = once(program, 'exit');
  program.kill('SIGTERM');
  await gone;
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port } = probe.address() as AddressInfo;
  probe.close();
  await once(probe, 'close');
  return port;
}
