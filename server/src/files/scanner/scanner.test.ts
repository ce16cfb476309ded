import { randomBytes } from 'node:crypto';
import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { pdf } from '../../../testing/given-files.ts';
import { eicar, startScanners } from '../../../testing/scanners.ts';
import { readConfig } from '../../config.ts';
import { sayWhoScans } from './say-who-scans.ts';
import { Scanner } from './scanner.ts';
import { scannerAddress, scannerName, type ScannerAddress } from './scanner-address.ts';

const log = pino({ level: 'silent' });

describe('a scanner of files', () => {
  let scanners: Awaited<ReturnType<typeof startScanners>>;
  beforeAll(async () => void (scanners = await startScanners()));
  afterAll(() => scanners.stop());
  const nowhere: ScannerAddress = { host: '127.0.0.1', port: 1 };

  it('is told of every byte, however many, and calls what it found by name', async () => {
    const scanner = new Scanner(scanners.at('honest'), log);
    expect(await scanner.found(pdf())).toBeNull();
    expect(await scanner.found(pdf(eicar))).toBe('Eicar-Signature');
    const large = randomBytes(10 * 1024 * 1024);
    expect(await scanner.found(large)).toBeNull();
    expect(await scanner.found(Buffer.concat([large.subarray(100), Buffer.from(eicar)]))).toBe('Eicar-Signature');
  });

  it.each([
    ...['hangs up', 'hangs up politely', 'breaks off its word', 'says more than one thing', 'is too busy'],
    ...['takes no more', 'speaks of another file', 'is a page', 'never ends'],
  ])('that %s has called nothing clean', async (kind) => {
    await expect(new Scanner(scanners.at(kind), log).found(pdf())).rejects.toMatchObject({ code: 'FILE_NOT_SCANNED' });
  });

  it('that says nothing, or is not there, has called nothing clean, and is not waited for', async () => {
    const silent = new Scanner(scanners.at('says nothing'), log, { scan: 50, ping: 50 });
    await expect(silent.found(pdf())).rejects.toMatchObject({ code: 'FILE_NOT_SCANNED' });
    await expect(new Scanner(nowhere, log).found(pdf())).rejects.toMatchObject({ code: 'FILE_NOT_SCANNED' });
  });

  it('that says nothing holds sixteen files in memory at most, and those that waited meanwhile are refused with them', async () => {
    const silent = new Scanner(scanners.at('says nothing'), log, { scan: 100, ping: 50 });
    let [read, now, most] = [0, 0, 0];
    const look = async () => {
      read += 1;
      most = Math.max(most, (now += 1));
      return silent.found(pdf()).finally(() => (now -= 1));
    };
    const refused = await Promise.allSettled(Array.from({ length: 40 }, () => silent.inTurn(look)));
    const codes = refused.map((one) => (one.status === 'rejected' ? one.reason.code : one.value));
    expect(new Set(codes)).toEqual(new Set(['FILE_NOT_SCANNED']));
    expect([read, most]).toEqual([16, 16]);
    const honest = new Scanner(scanners.at('honest'), log);
    const clean = Array.from({ length: 40 }, () => honest.inTurn(() => honest.found(pdf())));
    expect(new Set(await Promise.all(clean))).toEqual(new Set([null]));
  });

  it('that is away leaves twenty lines in the log, however many files come', async () => {
    let lines = 0;
    const away = new Scanner(nowhere, pino({}, { write: () => void (lines += 1) }));
    for (let file = 0; file < 30; file++) await away.found(pdf()).catch(() => undefined);
    expect(lines).toBe(20);
  });

  it.each([
    ['127.0.0.1:3310', { host: '127.0.0.1', port: 3310 }],
    ['quet-virus.noi-bo:3310', { host: 'quet-virus.noi-bo', port: 3310 }],
    ['[::1]:3310', { host: '::1', port: 3310 }],
    ['/run/clamav/clamd.ctl', { path: '/run/clamav/clamd.ctl' }],
  ])('is named %s by the operator', (text, address) => {
    expect(scannerAddress(text)).toEqual(address);
    expect(scannerName(address)).toBe(text);
  });

  const saidAtStart = async (env: Record<string, string>, at?: ScannerAddress) => {
    const said: string[] = [];
    const config = { ...readConfig(env, []), scanner: at };
    await sayWhoScans(config, at && new Scanner(at, log, { scan: 50, ping: 5000 }), (line) => said.push(line));
    return said.join('\n');
  };

  it('is told of at the start: set, set and away, or not set in production', async () => {
    const production = { KEHOACH_MODE: 'production' };
    expect(await saidAtStart(production)).toContain('SCANNER is not set');
    expect(await saidAtStart({})).toBe('');
    const there = await saidAtStart(production, scanners.at('honest'));
    expect(there).toMatch(/files are scanned for viruses at 127\.0\.0\.1:\d+$/);
    expect(await saidAtStart({}, nowhere)).toMatch(/at 127\.0\.0\.1:1\n[^]*every file is refused until somebody does$/);
    expect(await saidAtStart(production, scanners.at('is a page'))).toContain('nobody answers there');
  });
});
