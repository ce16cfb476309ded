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
  const unit = field.kind === 'percent' ? '%' : field.unit;
  return `${formatNumber(text, language)}${unit ? (unit === '%' ? '%' : ` ${unit}`) : ''}`;
}
