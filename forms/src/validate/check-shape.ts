import type { Answers, Field, Form } from '../dialect/form.ts';
import { isObject } from '../dialect/json.ts';
import { isUuid } from '../dialect/names.ts';
import type { Shape } from '../dialect/shape.ts';
import { kindOf } from '../fields/registry.ts';
import { isBlank } from './blank.ts';
import type { Issue, IssueCode } from './issue.ts';
import { visibleOf } from './visible.ts';

/** The most issues one check gives: more help nobody. */
export const MOST_ISSUES = 500;

/** Issues of shape: unknown properties, missing answers, values that are not of their kind. Hidden answers are not judged. */
export function checkShape(form: Form, answers: Answers, only?: string): Issue[] {
  const issues: Issue[] = [];
  const tell = (code: IssueCode, field: Field | null, row: string | null, path: string[], details = {}) => {
    if (issues.length < MOST_ISSUES)
      issues.push({ code, level: 'error', field: field?.id ?? null, row, path, details });
  };

  function checkObject(
    shape: Shape,
    object: Readonly<Record<string, unknown>>,
    row: string | null,
    path: string[],
  ): void {
    const visible = visibleOf(shape, object);
    for (const key of shape.order) {
      if (!visible.keys.has(key) || (path.length === 0 && only !== undefined && key !== only)) continue;
      const field = shape.fields.get(key) as Field;
      const value = Object.hasOwn(object, key) ? object[key] : undefined;
      if (isBlank(value)) {
        if (visible.required.has(key)) tell('REQUIRED', field, row, [...path, key]);
        continue;
      }
      kindOf(field).check(field, value, (code, details) => tell(code, field, row, [...path, key], details));
      if (Array.isArray(value) && field.kind === 'table') checkRows(field, value);
    }
    for (const key of only === undefined || path.length > 0 ? Object.keys(object) : []) {
      if (shape.fields.has(key) || (row !== null && key === '_id')) continue;
      const calculated = path.length === 0 && form.field(key)?.calculated ? form.field(key) : undefined;
      if (calculated?.key === key) tell('CALCULATED_SENT', calculated, row, [...path, key]);
      else tell('UNKNOWN_PROPERTY', null, row, [...path, key]);
    }
  }

  function checkRows(table: Field, rows: unknown[]): void {
    const shape = form.rows.get(table.key);
    const most = Number(table.schema.maxItems);
    if (!shape || rows.length > most) return;
    const ids = new Set<string>();
    rows.forEach((row, index) => {
      if (!isObject(row)) return tell('WRONG_TYPE', table, null, [table.key, `#${index}`], { expected: 'row' });
      const id = isUuid(row._id) ? row._id : `#${index}`;
      const path = [table.key, id];
      if (!isUuid(row._id)) tell('ROW_ID_INVALID', table, null, path);
      if (ids.has(id)) tell('ROW_ID_DUPLICATE', table, id, path);
      ids.add(id);
      checkObject(shape, row, id, path);
    });
  }

  checkObject(form.shape, answers, null, []);
  return issues;
}
