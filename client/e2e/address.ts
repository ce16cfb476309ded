import { inject } from 'vitest';

/** The server of this worker. Its stories follow one another there; those of the other worker have a server of their own. */
export function storyAddress(): string {
  const addresses = inject('addresses');
  return addresses[(Number(process.env['VITEST_POOL_ID']) - 1) % addresses.length]!;
}
