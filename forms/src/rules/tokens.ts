/** One word of an expression. */
export interface Token {
  kind: 'number' | 'text' | 'name' | 'sign' | 'end';
  value: string;
  start: number;
  end: number;
}

/** What the text should have gone on with: a sign, or something the sentences have a word for. */
export type Expected =
  | 'value'
  | 'name'
  | 'rowName'
  | 'macro'
  | 'end'
  | 'nesting'
  | 'word'
  | 'escape'
  | 'quote'
  | (string & {});

/** The text cannot be read at this place. */
export class SyntaxFault extends Error {
  readonly at: number;
  readonly end: number;
  readonly expected: Expected;

  constructor({ start, end }: { start: number; end: number }, expected: Expected) {
    super(`Expected ${expected} at ${start}.`);
    this.at = start;
    this.end = end;
    this.expected = expected;
  }
}

const space = /\s+/y;
const number = /\d{1,30}(?:\.\d{1,30})?/y;
const name = /[A-Za-z_][A-Za-z0-9_]*/y;
const sign = /&&|\|\||[=!<>]=|[-+*/%!<>()[\],.?:]/y;
const escapes: Readonly<Record<string, string>> = { n: '\n', t: '\t', '"': '"', "'": "'", '\\': '\\' };

/** Splits an expression into tokens; throws SyntaxFault at the first thing that is none. */
export function tokenize(source: string): Token[] {
  const tokens: Token[] = [];
  let at = 0;
  const match = (pattern: RegExp) => {
    pattern.lastIndex = at;
    return pattern.exec(source)?.[0];
  };
  while (at < source.length) {
    const blank = match(space);
    if (blank) {
      at += blank.length;
      continue;
    }
    const quote = source[at];
    if (quote === '"' || quote === "'") {
      const token = readText(source, at, quote);
      tokens.push(token);
      at = token.end;
      continue;
    }
    const found: [Token['kind'], string | undefined][] = [
      ['number', match(number)],
      ['name', match(name)],
      ['sign', match(sign)],
    ];
    const hit = found.find(([, value]) => value !== undefined);
    if (!hit?.[1]) throw new SyntaxFault({ start: at, end: at + 1 }, 'word');
    tokens.push({ kind: hit[0], value: hit[1], start: at, end: at + hit[1].length });
    at += hit[1].length;
  }
  tokens.push({ kind: 'end', value: '', start: at, end: at });
  return tokens;
}

function readText(source: string, start: number, quote: string): Token {
  let value = '';
  let at = start + 1;
  while (at < source.length && source[at] !== quote) {
    if (source[at] === '\\') {
      const escaped = escapes[source[at + 1] ?? ''];
      if (escaped === undefined) throw new SyntaxFault({ start: at, end: at + 2 }, 'escape');
      value += escaped;
      at += 2;
    } else {
      value += source[at];
      at += 1;
    }
  }
  if (at >= source.length) throw new SyntaxFault({ start, end: at }, 'quote');
  return { kind: 'text', value: value.normalize('NFC'), start, end: at + 1 };
}
