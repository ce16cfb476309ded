/*
 * Patterns run in the browser's own engine, which backtracks. So only patterns whose work is bounded are let in: plain
 * atoms and classes, quantifiers on single atoms only, no back references or look-around, at most one open-ended
 * quantifier and then only in an anchored pattern, and a bounded number of ways to split the text.
 */
const LONGEST_PATTERN = 200;
const MOST_WAYS = 1000;

const token =
  /\\[dDwWsSnrt\\^$.*+?()[\]{}|/-]|\[\^?(?:\\[dDwWsSnrt\\^$.*+?()[\]{}|/-]|\\p\{L[ul]?\}|[^[\]\\])+\]|\\p\{L[ul]?\}|\(\?:|[()|^$.]|[^\\[\](){}*+?|^$]/uy;
const quantifier = /\?|\*|\+|\{(\d{1,4})(?:(,)(\d{1,4})?)?\}/y;

const compiled = new Map<string, RegExp | null>();

/** The pattern, ready to test a text, or null when its running time cannot be bounded by the text's length. */
export function linearPattern(source: string): RegExp | null {
  let pattern = compiled.get(source);
  if (pattern === undefined) {
    pattern = isBounded(source) ? compile(source) : null;
    if (compiled.size >= 500) compiled.clear();
    compiled.set(source, pattern);
  }
  return pattern;
}

function compile(source: string): RegExp | null {
  try {
    return new RegExp(source, 'u');
  } catch {
    return null;
  }
}

function isBounded(source: string): boolean {
  if (source.length > LONGEST_PATTERN) return false;
  const anchored = source.startsWith('^') && !source.includes('|');
  let ways = 1;
  let open = 0;
  let at = 0;
  while (at < source.length) {
    token.lastIndex = at;
    const atom = token.exec(source)?.[0];
    if (atom === undefined) return false;
    at += atom.length;
    if (atom === '|') ways *= 2;
    quantifier.lastIndex = at;
    const repeat = quantifier.exec(source);
    if (!repeat) continue;
    at += repeat[0].length;
    const spread = quantifierSpread(repeat);
    if (atom === '|' || atom === '^' || atom === '$' || atom.startsWith('(')) return false;
    if (atom === ')' && repeat[0] !== '?') return false;
    if (spread === Infinity) open += 1;
    else ways *= spread;
  }
  return ways <= MOST_WAYS && (open === 0 || (open === 1 && anchored));
}

function quantifierSpread(repeat: RegExpExecArray): number {
  const [whole, least, comma, most] = repeat;
  if (whole === '?') return 2;
  if (whole === '*' || whole === '+') return Infinity;
  if (!comma) return 1;
  return most === undefined ? Infinity : Number(most) - Number(least) + 1;
}
