import type { Field } from '../dialect/form.ts';
import { isObject, own } from '../dialect/json.ts';
import { percentage } from '../fields/percent.ts';
import type { PartName } from '../fields/percent.ts';
import { fieldKind } from '../fields/registry.ts';
import { isCalendarDate } from '../format/calendar.ts';
import { isBlank } from '../validate/blank.ts';
import { toDecimal } from './number.ts';
import type { Value } from './value.ts';

/**
 * The answer of a field as expressions see it; what is blank or of the wrong shape is null. Of a stored percent it is
 * the percentage, or the part that is asked for.
 */
export function readValue(field: Field, owner: Readonly<Record<string, unknown>>, part?: PartName): Value {
  const value = Object.hasOwn(owner, field.key) ? owner[field.key] : undefined;
  const measure = fieldKind(field.kind)?.measure;
  if (measure === 'rows') {
    return Array.isArray(value) ? value.filter(isObject).map((row) => ({ table: field.key, row })) : null;
  }
  if (isBlank(value)) return null;
  if (part !== undefined) return toDecimal(own(value, part));
  if (measure === 'number') return isObject(value) ? percentage(value) : toDecimal(value);
  if (measure === 'texts')
    return Array.isArray(value)
      ? value.filter((entry) => typeof entry === 'string' || isObject(entry)).map(textOf)
      : null;
  if (measure === 'bool') return typeof value === 'boolean' ? value : null;
  if (typeof value !== 'string') return null;
  if (measure === 'date') return isCalendarDate(value) ? value : null;
  return value.normalize('NFC');
}

/** A chosen code, or the name of a file. */
function textOf(entry: unknown): string {
  return (typeof entry === 'string' ? entry : String(own(entry, 'name') ?? '')).normalize('NFC');
}
