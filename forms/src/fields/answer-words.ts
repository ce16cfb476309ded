import type { Field, Language } from '../dialect/form.ts';
import { isObject } from '../dialect/json.ts';
import type { Json } from '../dialect/json.ts';
import { formatNumber } from '../format/number.ts';
import { languages } from '../texts/languages.ts';
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
  const met = metWords(field, value, wording.language);
  if (met !== undefined) return met;
  const kind = kindOf(field);
  if (kind.measure === 'number' && !isObject(value)) return figureWords(field, value, wording.language);
  let readable = true;
  kind.check(field, value, (code) => (readable &&= code !== 'WRONG_TYPE'));
  return readable ? kind.words(field, value as Json, wording) : plain(value);
}

/** "Đạt" or "Chưa đạt" for the 1 or 0 of a field that says so; undefined for any other figure, such as a count of them. */
function metWords({ met }: Field, value: unknown, language: Language): string | undefined {
  const { answers } = languages[language];
  if (!met) return undefined;
  return String(value) === '1' ? answers.met : String(value) === '0' ? answers.notMet : undefined;
}

/** What a draft holds instead of an answer; a text of its own never runs code of the value. */
function plain(value: unknown): string {
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}

/** What a figure is written by. */
type Figure = Pick<Field, 'kind' | 'unit'> & Partial<Pick<Field, 'schema'>>;

/** The digits of a figure as people write them. What always has four of them is a year: "2025", never "2.025". */
export function figureDigits({ schema }: Figure, text: string, language: Language): string {
  const isYear = Number(schema?.minimum) >= 1000 && Number(schema?.maximum) <= 9999;
  return isYear ? text : formatNumber(text, language);
}

/** A figure with its unit of measure: "40.000.000 đồng", "80%"; exact. What is no number comes back as it stands. */
export function figureWords(field: Figure, value: unknown, language: Language): string {
  const text = plain(value);
  if (!/^-?\d+(\.\d+)?$/.test(text)) return text;
  const number = figureDigits(field, text, language);
  if (field.kind === 'percent') return `${number}%`;
  const unit = field.unit ?? (field.kind === 'money' ? 'đồng' : undefined);
  return unit === undefined ? number : `${number} ${unit}`;
}
