/** One atom, class, bracket or anchor of a pattern, and how often it may stand. */
export interface Part {
  source: string;
  least: number;
  most: number;
}

const LONGEST_PATTERN = 200;
const DEEPEST = 5;

const token =
  /\\[dDwWsSnrt\\^$.*+?()[\]{}|/-]|\[\^?(?:\\[dDwWsSnrt\\^$.*+?()[\]{}|/-]|\\p\{L[ul]?\}|[^[\]\\])+\]|\\p\{L[ul]?\}|\(\?:|[()|^$.]|[^\\[\](){}*+?|^$]/uy;
const quantifier = /\?|\*|\+|\{(\d{1,4})(?:(,)(\d{1,4})?)?\}/y;
const bare = /^(?:\(|\(\?:|[|^$])$/;

/** The parts of a pattern in order; null when it holds anything else, or is longer or deeper than anybody can read. */
export function readParts(source: string): Part[] | null {
  if (source.length > LONGEST_PATTERN) return null;
  const parts: Part[] = [];
  let depth = 0;
  for (let at = 0; at < source.length;) {
    token.lastIndex = at;
    const atom = token.exec(source)?.[0];
    if (atom === undefined) return null;
    at += atom.length;
    quantifier.lastIndex = at;
    const repeat = quantifier.exec(source);
    at += repeat?.[0].length ?? 0;
    if (repeat && (bare.test(atom) || (atom === ')' && repeat[0] !== '?'))) return null;
    if (atom.startsWith('(')) depth += 1;
    if (atom === ')') depth -= 1;
    if (depth > DEEPEST) return null;
    parts.push({ source: atom, ...counts(repeat) });
  }
  return parts;
}

function counts(repeat: RegExpExecArray | null): { least: number; most: number } {
  if (!repeat) return { least: 1, most: 1 };
  const [whole, least, comma, most] = repeat;
  if (whole === '?') return { least: 0, most: 1 };
  if (least === undefined) return { least: whole === '+' ? 1 : 0, most: Infinity };
  if (!comma) return { least: Number(least), most: Number(least) };
  return { least: Number(least), most: most === undefined ? Infinity : Number(most) };
}
