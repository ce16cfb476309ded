import { fromLegacy, legacyEncodingOf } from '@ke-hoach/forms/typing';
import type { Legacy } from './widgets/use-pasted-text.ts';

/** So much of it tells in what it was written. */
const MOST_LOOKED_AT = 20_000;
/** So much is shown of how it would read. */
const MOST_SHOWN = 80;

/** How cells read that were copied out of a sheet in a font before Unicode; undefined where they are Unicode. */
export function legacyBlock(text: string): Legacy | undefined {
  const encoding = legacyEncodingOf(text.slice(0, MOST_LOOKED_AT));
  if (!encoding) return undefined;
  const converted = fromLegacy(text.slice(0, 4 * MOST_SHOWN), encoding)
    .replaceAll(/\s+/g, ' ')
    .trim();
  return { encoding, text, converted: converted.slice(0, MOST_SHOWN) };
}
