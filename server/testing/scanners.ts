import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { ScannerAddress } from '../src/files/scanner/scanner-address.ts';

/** The harmless file that every scanner calls harmful, put together here so that none takes this one for it. */
export const eicar = ['X5O!P%@AP[4\\PZX54(P^)7CC)7}$', 'EICAR-STANDARD-ANTIVIRUS-TEST-FILE', '!$H+H*'].join('');

/** Starts the scanners of scanner-process.ts; `at` says where the one of this kind listens. */
export async function startScanners(): Promise<{ at(kind: string): ScannerAddress; stop(): void }> {
  const script = fileURLToPath(new URL('scanner-process.ts', import.meta.url));
  const process_ = spawn(process.execPath, [script], { stdio: ['ignore', 'pipe', 'inherit'] });
  const [said] = (await once(process_.stdout, 'data')) as [Buffer];
  const ports = JSON.parse(said.toString()) as Record<string, number>;
  return { at: (kind) => ({ host: '127.0.0.1', port: ports[kind]! }), stop: () => void process_.kill() };
}
