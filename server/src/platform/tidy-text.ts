import { problem } from './problem.ts';

/** No half sign, and no NUL: PostgreSQL keeps neither, and reads no JSON that has one. */
export const isWhole = (text: string): boolean => text.isWellFormed() && !text.includes('\0');

/** As it was written, in composed letters (NFC); refused where it could not be given back. */
export function composed(text: string, path: string): string {
  if (!isWhole(text)) throw problem('INVALID_INPUT', { path, reason: 'text' });
  return text.normalize('NFC');
}

/** The same with composed letters, in all texts of something that came as JSON. */
export const composedJson = <T>(value: T): T => JSON.parse(JSON.stringify(value).normalize('NFC')) as T;

/** A line that a person typed: no sign that ends it or is none, single spaces, 1 to 300 characters. */
export function tidyText(text: string, path: string, longest = 300): string {
  const tidy = composed(text, path)
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim();
  if (tidy === '' || tidy.length > longest) throw problem('INVALID_INPUT', { path, reason: 'length' });
  return tidy;
}

/** Signs after which a text is read backwards, or from elsewhere. */
const turning = /[\u202a-\u202e\u2066-\u2069]/;

/** A name of a unit or a person: it stands within other texts, so it must not turn what follows it. */
export function tidyName(text: string, path: string, longest = 300): string {
  const name = tidyText(text, path, longest);
  if (turning.test(name)) throw problem('INVALID_INPUT', { path, reason: 'text' });
  return name;
}

/**
 * The address of a page, as it is given: http or https, with nothing that makes it look like another's, such as a user
 * name before the host or a sign that is not seen.
 */
export function tidyAddress(text: string, path: string): string {
  const tidy = tidyText(text, path);
  const address = URL.canParse(tidy) ? new URL(tidy) : null;
  const isPlain = address !== null && `${address.username}${address.password}` === '' && !/\s|\p{C}/u.test(tidy);
  if (!isPlain || !/^https?:\/\/[^/\\]/.test(tidy)) throw problem('INVALID_INPUT', { path, reason: 'not an address' });
  return tidy;
}

/** A unit's official code as typed: none where empty, at most 50 characters. */
export function tidyCode(text: string | null | undefined, path: string): string | null {
  const code = composed(text ?? '', path).trim() || null;
  if (code !== null && code.length > 50) throw problem('INVALID_INPUT', { path, reason: 'length' });
  return code;
}

/** What a person wrote in several lines: 1 to 5,000 characters. */
export function tidyProse(text: string, path: string, longest = 5000): string {
  const tidy = composed(text, path).trim();
  if (tidy === '' || tidy.length > longest) throw problem('INVALID_INPUT', { path, reason: 'length' });
  return tidy;
}
