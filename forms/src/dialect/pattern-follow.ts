import type { Part } from './pattern-parts.ts';

const ascii = String.fromCharCode(...Array(128).keys());
const beyondAscii = /[^\0-\x7f]|\\[sSDWp]|^\[\^|^\.$/;

/**
 * Whether a repetition can end at one place of a text only, because nothing that may follow it is something it can
 * contain. Told exactly for ASCII; two parts that both go beyond it are taken to share.
 */
export function endsAtOnePlace(parts: readonly Part[], index: number): boolean {
  const { source } = parts[index] as Part;
  const contained = new Set(contents(source));
  return following(parts, index + 1).every((next) => {
    if (beyondAscii.test(source) && beyondAscii.test(next.source)) return false;
    return contents(next.source).every((character) => !contained.has(character));
  });
}

function contents(atom: string): readonly string[] {
  return ascii.match(new RegExp(atom, 'gu')) ?? [];
}

/** The atoms that may be met next from a place on; none at the end, where the text is accepted or not at once. */
function following(parts: readonly Part[], from: number): Part[] {
  const met: Part[] = [];
  const seen = new Set<number>();
  const pending = [from];
  for (let at = pending.pop(); at !== undefined; at = pending.pop()) {
    const part = parts[at];
    if (!part || seen.has(at) || part.source === '$' || part.source === '^') continue;
    seen.add(at);
    if (part.source === ')') pending.push(at + 1);
    else if (part.source === '|') pending.push(closing(parts, at) + 1);
    else if (part.source.startsWith('(')) {
      const close = closing(parts, at + 1);
      pending.push(...branches(parts, at + 1, close));
      if (parts[close]?.least === 0) pending.push(close + 1);
    } else {
      met.push(part);
      if (part.least === 0) pending.push(at + 1);
    }
  }
  return met;
}

/** The place of the bracket that closes the group in which `from` stands. */
function closing(parts: readonly Part[], from: number): number {
  let depth = 0;
  for (let at = from; at < parts.length; at += 1) {
    const source = parts[at]?.source ?? '';
    if (source === ')' && depth === 0) return at;
    if (source === ')') depth -= 1;
    if (source.startsWith('(')) depth += 1;
  }
  return parts.length;
}

function branches(parts: readonly Part[], from: number, close: number): number[] {
  const starts = [from];
  for (let at = from; at < close; at += 1) {
    const source = parts[at]?.source ?? '';
    if (source.startsWith('(')) at = closing(parts, at + 1);
    else if (source === '|') starts.push(at + 1);
  }
  return starts;
}
