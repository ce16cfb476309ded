/** Files as people send them, of a few bytes each; `more` makes two of a kind differ. */
export const pdf = (more = '') => Buffer.from(`%PDF-1.7\n% ${more}\n1 0 obj\n<<>>\nendobj\ntrailer <<>>\n%%EOF\n`);
/** Each side of a picture in dots, as it says of itself. */
type Side = number;
export const jpg = (more = '', side: Side = 1) =>
  Buffer.concat([
    hex('ffd8ffe000074a46494600'),
    hex('ffffc0001108'),
    Buffer.from([side >> 8, side & 255, side >> 8, side & 255]),
    hex('03011100021100031100'),
    Buffer.from(more),
    hex('ffd9'),
  ]);
export const png = (more = '', side: Side = 1) =>
  Buffer.concat([
    hex('89504e470d0a1a0a0000000d'),
    Buffer.from('IHDR'),
    hex(side.toString(16).padStart(8, '0').repeat(2)),
    Buffer.from(more),
    hex('00000000'),
    Buffer.from('IEND'),
    hex('ae426082'),
  ]);
export const docx = (more: Entry[] = [], around: Around = {}) =>
  zip([contentTypes, { name: 'word/document.xml' }, ...more], around);
export const xlsx = (more: Entry[] = [], around: Around = {}) =>
  zip([contentTypes, { name: 'xl/workbook.xml' }, ...more], around);

const hex = (text: string) => Buffer.from(text, 'hex');
const contentTypes: Entry = { name: '[Content_Types].xml' };

/** An entry of an archive: what its directory says of it, true or not. */
export interface Entry {
  name: string;
  data?: string;
  unpacked?: number;
  isLink?: boolean;
  isEncrypted?: boolean;
  /** Shares the bytes of the first entry. */
  overlaps?: boolean;
}

interface Around {
  before?: string;
  after?: string;
}

/** An archive, stored without packing. */
export function zip(entries: readonly Entry[], { before = '', after = '' }: Around = {}): Buffer {
  const parts: Buffer[] = [Buffer.from(before)];
  const directory: Buffer[] = [];
  let at = parts[0]!.length;
  const first = at;
  for (const entry of entries) {
    const { name, data = '<x/>', unpacked = data.length } = entry;
    const local = Buffer.alloc(30);
    local.writeUInt32LE(0x04034b50, 0);
    local.writeUInt32LE(data.length, 18);
    local.writeUInt32LE(unpacked, 22);
    local.writeUInt16LE(Buffer.byteLength(name), 26);
    const central = Buffer.alloc(46);
    central.writeUInt32LE(0x02014b50, 0);
    central.writeUInt8(entry.isLink ? 3 : 0, 5);
    central.writeUInt16LE(entry.isEncrypted ? 1 : 0, 8);
    central.writeUInt32LE(data.length, 20);
    central.writeUInt32LE(unpacked, 24);
    central.writeUInt16LE(Buffer.byteLength(name), 28);
    central.writeUInt32LE(entry.isLink ? (0o120777 << 16) >>> 0 : 0, 38);
    central.writeUInt32LE(entry.overlaps ? first : at, 42);
    directory.push(central, Buffer.from(name));
    const written = Buffer.concat([local, Buffer.from(name), Buffer.from(data)]);
    parts.push(written);
    at += written.length;
  }
  const listed = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(entries.length, 8);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(listed.length, 12);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...parts, listed, end, Buffer.from(after)]);
}
