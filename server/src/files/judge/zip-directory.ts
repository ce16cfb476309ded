/**
 * What an archive says of itself in its central directory. Nothing is unpacked here; whoever unpacks it later must not be
 * harmed: what the directory says is bounded, its entries lie one after the other in the file and nothing lies before,
 * between or behind them that another reader could take for the archive.
 */
export interface ZipEntry {
  name: string;
  packed: number;
  unpacked: number;
  offset: number;
  /** How it is packed: 0 not at all, 8 deflated. */
  method: number;
}

const limits = { unpacked: 100 * 1024 * 1024, ratio: 100, entries: 2000 };
const END = 0x06054b50;
const ENTRY = 0x02014b50;
const LOCAL = 0x04034b50;
const END_SIZE = 22;
const ENTRY_SIZE = 46;
const LOCAL_SIZE = 30;
/** What may follow a file's bytes: its checksum and sizes once more. */
const DESCRIPTOR_SIZE = 24;
const ENCRYPTED = 0x1;
const UNIX = 3;
const LINK = 0o120000;
const KIND = 0o170000;

/** Where the directory's end begins, when these bytes end as an archive; -1 when they do not. */
export function endOfZip(bytes: Buffer): number {
  const first = Math.max(0, bytes.length - END_SIZE - 0xffff);
  for (let at = bytes.length - END_SIZE; at >= first; at -= 1) {
    if (bytes.readUInt32LE(at) === END && at + END_SIZE + bytes.readUInt16LE(at + 20) === bytes.length) return at;
  }
  return -1;
}

/** The entries of an archive, or why it is not taken. */
export function readZipDirectory(bytes: Buffer): ZipEntry[] | 'broken' | 'unsafe' {
  const end = endOfZip(bytes);
  if (end < 0 || bytes.length < LOCAL_SIZE || bytes.readUInt32LE(0) !== LOCAL) return 'broken';
  const count = bytes.readUInt16LE(end + 10);
  const size = bytes.readUInt32LE(end + 12);
  const start = bytes.readUInt32LE(end + 16);
  const isOneDisk = bytes.readUInt16LE(end + 4) === 0 && bytes.readUInt16LE(end + 8) === count;
  if (!isOneDisk || count === 0 || start + size !== end) return 'broken';
  if (count > limits.entries) return 'unsafe';
  const entries: ZipEntry[] = [];
  for (let at = start; at < end;) {
    if (at + ENTRY_SIZE > end || bytes.readUInt32LE(at) !== ENTRY) return 'broken';
    const nameEnd = at + ENTRY_SIZE + bytes.readUInt16LE(at + 28);
    const next = nameEnd + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
    if (next > end || entries.length === count) return 'broken';
    const name = bytes.toString('utf8', at + ENTRY_SIZE, nameEnd);
    if (isEncrypted(bytes, at) || isLink(bytes, at) || reachesOut(name)) return 'unsafe';
    entries.push({
      name,
      packed: bytes.readUInt32LE(at + 20),
      unpacked: bytes.readUInt32LE(at + 24),
      offset: bytes.readUInt32LE(at + 42),
      method: bytes.readUInt16LE(at + 10),
    });
    at = next;
  }
  if (entries.length !== count) return 'broken';
  return isBomb(entries) ? 'unsafe' : liesInOrder(bytes, entries, start) ? entries : 'broken';
}

const isEncrypted = (bytes: Buffer, at: number) => (bytes.readUInt16LE(at + 8) & ENCRYPTED) !== 0;

const isLink = (bytes: Buffer, at: number) =>
  bytes.readUInt8(at + 5) === UNIX && ((bytes.readUInt32LE(at + 38) >>> 16) & KIND) === LINK;

const reachesOut = (name: string) => /^[/\\]|^[a-z]:|\\|\0/i.test(name) || name.split('/').includes('..');

function isBomb(entries: readonly ZipEntry[]): boolean {
  const unpacked = entries.reduce((sum, entry) => sum + entry.unpacked, 0);
  const packed = entries.reduce((sum, entry) => sum + entry.packed, 0);
  return unpacked > limits.unpacked || unpacked > Math.max(packed, 1) * limits.ratio;
}

/** The packed bytes of an entry, of an archive whose entries were found to lie in order. */
export function packedBytes(bytes: Buffer, { offset, packed }: ZipEntry): Buffer {
  const start = offset + LOCAL_SIZE + bytes.readUInt16LE(offset + 26) + bytes.readUInt16LE(offset + 28);
  return bytes.subarray(start, start + packed);
}

/** Entries that share bytes unpack to far more than the file holds; bytes that no entry owns may be another file. */
function liesInOrder(bytes: Buffer, entries: readonly ZipEntry[], directory: number): boolean {
  const sorted = entries.toSorted((one, other) => one.offset - other.offset);
  let expected = 0;
  for (const { offset, packed } of sorted) {
    if (offset < expected || offset > expected + DESCRIPTOR_SIZE || (expected === 0 && offset !== 0)) return false;
    if (offset + LOCAL_SIZE > directory || bytes.readUInt32LE(offset) !== LOCAL) return false;
    expected = offset + LOCAL_SIZE + bytes.readUInt16LE(offset + 26) + bytes.readUInt16LE(offset + 28) + packed;
  }
  return expected <= directory && directory - expected <= DESCRIPTOR_SIZE;
}
