import type { JsonObject } from '../dialect/json.ts';
import { checkExpression } from '../rules/check-expression.ts';
import type { Draft, Edit } from './edit.ts';
import { Refusal } from './edit.ts';
import { keyTaken } from './key-taken.ts';
import { findList, locate } from './locate.ts';
import { DONG } from '../fields/money.ts';
import { assertInDong } from './money-in-dong.ts';
import type { CalculationContent } from './operation.ts';
import { listOf } from './parts.ts';
import { indexAfter, nameField } from './place-field.ts';
import { setText } from './texts-of.ts';

/** Adds a calculated value to a section or group. Unless said otherwise it counts what happened, and adds up. */
export const addCalculation: Edit<'addCalculation'> = (draft, operation) => {
  const target = findList(draft.document, operation.section);
  if (!target) throw new Refusal('SECTION_UNKNOWN', { section: operation.section });
  if (target.table) throw new Refusal('PLACE_INVALID', { title: target.table.definition.title });
  const { id, key } = nameField(draft, operation, keyTaken(draft.form, undefined));
  const { title, titleEn, unit, basis = 'flow', overTime = 'sum', ratio } = operation;
  const { overUnits = ratio ? 'ratio' : 'sum' } = operation;
  if (operation.kind === 'money') assertInDong(title, unit);
  const entry: JsonObject = {
    ...{ key, field: id, title, ...(unit === undefined ? {} : { 'x-unit': unit }) },
    ...{ 'x-basis': basis, 'x-overUnits': overUnits, 'x-overTime': overTime },
  };
  if (titleEn !== undefined) setText(entry, 'title', titleEn, 'en');
  writeCalculation(draft, entry, operation);
  listOf(draft.document.schema, 'x-calculations').push(entry);
  target.list.splice(indexAfter(draft, target.list, operation.after), 0, key);
  return undefined;
};

/** Changes how a value is calculated; a null scale or ratio takes it away. Over units it is a ratio while it has one. */
export const editCalculation: Edit<'editCalculation'> = (draft, operation) => {
  const place = locate(draft.document, operation.field);
  if (place?.calculation === null || !place) throw new Refusal('FIELD_UNKNOWN', { field: operation.field });
  writeCalculation(draft, place.definition, operation);
  return undefined;
};

function writeCalculation({ form }: Draft, entry: JsonObject, content: Partial<CalculationContent>): void {
  const { kind, expression, scale, ratio } = content;
  if (kind !== undefined) entry.kind = kind;
  if (kind === 'money' && entry['x-unit'] !== undefined) entry['x-unit'] = DONG;
  if (scale === null) delete entry.scale;
  else if (scale !== undefined) entry.scale = scale;
  if (ratio === null) {
    delete entry['x-ratio'];
    if (entry['x-overUnits'] === 'ratio') entry['x-overUnits'] = 'none';
  } else if (ratio !== undefined) {
    entry['x-ratio'] = { numerator: keyOf(ratio.numerator), denominator: keyOf(ratio.denominator) };
    entry['x-overUnits'] = 'ratio';
  }
  if (expression === undefined) return;
  entry.expression = expression;
  const checked = checkExpression(form, expression, { wanted: 'number' });
  if (!checked.ok) throw new Refusal('EXPRESSION_INVALID', { problems: checked.problems });

  function keyOf(id: string): string {
    const field = form.field(id);
    if (!field) throw new Refusal('FIELD_UNKNOWN', { field: id });
    return field.key;
  }
}
