import { problem } from './problem.ts';
import { StoredJson } from './stored-json.ts';

/** Characters of stored documents in one answer: a screen needs one or two million, a page of a hundred reports five. */
const most = 32_000_000;

/**
 * What an answer still has room for of what is stored as a document: drafts, what was handed in, plans, forms. The cost of a
 * question counts fields, and one such field may be large and asked for many times.
 */
export class AnswerRoom {
  #left: number;

  constructor(room = most) {
    this.#left = room;
  }

  /** A stored text as JSON, if there is room for it. */
  json(text: string): StoredJson {
    this.take(text.length);
    return new StoredJson(text);
  }

  /** Takes so many characters, or refuses the question as too large. */
  take(characters: number): void {
    this.#left -= characters;
    if (this.#left < 0) throw problem('QUERY_TOO_LARGE', { limit: 'size' });
  }
}
