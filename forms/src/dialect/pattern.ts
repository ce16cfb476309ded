import { endsAtOnePlace } from './pattern-follow.ts';
import { readParts } from './pattern-parts.ts';
import type { Part } from './pattern-parts.ts';

/*
 * Patterns run in the engine of the browser or server, which backtracks. So only patterns whose work is bounded are let
 * in: plain atoms and classes, quantifiers on single atoms only, no back references or look-around. What counts is in
 * how many ways a text can be split among the parts: a repetition that is followed by something it cannot itself
 * contain ("[A-Z]{1,9}-") splits it in one way only.
 */
const MOST_WAYS = 64;
/** Ways times length, where they are tried anew from each place of the text. */
const MOST_WORK = 32;
/** Longer repetitions are refused by engines themselves. */
const LONGEST_MATCH = 5000;
const KEPT = 2000;

const compiled = new Map<string, RegExp | null>();

/** The pattern, ready to test a text, or null when its running time cannot be bounded by the text's length. */
export function linearPattern(source: string): RegExp | null {
  let pattern = compiled.get(source);
  if (pattern === undefined) {
    pattern = compile(source);
    if (compiled.size >= KEPT) compiled.clear();
    compiled.set(source, pattern);
  }
  return pattern;
}

function compile(source: string): RegExp | null {
  const parts = readParts(source);
  if (!parts) return null;
  try {
    const pattern = new RegExp(source, 'u');
    return isBounded(parts) ? pattern : null;
  } catch {
    return null;
  }
}

function isBounded(parts: readonly Part[]): boolean {
  const barred = hasOuterBar(parts);
  const { ways, span, open, openWays } = new Weighing(barred ? parts : withoutEndlessEnd(parts)).weight();
  if (span > LONGEST_MATCH) return false;
  const anchored = parts[0]?.source === '^' && !barred;
  if (!anchored) return open === 0 && ways * span <= MOST_WORK;
  if (openWays === 0) return ways <= MOST_WAYS;
  return open === 1 && ways * span <= MOST_WORK;
}

/** A repetition without end that stands last takes what it finds and cannot fail: only its least counts. */
function withoutEndlessEnd(parts: readonly Part[]): Part[] {
  return parts.map((part, index) =>
    index === parts.length - 1 && part.most === Infinity ? { ...part, most: part.least } : part,
  );
}

function hasOuterBar(parts: readonly Part[]): boolean {
  let depth = 0;
  return parts.some(({ source }) => {
    if (source.startsWith('(')) depth += 1;
    if (source === ')') depth -= 1;
    return source === '|' && depth === 0;
  });
}

interface Weight {
  /** In how many ways the bounded parts can share a text. */
  ways: number;
  /** The longest match of the bounded parts. */
  span: number;
  /** Repetitions without end, and those of them that share with what follows. */
  open: number;
  openWays: number;
}

/** Weighs a sequence of parts, group by group. */
class Weighing {
  readonly #parts: readonly Part[];
  #at = 0;

  constructor(parts: readonly Part[]) {
    this.#parts = parts;
  }

  /** Up to the end of the group or the pattern: the branches' ways add up, those of a sequence multiply. */
  weight(): Weight {
    const total: Weight = { ways: 0, span: 0, open: 0, openWays: 0 };
    let branch = 1;
    for (; this.#at < this.#parts.length; this.#at += 1) {
      const part = this.#parts[this.#at] as Part;
      if (part.source === ')') break;
      if (part.source === '|') {
        total.ways += branch;
        branch = 1;
      } else if (part.source.startsWith('(')) branch *= this.#group(total);
      else branch *= this.#atom(part, total);
    }
    return { ...total, ways: total.ways + branch };
  }

  #group(total: Weight): number {
    this.#at += 1;
    const { ways, span, open, openWays } = this.weight();
    total.span += span;
    total.open += open;
    total.openWays += openWays;
    return ways + (this.#parts[this.#at]?.least === 0 ? 1 : 0);
  }

  #atom(part: Part, total: Weight): number {
    const shares = part.most > part.least && !endsAtOnePlace(this.#parts, this.#at);
    if (part.most === Infinity) {
      total.open += 1;
      total.openWays += shares ? 1 : 0;
      total.span += part.least;
      return 1;
    }
    total.span += part.most;
    return shares ? part.most - part.least + 1 : 1;
  }
}
