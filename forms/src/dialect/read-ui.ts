import type { Expected } from './expected.ts';
import type { FormReport } from './form-issue.ts';
import { isObject, pointer } from './json.ts';
import type { Json, JsonObject } from './json.ts';
import { isText, refuseOthers } from './read-texts.ts';
import type { Shape } from './shape.ts';

const LONGEST_HINT = 500;
const MOST_LINES = 100;

/** The settings a field may have, with what each must be. */
const settings: Readonly<Record<string, { wanted: Expected; good(value: Json): boolean }>> = {
  'ui:widget': { wanted: { expected: 'TEXT_UP_TO', most: 50 }, good: (value) => isText(value, 50) },
  'ui:placeholder': { wanted: { expected: 'TEXT_UP_TO', most: LONGEST_HINT }, good: isHint },
  'ui:help': { wanted: { expected: 'TEXT_UP_TO', most: LONGEST_HINT }, good: isHint },
  'ui:autofocus': { wanted: { expected: 'TRUE_OR_FALSE' }, good: (value) => typeof value === 'boolean' },
  'ui:rows': {
    wanted: { expected: 'WHOLE_NUMBER_BETWEEN', least: 1, most: MOST_LINES },
    good: (value) => Number.isSafeInteger(value) && Number(value) >= 1 && Number(value) <= MOST_LINES,
  },
  'ui:options': {
    wanted: { expected: 'WIDGET_OPTIONS' },
    good: (value) => isObject(value) && Object.values(value).every(isOption),
  },
};

function isHint(value: Json): boolean {
  return isText(value, LONGEST_HINT);
}

function isOption(value: Json): boolean {
  return typeof value === 'number' || typeof value === 'boolean' || isHint(value);
}

/** Checks that the uiSchema names only fields of the form and only plain RJSF settings. */
export function readUiSchema(ui: JsonObject, form: Shape, rows: ReadonlyMap<string, Shape>, report: FormReport): void {
  readFields(ui, form, rows, pointer('uiSchema'), report);
}

function readFields(
  ui: JsonObject,
  shape: Shape,
  rows: ReadonlyMap<string, Shape>,
  from: string,
  report: FormReport,
): void {
  for (const [key, given] of Object.entries(ui)) {
    const at = from + pointer(key);
    const table = rows.get(key);
    if (!shape.fields.has(key)) report.add('FIELD_UNKNOWN', at, { key });
    else if (!isObject(given)) report.add('VALUE_INVALID', at, { expected: 'OBJECT' });
    else {
      refuseOthers(given, table ? [...Object.keys(settings), 'items'] : Object.keys(settings), at, report);
      for (const [word, { wanted, good }] of Object.entries(settings)) {
        const value = given[word];
        if (value !== undefined && !good(value)) report.add('VALUE_INVALID', at + pointer(word), wanted);
      }
      if (!table || given.items === undefined) continue;
      if (isObject(given.items)) readFields(given.items, table, new Map(), at + pointer('items'), report);
      else report.add('VALUE_INVALID', at + pointer('items'), { expected: 'OBJECT' });
    }
  }
}
