import { contentHash } from '@ke-hoach/forms';

/** The permanent outer id of something of the demo, by its name: the same on every machine, shaped as a v4 uuid. */
export function seedId(name: string): string {
  const hash = contentHash(['demo', name]);
  const parts = [hash.slice(0, 8), hash.slice(8, 12), `4${hash.slice(13, 16)}`, `8${hash.slice(17, 20)}`];
  return [...parts, hash.slice(20, 32)].join('-');
}

/** A number in [0, 1) that belongs to a name: what varies in the demo varies the same on every machine. */
export const seedShare = (name: string): number => parseInt(contentHash(name).slice(0, 8), 16) / 2 ** 32;
