import { problem } from './problem.ts';

/** A text a person typed: NFC, single spaces, 1 to 300 characters. */
export function tidyText(text: string, path: string): string {
  const tidy = text.normalize('NFC').replace(/\s+/g, ' ').trim();
  if (tidy === '' || tidy.length > 300) throw problem('INVALID_INPUT', { path, reason: 'length' });
  return tidy;
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
  const code = text?.trim() || null;
  if (code !== null && code.length > 50) throw problem('INVALID_INPUT', { path, reason: 'length' });
  return code;
}

/** What a person wrote in several lines: NFC, at most 5,000 characters, not blank. */
export function tidyProse(text: string, path: string): string {
  const tidy = text.normalize('NFC').trim();
  if (tidy === '' || tidy.length > 5000 || !tidy.isWellFormed())
    throw problem('INVALID_INPUT', { path, reason: 'length' });
  return tidy;
}
