/** A picture of more dots fills the memory of whoever opens it, however few bytes it has. */
export const mostPixels = 100_000_000;

/** How many dots a PNG says it has, in the header that comes first. */
export const pixelsOfPng = (bytes: Buffer): number =>
  bytes.length < 24 ? 0 : bytes.readUInt32BE(16) * bytes.readUInt32BE(20);

/**
 * How many dots a JPEG says it has, at most, in its frames; 0 where none is found. What lies between the segments is
 * passed over, as those who open it do.
 */
export function pixelsOfJpg(bytes: Buffer): number {
  let most = 0;
  for (let at = 2; at + 9 < bytes.length;) {
    const kind = bytes[at] === 0xff ? bytes[at + 1]! : 0;
    if (kind === START_OF_SCAN) break;
    if (isFrame(kind)) most = Math.max(most, bytes.readUInt16BE(at + 5) * bytes.readUInt16BE(at + 7));
    at += hasLength(kind) ? 2 + Math.max(bytes.readUInt16BE(at + 2), 2) : 1;
  }
  return most;
}

const START_OF_SCAN = 0xda;
/** SOF0 to SOF15, without the tables that have numbers between theirs. */
const isFrame = (kind: number) => kind >= 0xc0 && kind <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(kind);
const hasLength = (kind: number) => kind >= 0xc0 && kind !== 0xff && !(kind >= 0xd0 && kind <= 0xd9);
