/** Bullets of word processors, also those of their symbol fonts, at the start of a line. */
const bullet =
  /^([ \t]*)[\u2022\u25cf\u25cb\u25aa\u25ab\u25a0\u25e6\u2043\u2219\u27a2\u2713\u2714\uf000-\uf0ff\u00b7](?=\s)\s+/;
const wideSpaces = /[\u00a0\u2000-\u200a\u202f\u205f\u3000]/g;
const unseen = /[\u00ad\u200b\u200e\u200f\u2060\ufeff]/g;

/**
 * A text out of a word processor as a form keeps it: plain spaces and line breaks, nothing unseen, bullets as "- ", no
 * spaces before line breaks, at most one empty line together. Letters and their accents stay; they are only composed.
 */
export function cleanPastedText(text: string): string {
  return text
    .replaceAll('\v', '\n')
    .replace(/\r\n?|[\u2028\u2029]/g, '\n')
    .replace(wideSpaces, ' ')
    .replace(unseen, '')
    .split('\n')
    .map((line) => line.replace(bullet, '$1- ').replace(/\t/g, ' '))
    .join('\n')
    .replace(/ +(?=\n)/g, '')
    .replace(/\n{3,}/g, '\n\n')
    .normalize('NFC');
}
