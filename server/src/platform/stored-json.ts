import { randomUUID } from 'node:crypto';

/** Stands for a stored text while an answer is written. Nobody is ever told it, so nothing that is told can hold it. */
const mark = randomUUID();
let collected: string[] | undefined;

/** JSON that is stored as text. It goes into an answer as it stands: nobody reads it only to write it again. */
export class StoredJson {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }

  toJSON(): unknown {
    if (!collected) return JSON.parse(this.text);
    collected.push(this.text);
    return mark;
  }
}

/** An answer as text, with stored texts as they stand. */
export function answerText(answer: unknown): string {
  const texts: string[] = [];
  collected = texts;
  try {
    const [first = '', ...rest] = JSON.stringify(answer).split(`"${mark}"`);
    return first + rest.map((part, at) => texts[at]! + part).join('');
  } finally {
    collected = undefined;
  }
}
