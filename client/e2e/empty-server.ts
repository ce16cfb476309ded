import { spawn } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { saidBy } from './said-by.ts';
import type { RunningServer } from './server.ts';

const programs = fileURLToPath(new URL('../../server/dist/', import.meta.url));

/**
 * Starts the built server as an office gets it: for production, without the demonstration, on a port of its own choice.
 * Before, the command that lets the first administrator in is run: `invitation` is the address it prints.
 */
export async function startEmptyServer(): Promise<RunningServer & { invitation: string }> {
  const folder = mkdtempSync(join(process.env['KEHOACH_TEST_DATA'] ?? tmpdir(), 'ke-hoach-e2e-'));
  chmodSync(folder, 0o755);
  const more = { DATA_FOLDER: join(folder, 'data'), KEHOACH_MODE: 'production', PORT: '0', LOG_LEVEL: 'warn' };
  const env = { ...process.env, ...more };
  const run = (program: string, args: string[]) =>
    spawn(process.execPath, [join(programs, program), ...args], { env, stdio: ['ignore', 'pipe', 'inherit'] });
  const who = ['--login', 'an.nv', '--name', 'Nguyễn Văn An', '--unit', 'Thành phố Tam Kỳ', '--kind', 'city'];
  const [invitation = ''] = await saidBy(run('src/administrator.js', who), /\/activate#\S+/);
  const server = run('serve/main.js', []);
  const [address = ''] = await saidBy(server, /http:\S+/);
  const stop = async () => {
    const gone = new Promise((resolve) => server.once('exit', resolve));
    server.kill('SIGTERM');
    await gone;
    rmSync(folder, { recursive: true, force: true });
  };
  return { address, invitation: `${address}${invitation}`, stop };
}
