import type { FileRefusal } from '@ke-hoach/schema';
import type { FileType } from '../file-type.ts';
import { mostPixels, pixelsOfJpg, pixelsOfPng } from './pixels.ts';
import { endOfZip, readZipDirectory } from './zip-directory.ts';

type Verdict = { type: FileType } | { refused: FileRefusal };

const signatures: [type: FileType, bytes: Buffer][] = [
  ['png', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])],
  ['jpg', Buffer.from([0xff, 0xd8, 0xff])],
  ['pdf', Buffer.from('%PDF-')],
];
const archive = Buffer.from('PK\x03\x04', 'latin1');
const refused = (reason: FileRefusal): Verdict => ({ refused: reason });

/** What a file is, by what is in it and never by its name; it holds all its bytes, of which there are at most ten million. */
export function judgeFile(bytes: Buffer): Verdict {
  if (bytes.length === 0) return refused('empty');
  if (startsWith(bytes, archive)) return judgeArchive(bytes);
  const type = signatures.find(([, signature]) => startsWith(bytes, signature))?.[0];
  if (!type) return refused('type');
  if (!isWhole[type]?.(bytes)) return refused('broken');
  // A picture or a paper that ends as an archive is two files in one.
  const isSafe = endOfZip(bytes) < 0 && (pixelsOf[type]?.(bytes) ?? 0) <= mostPixels;
  return isSafe ? { type } : refused('unsafe');
}

const startsWith = (bytes: Buffer, signature: Buffer) => bytes.subarray(0, signature.length).equals(signature);

const isWhole: Partial<Record<FileType, (bytes: Buffer) => boolean>> = {
  // The header first, the end mark last: cut off on the way, it has none.
  png: (bytes) =>
    bytes.toString('latin1', 12, 16) === 'IHDR' &&
    bytes.toString('latin1', bytes.length - 8, bytes.length - 4) === 'IEND',
  // Cameras put more behind the picture's end; the end itself is there.
  jpg: (bytes) => bytes.lastIndexOf(Buffer.from([0xff, 0xd9])) > 3,
  pdf: (bytes) => /^%PDF-[12]\.\d/.test(bytes.toString('latin1', 0, 8)) && bytes.subarray(-2048).includes('%%EOF'),
};

const pixelsOf: Partial<Record<FileType, (bytes: Buffer) => number>> = { png: pixelsOfPng, jpg: pixelsOfJpg };

/** Word and Excel files are archives with a known part; one with macros in it is neither. */
function judgeArchive(bytes: Buffer): Verdict {
  const entries = readZipDirectory(bytes);
  if (typeof entries === 'string') return refused(entries);
  const names = new Set(entries.map(({ name }) => name));
  if (!names.has('[Content_Types].xml')) return refused('type');
  if (entries.some(({ name }) => /(^|\/)vbaProject\.bin$/i.test(name))) return refused('type');
  if (names.has('word/document.xml')) return { type: 'docx' };
  return names.has('xl/workbook.xml') ? { type: 'xlsx' } : refused('type');
}
