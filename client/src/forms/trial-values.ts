import { isCalendarDate, parseVietnameseDate, parseVietnameseNumber, type Field } from '@ke-hoach/forms';
import type { Reads } from '@ke-hoach/forms/expressions';

/** A typed example value as `tryExpression` takes it; undefined is blank or cannot be read. */
export function trialValue(read: Reads, field: Field | undefined, typed: string): unknown {
  const text = typed.trim();
  if (text === '') return undefined;
  if (read.what === 'list') return text.split(';').map((one) => single(field, one.trim()) ?? null);
  if (read.what === 'rows' || read.what === 'figure' || !field) return plainNumber(text);
  return single(field, text);
}

function single(field: Field | undefined, text: string): unknown {
  if (!field || text === '') return undefined;
  if (field.parts) {
    const [numerator, denominator] = text.split('/').map(plainNumber);
    if (numerator === undefined || denominator === undefined) return undefined;
    return { numerator: Number(numerator), denominator: Number(denominator) };
  }
  if (field.kind === 'yes-no') return text === 'true';
  if (field.kind === 'date') return isCalendarDate(text) ? text : (parseVietnameseDate(text) ?? undefined);
  if (field.kind === 'many-choices') return text.split(';').map((one) => one.trim());
  if (field.kind === 'integer' || field.kind === 'money') {
    const number = plainNumber(text);
    return field.calculated || number === undefined ? number : Number(number);
  }
  return field.kind === 'decimal' || field.calculated ? plainNumber(text) : text;
}

function plainNumber(text: string): string | undefined {
  const read = parseVietnameseNumber(text);
  return 'value' in read ? read.value : undefined;
}
