import type { FileRefusal } from '@ke-hoach/schema';
import { promisify } from 'node:util';
import { inflateRaw } from 'node:zlib';
import { inTurn } from '../../platform/in-turn.ts';
import { packedBytes, readZipDirectory, type ZipEntry } from './zip-directory.ts';

const inflate = promisify(inflateRaw);
/** One archive after the other is unpacked, so that many at once take neither the memory nor the processors. */
const turn = inTurn(1, 200);
/** What makes Word fetch a template, a page or an object from another host as soon as the file is opened. */
const fetches = /\/(attachedTemplate|frame|oleObject|subDocument)"/;
const elsewhere = /\bTarget="(https?:|ftp:|\\\\|file:\/\/\/?(\\\\|[^/:"]+\/)|\/\/)/i;

/**
 * Why an archive, whose directory was found sound, is not taken for what is in it: it unpacks to something else than the
 * directory says, or fetches from another host what it shows or runs.
 */
export async function faultOfContents(bytes: Buffer): Promise<FileRefusal | null> {
  const entries = readZipDirectory(bytes);
  if (typeof entries === 'string') return entries;
  const leave = await turn('archives');
  if (!leave) return 'unsafe';
  try {
    for (const entry of entries) {
      const fault = await faultOf(bytes, entry);
      if (fault) return fault;
    }
    return null;
  } finally {
    leave();
  }
}

async function faultOf(bytes: Buffer, entry: ZipEntry): Promise<FileRefusal | null> {
  const unpacked = await unpack(packedBytes(bytes, entry), entry);
  if (typeof unpacked === 'string') return unpacked;
  if (unpacked.length !== entry.unpacked) return 'broken';
  return /\.rels$/i.test(entry.name) && fetchesFromElsewhere(unpacked.toString('utf8')) ? 'unsafe' : null;
}

async function unpack(packed: Buffer, { method, unpacked }: ZipEntry): Promise<Buffer | FileRefusal> {
  if (method === 0) return packed;
  if (method !== 8) return 'unsafe';
  try {
    return await inflate(packed, { maxOutputLength: Math.max(unpacked, 1) });
  } catch (error) {
    return (error as { code?: string }).code === 'ERR_BUFFER_TOO_LARGE' ? 'unsafe' : 'broken';
  }
}

const fetchesFromElsewhere = (relations: string) =>
  (relations.match(/<Relationship\b[^>]*>/g) ?? []).some((one) => fetches.test(one) && elsewhere.test(one));
