import { formatDate, formatNumber, type Field } from '@ke-hoach/forms';
import type { Language } from '../texts/texts.tsx';
import type { Texts } from '../texts/vi.ts';
import { choiceTitle } from './field-texts.ts';

/** An answer as people read it, with its unit of measure; null when it is blank. Tables are counted in rows. */
export function writeValue(field: Field, value: unknown, texts: Texts, language: Language): string | null {
  if (value === undefined || value === null || value === '') return null;
  if (Array.isArray(value)) return value.length === 0 ? null : texts.fill.rowsCount(value.length);
  switch (field.kind) {
    case 'yes-no':
      return value === true ? texts.fill.yes : field.nothing ? texts.fill.nothing : texts.fill.no;
    case 'choice':
      return choiceTitle(field, String(value), language);
    case 'date':
      return formatDate(String(value), 'vi');
    case 'integer':
    case 'money':
    case 'decimal':
    case 'percent':
      return writeNumber(field, value, language);
    default:
      return String(value);
  }
}

/** A figure with its unit of measure. Figures are exact decimal texts or whole numbers. */
export function writeNumber(field: Pick<Field, 'kind' | 'unit'>, value: unknown, language: Language): string {
  const text = String(value);
  if (!/^-?\d+(\.\d+)?$/.test(text)) return text;
  const unit = field.kind === 'percent' ? '%' : (field.unit ?? (field.kind === 'money' ? 'đồng' : null));
  return `${formatNumber(text, language)}${unit ? (unit === '%' ? '%' : ` ${unit}`) : ''}`;
}

/** A value whose field may be gone: read with the field it was typed in where that is known; rows in full. */
export function writeKeptValue(field: Field | undefined, value: unknown, texts: Texts, language: Language): string {
  if (Array.isArray(value)) return value.map((row) => writeKeptValue(undefined, row, texts, language)).join('; ');
  if (typeof value === 'object' && value !== null)
    return Object.entries(value)
      .filter(([key]) => key !== '_id')
      .map(([, inner]) => writeKeptValue(undefined, inner, texts, language))
      .join(', ');
  if (field) return writeValue(field, value, texts, language) ?? texts.empty.value;
  return typeof value === 'boolean' ? (value ? texts.fill.yes : texts.fill.no) : String(value ?? '');
}
