import { randomUUID } from 'node:crypto';

/** Stands for a stored text while an answer is written. Nobody is ever told it, so nothing that is told can hold it. */
const mark = randomUUID();
let collected: StoredJson[] | undefined;

/** JSON that is stored as text. It goes into an answer as it stands: nobody reads it only to write it again. */
export class StoredJson {
  readonly text: string;
  #bytes: Buffer | undefined;

  constructor(text: string) {
    this.text = text;
  }

  /** Made once: of a text that is kept and told again and again it takes longer than all else of an answer. */
  get bytes(): Buffer {
    return (this.#bytes ??= Buffer.from(this.text));
  }

  toJSON(): unknown {
    if (!collected) return JSON.parse(this.text);
    collected.push(this);
    return mark;
  }
}

/** An answer as JSON in UTF-8, with stored texts as they stand. */
export function answerBytes(answer: unknown): Buffer {
  const stored: StoredJson[] = [];
  collected = stored;
  try {
    const [first = '', ...rest] = JSON.stringify(answer).split(`"${mark}"`);
    if (rest.length === 0) return Buffer.from(first);
    const parts = rest.flatMap((part, at) => [stored[at]!.bytes, Buffer.from(part)]);
    return Buffer.concat([Buffer.from(first), ...parts]);
  } finally {
    collected = undefined;
  }
}
