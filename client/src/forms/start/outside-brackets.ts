/** The parts of a text, apart by what does not stand in brackets. */
export function partsOutside(text: string, apart: RegExp): string[] {
  const parts = [''];
  let depth = 0;
  for (const sign of text) {
    if (sign === '(') depth += 1;
    if (sign === ')') depth = Math.max(0, depth - 1);
    if (depth === 0 && apart.test(sign)) parts.push('');
    else parts[parts.length - 1] += sign;
  }
  return parts.map((part) => part.trim()).filter((part) => part !== '');
}

/** What stands before the first colon outside brackets and what behind it; the whole text and '' without one. */
export function splitAtColon(text: string): [before: string, behind: string] {
  let depth = 0;
  for (let at = 0; at < text.length; at += 1) {
    if (text[at] === '(') depth += 1;
    if (text[at] === ')') depth = Math.max(0, depth - 1);
    if (depth === 0 && text[at] === ':') return [text.slice(0, at).trim(), text.slice(at + 1).trim()];
  }
  return [text, ''];
}
