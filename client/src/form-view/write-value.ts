import { answerWords, figureWords, isBlank, type Field } from '@ke-hoach/forms';
import type { Language } from '../texts/texts.tsx';
import type { Texts } from '../texts/vi.ts';

/** An answer as people read it, with its unit of measure; null when it is blank. Tables are counted in rows. */
export function writeValue(field: Field, value: unknown, texts: Texts, language: Language): string | null {
  if (isBlank(value)) return null;
  if (field.kind === 'table') return Array.isArray(value) ? texts.fill.rowsCount(value.length) : String(value);
  return answerWords(field, value, { language }) || null;
}

/** A figure with its unit of measure. Figures are exact decimal texts or whole numbers. */
export function writeNumber(field: Parameters<typeof figureWords>[0], value: unknown, language: Language): string {
  return figureWords(field, value, language);
}

/** A value whose field may be gone: read with the field it was typed in where that is known; rows in full. */
export function writeKeptValue(field: Field | undefined, value: unknown, texts: Texts, language: Language): string {
  if (field && field.kind !== 'table') return writeValue(field, value, texts, language) ?? texts.empty.value;
  if (Array.isArray(value)) return value.map((row) => writeKeptValue(undefined, row, texts, language)).join('; ');
  if (typeof value === 'object' && value !== null)
    return Object.entries(value)
      .filter(([key]) => key !== '_id')
      .map(([, inner]) => writeKeptValue(undefined, inner, texts, language))
      .join(', ');
  return typeof value === 'boolean' ? (value ? texts.fill.yes : texts.fill.no) : String(value ?? '');
}
