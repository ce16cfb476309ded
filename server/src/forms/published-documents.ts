import { canonicalJson } from '@ke-hoach/forms';
import { promisify } from 'node:util';
import { brotliCompress, gzip } from 'node:zlib';
import { firstRow, type EntityManager } from '../platform/database.ts';

const compress = { br: promisify(brotliCompress), gzip: promisify(gzip) };
/** How a document may be sent; `identity` is as it is. */
export type Encoding = keyof typeof compress | 'identity';

type Kept = Partial<Record<Encoding, Promise<Buffer>>>;

/** Documents kept in memory, each with what it was compressed to; the one read first is forgotten first. */
const most = 200;

/**
 * The documents of published versions by the hash of their content, ready to be sent. They never change, so each is read
 * and compressed once.
 */
export class PublishedDocuments {
  readonly #kept = new Map<string, Kept>();

  /** The bytes, of which SHA-256 is the hash where nothing is compressed; undefined where nothing was published under it. */
  async bytes(hash: string, encoding: Encoding, reads: () => Promise<EntityManager>): Promise<Buffer | undefined> {
    const kept = this.#kept.get(hash) ?? (await this.#read(hash, reads));
    if (!kept) return undefined;
    if (encoding === 'identity') return kept.identity;
    kept[encoding] ??= kept.identity!.then(compress[encoding]);
    return kept[encoding];
  }

  async #read(hash: string, reads: () => Promise<EntityManager>): Promise<Kept | undefined> {
    const found = await firstRow<{ document: string }>(
      await reads(),
      'SELECT document FROM form_versions WHERE content_hash = $1 LIMIT 1',
      [hash],
    );
    if (!found) return undefined;
    const kept: Kept = { identity: Promise.resolve(Buffer.from(canonicalJson(JSON.parse(found.document)))) };
    if (this.#kept.size >= most) this.#kept.delete(this.#kept.keys().next().value!);
    this.#kept.set(hash, kept);
    return kept;
  }
}
