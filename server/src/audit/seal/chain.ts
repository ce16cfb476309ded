import { createHash } from 'node:crypto';

/** A place in the chain: how many entries it holds up to here, and what links them all. */
export interface Head {
  position: number;
  /** Hexadecimal. */
  link: string;
}

/** Before the first entry. */
export const beginning: Head = { position: 0, link: '' };

/** The next link: over the one before, the place, the entry's name and the entry's own hash. */
export function nextHead(before: Head, entry: { uid: string; hash: string }): Head {
  const position = before.position + 1;
  const link = createHash('sha256').update(`${before.link} ${position} ${entry.uid} ${entry.hash}`).digest('hex');
  return { position, link };
}
