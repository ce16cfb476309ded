import { isAbsolute } from 'node:path';

/** Where a scanner listens: a port of a machine, or a socket of this one. */
export type ScannerAddress = { host: string; port: number } | { path: string };

/** `127.0.0.1:3310`, `[::1]:3310`, `/run/clamav/clamd.ctl`; undefined where it is neither. */
export function scannerAddress(text: string): ScannerAddress | undefined {
  if (isAbsolute(text)) return { path: text };
  const [, six, name, port] = /^(?:\[([\da-f:.]+)\]|([\w.-]+)):(\d{1,5})$/i.exec(text) ?? [];
  const host = six ?? name;
  return host && Number(port) > 0 && Number(port) <= 65_535 ? { host, port: Number(port) } : undefined;
}

/** As it was written. */
export function scannerName(address: ScannerAddress): string {
  if ('path' in address) return address.path;
  return `${address.host.includes(':') ? `[${address.host}]` : address.host}:${address.port}`;
}
