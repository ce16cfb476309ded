import type { FormReport } from './form-issue.ts';
import { isObject, pointer } from './json.ts';
import type { JsonObject } from './json.ts';
import { refuseOthers } from './read-texts.ts';
import type { Shape } from './shape.ts';

const words = ['ui:widget', 'ui:options', 'ui:placeholder', 'ui:help', 'ui:autofocus', 'ui:rows'];

/** Checks that the uiSchema names only fields of the form and only plain RJSF settings. */
export function readUiSchema(ui: JsonObject, form: Shape, rows: ReadonlyMap<string, Shape>, report: FormReport): void {
  for (const [key, settings] of Object.entries(ui)) {
    const at = pointer('uiSchema', key);
    if (!form.fields.has(key)) report.add('FIELD_UNKNOWN', at, { key });
    else if (!isObject(settings)) report.add('VALUE_INVALID', at, { expected: 'an object' });
    else {
      const table = rows.get(key);
      refuseOthers(settings, table ? [...words, 'items'] : words, at, report);
      if (table && isObject(settings.items)) readColumns(settings.items, table, at + pointer('items'), report);
    }
  }
}

function readColumns(items: JsonObject, table: Shape, at: string, report: FormReport): void {
  for (const [key, settings] of Object.entries(items)) {
    if (!table.fields.has(key)) report.add('FIELD_UNKNOWN', at + pointer(key), { key });
    else if (!isObject(settings)) report.add('VALUE_INVALID', at + pointer(key), { expected: 'an object' });
    else refuseOthers(settings, words, at + pointer(key), report);
  }
}
