import { spawn, type ChildProcess } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { copyData } from './copy-data.ts';
import { saidBy } from './said-by.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const STARTS_WITHIN = 150_000;

export interface RunningServer {
  address: string;
  stop(): Promise<void>;
}

/**
 * Starts the built server with the filled demonstration, its own data folder and a port of its own choice; with a
 * `demo` that was loaded before it takes a copy of it, which is the quicker way. KE_HOACH_E2E_ADDRESS names a server that
 * runs already; it is then used as it stands.
 */
export async function startServer(demo?: string): Promise<RunningServer> {
  const running = process.env['KE_HOACH_E2E_ADDRESS'];
  if (running) return { address: running, stop: async () => {} };
  const folder = temporaryFolder();
  const data = join(folder, 'data');
  if (demo) copyData(demo, data);
  const server = await serve(data);
  return {
    address: server.address,
    stop: async () => {
      await server.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Loads the demonstration once, for servers to start from. Gives the folder of its data and the way to remove it. */
export async function loadDemo(): Promise<{ demo: string; remove(): void }> {
  if (process.env['KE_HOACH_E2E_ADDRESS']) return { demo: '', remove: () => {} };
  const folder = temporaryFolder();
  const demo = join(folder, 'data');
  const server = await serve(demo);
  await server.stop();
  return { demo, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

/** In memory where `npm test` found room there. */
function temporaryFolder(): string {
  const folder = mkdtempSync(join(process.env['KEHOACH_TEST_DATA'] ?? tmpdir(), 'ke-hoach-e2e-'));
  chmodSync(folder, 0o755);
  return folder;
}

async function serve(data: string): Promise<RunningServer> {
  const child = spawn(process.execPath, [join(root, 'server/dist/serve/main.js')], {
    cwd: root,
    env: { ...process.env, PORT: '0', DATA_FOLDER: data, LOG_LEVEL: 'warn' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const tooLong = setTimeout(() => child.kill('SIGKILL'), STARTS_WITHIN);
  const [address = ''] = await saidBy(child, /http:\/\/127\S+/);
  clearTimeout(tooLong);
  return { address, stop: () => end(child) };
}

function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) return Promise.resolve();
  return new Promise((resolve) => {
    const forced = setTimeout(() => child.kill('SIGKILL'), 12_000);
    child.once('exit', () => {
      clearTimeout(forced);
      resolve();
    });
    child.kill('SIGTERM');
  });
}
