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

type Owner = Readonly<Record<string, unknown>>;

/** Where an object of answers stands: the form itself, or a row of a table. */
interface Place {
  row: string | null;
  path: readonly string[];
}

const root: Place = { row: null, path: [] };

/** Issues of shape: unknown properties, missing answers, values that are not of their kind. Hidden answers are not judged. */
export function checkShape(form: Form, answers: Answers): Issue[] {
  const issues: Issue[] = [];
  const visible = visibleOf(form.shape, answers);
  for (const key of form.shape.order) {
    if (issues.length >= MOST_ISSUES) break;
    if (!visible.keys.has(key)) continue;
    issues.push(...checkAnswer(form, answers, key, visible.required.has(key)));
    issues.push(...checkRows(form, answers, key).flat());
  }
  issues.push(...checkUnknown(form, form.shape, answers));
  return issues.slice(0, MOST_ISSUES);
}

/** Issues of one shown field, without those of its rows. */
export function checkAnswer(form: Form, answers: Answers, key: string, required: boolean): Issue[] {
  return checkValue(form.shape.fields.get(key) as Field, answers, required, root);
}

/** Issues of each row of a shown table; after five hundred issues the other rows are not looked at. */
export function checkRows(form: Form, answers: Answers, table: string): Issue[][] {
  const rows = rowsToCheck(form, answers, table);
  const ids = new Set<unknown>();
  const checked: Issue[][] = [];
  let count = 0;
  for (const row of rows) {
    if (count >= MOST_ISSUES) break;
    const id = isObject(row) ? row._id : undefined;
    const issues = checkRow(form, table, row, checked.length, isUuid(id) && ids.has(id));
    ids.add(id);
    count += issues.length;
    checked.push(issues);
  }
  return checked;
}

/** Issues of one row; `again` when an earlier row has its id. */
export function checkRow(form: Form, table: string, row: unknown, index: number, again: boolean): Issue[] {
  const field = form.shape.fields.get(table) as Field;
  const shape = form.rows.get(table) as Shape;
  if (!isObject(row)) return [issueOf('WRONG_TYPE', field, null, [table, `#${index}`], { expected: 'row' })];
  const id = isUuid(row._id) ? row._id : `#${index}`;
  const place: Place = { row: id, path: [table, id] };
  const visible = visibleOf(shape, row);
  return [
    ...(isUuid(row._id) ? [] : [issueOf('ROW_ID_INVALID', field, null, place.path)]),
    ...(again ? [issueOf('ROW_ID_DUPLICATE', field, id, place.path)] : []),
    ...shape.order
      .filter((key) => visible.keys.has(key))
      .flatMap((key) => checkValue(shape.fields.get(key) as Field, row, visible.required.has(key), place)),
    ...checkUnknown(form, shape, row, place),
  ];
}

/** Issues of properties that are no answers of the form or the row. */
export function checkUnknown(form: Form, shape: Shape, object: Owner, place: Place = root): Issue[] {
  const issues: Issue[] = [];
  for (const key of Object.keys(object)) {
    if (shape.fields.has(key) || (place.row !== null && key === '_id')) continue;
    if (issues.length >= MOST_ISSUES) break;
    const named = place.row === null ? form.field(key) : undefined;
    const calculated = named?.calculated && named.key === key ? named : null;
    const code = calculated ? 'CALCULATED_SENT' : 'UNKNOWN_PROPERTY';
    issues.push(issueOf(code, calculated, place.row, [...place.path, key]));
  }
  return issues;
}

/** The rows that are judged one by one: none when there are more than the table allows. */
function rowsToCheck(form: Form, answers: Answers, table: string): readonly unknown[] {
  if (!form.rows.has(table) || !Object.hasOwn(answers, table)) return [];
  const rows = answers[table];
  const most = Number(form.shape.fields.get(table)?.schema.maxItems);
  return Array.isArray(rows) && rows.length <= most ? rows : [];
}

function checkValue(field: Field, owner: Owner, required: boolean, { row, path }: Place): Issue[] {
  const issues: Issue[] = [];
  const tell = (code: IssueCode, details = {}) => {
    if (issues.length < MOST_ISSUES) issues.push(issueOf(code, field, row, [...path, field.key], details));
  };
  const value = Object.hasOwn(owner, field.key) ? owner[field.key] : undefined;
  if (!isBlank(value)) kindOf(field).check(field, value, tell);
  else if (required) tell('REQUIRED');
  return issues;
}

function issueOf(
  code: IssueCode,
  field: Field | null,
  row: string | null,
  path: readonly string[],
  details: Record<string, unknown> = {},
): Issue {
  return { code, level: 'error', field: field?.id ?? null, row, path: [...path], details };
}
