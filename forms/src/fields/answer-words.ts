import type { Field, Language } from '../dialect/form.ts';
import { isObject } from '../dialect/json.ts';
import type { Json } from '../dialect/json.ts';
import { formatNumber } from '../format/number.ts';
import { isBlank } from '../validate/blank.ts';
import type { Wording } from './field-kind.ts';
import { kindOf } from './registry.ts';

/**
 * An answer, a calculated value or a column's total as people read it: "1.234 hộ", "12/15 (80,00%)", "Không phát sinh".
 * Empty when it is blank; what was typed and not understood comes back as it was typed. The rows of a table and a note
 * have no words.
 */
export function answerWords(field: Field, value: unknown, wording: Wording): string {
  if (isBlank(value)) return '';
  const kind = kindOf(field);
  if (kind.measure === 'number' && !isObject(value)) return figureWords(field, value, wording.language);
  let readable = true;
  kind.check(field, value, (code) => (readable &&= code !== 'WRONG_TYPE'));
  return readable ? kind.words(field, value as Json, wording) : plain(value);
}

/** What a draft holds instead of an answer; a text of its own never runs code of the value. */
function plain(value: unknown): string {
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}

/** A figure with its unit of measure: "40.000.000 đồng", "80%"; exact. What is no number comes back as it stands. */
export function figureWords(field: Pick<Field, 'kind' | 'unit'>, value: unknown, language: Language): string {
  const text = plain(value);
  if (!/^-?\d+(\.\d+)?$/.test(text)) return text;
  const number = formatNumber(text, language);
  if (field.kind === 'percent') return `${number}%`;
  const unit = field.unit ?? (field.kind === 'money' ? 'đồng' : undefined);
  return unit === undefined ? number : `${number} ${unit}`;
}
