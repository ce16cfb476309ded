import { createPrivateKey, createPublicKey, generateKeyPairSync, sign, verify, type KeyObject } from 'node:crypto';
import {
  chmodSync,
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  readSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import type { Head } from './chain.ts';

/** A head as it is signed and kept outside the database. */
export interface SignedHead extends Head {
  /** Which chain: a database made anew begins another. */
  chain: string;
  at: string;
  signature: string;
}

const textOf = ({ chain, position, link, at }: Omit<SignedHead, 'signature'>) =>
  Buffer.from(`${chain} ${position} ${link} ${at}`);

/** When the audit was held against its chain, and what was found. */
export interface Verified {
  at: string;
  entries: number;
  isWhole: boolean;
}

/** A line torn by a crash is no head. */
function read<T = SignedHead>(line: string): T | null {
  try {
    return JSON.parse(line) as T;
  } catch {
    return null;
  }
}

/**
 * A folder outside the database: the key that signs (`key.pem`, for the server alone), the one that checks
 * (`public.pem`), one line for each signed head (`heads.jsonl`), and when it was verified last (`verified.json`).
 */
export class SignedHeads {
  readonly #folder: string;
  #checks: KeyObject | undefined;

  constructor(folder: string) {
    this.#folder = folder;
  }

  /** Signs a head and keeps it; returns when it is on the disk. */
  append(head: Head, chain: string, at: Date): void {
    const told = { chain, ...head, at: at.toISOString() };
    const signature = sign(null, textOf(told), this.#key()).toString('base64');
    this.#write('heads.jsonl', `${this.#isTorn() ? '\n' : ''}${JSON.stringify({ ...told, signature })}\n`, 0o644);
  }

  /** The heads of one chain, first to last, one after the other: over the years there are many. */
  *of(chain: string): Generator<SignedHead, undefined> {
    for (const line of this.#lines()) {
      const head = read(line);
      if (head?.chain === chain) yield head;
    }
    return undefined;
  }

  /** Are there heads of a chain other than this one? A folder holds one: else a database by another name had no past. */
  hasOthersThan(chain: string): boolean {
    for (const line of this.#lines()) {
      const head = read(line);
      if (head && head.chain !== chain) return true;
    }
    return false;
  }

  /** The head that was signed last, whatever its chain; only the end of the file is read. */
  last(): SignedHead | null {
    const path = join(this.#folder, 'heads.jsonl');
    const size = existsSync(path) ? statSync(path).size : 0;
    const file = size === 0 ? null : openSync(path, 'r');
    if (file === null) return null;
    try {
      const end = Buffer.alloc(Math.min(size, 4096));
      readSync(file, end, 0, end.length, size - end.length);
      const lines = end.toString('latin1').split('\n');
      return lines.map((line) => read(line)).findLast((head) => head?.link !== undefined) ?? null;
    } finally {
      closeSync(file);
    }
  }

  /** Remembers what a verification found. */
  noteVerified(verified: Verified): void {
    if (existsSync(this.#folder)) writeFileSync(join(this.#folder, 'verified.json'), JSON.stringify(verified));
  }

  /** When it was verified last; null where it never was. */
  verified(): Verified | null {
    const path = join(this.#folder, 'verified.json');
    return existsSync(path) ? read<Verified>(readFileSync(path, 'utf8')) : null;
  }

  /** Puts the heads aside: what comes now begins anew, and somebody said so. */
  putAside(now: Date): void {
    const path = join(this.#folder, 'heads.jsonl');
    rmSync(join(this.#folder, 'verified.json'), { force: true });
    if (existsSync(path))
      renameSync(path, join(this.#folder, `heads-until-${now.toISOString().replaceAll(':', '')}.jsonl`));
  }

  /** Was this head signed here, just as it stands? */
  isSigned(head: SignedHead): boolean {
    this.#checks ??= createPublicKey(readFileSync(join(this.#folder, 'public.pem')));
    return verify(null, textOf(head), this.#checks, Buffer.from(head.signature, 'base64'));
  }

  #key(): KeyObject {
    const path = join(this.#folder, 'key.pem');
    if (existsSync(path)) return createPrivateKey(readFileSync(path));
    mkdirSync(this.#folder, { recursive: true });
    const { privateKey, publicKey } = generateKeyPairSync('ed25519');
    this.#write('public.pem', publicKey.export({ type: 'spki', format: 'pem' }).toString(), 0o644);
    this.#write('key.pem', privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(), 0o600);
    chmodSync(path, 0o600);
    return privateKey;
  }

  *#lines(): Generator<string> {
    const path = join(this.#folder, 'heads.jsonl');
    if (!existsSync(path)) return;
    const file = openSync(path, 'r');
    try {
      const chunk = Buffer.alloc(65_536);
      let begun = '';
      for (let size = readSync(file, chunk); size > 0; size = readSync(file, chunk)) {
        const lines = (begun + chunk.toString('latin1', 0, size)).split('\n');
        begun = lines.pop()!;
        yield* lines;
      }
      yield begun;
    } finally {
      closeSync(file);
    }
  }

  /** Did the last line end in the middle? Only its last byte is read. */
  #isTorn(): boolean {
    const path = join(this.#folder, 'heads.jsonl');
    const size = existsSync(path) ? statSync(path).size : 0;
    if (size === 0) return false;
    const file = openSync(path, 'r');
    try {
      const last = Buffer.alloc(1);
      readSync(file, last, 0, 1, size - 1);
      return last.toString() !== '\n';
    } finally {
      closeSync(file);
    }
  }

  #write(name: string, text: string, mode: number): void {
    const file = openSync(join(this.#folder, name), 'a', mode);
    try {
      writeSync(file, text);
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
  }
}
