import type { Answers, Field, Form } from '../dialect/form.ts';
import type { Issue } from '../validate/issue.ts';
import { draftEdits } from './draft-edits.ts';
import { openCells, type CellAddress } from './tied-cells.ts';

/**
 * What a unit changed in a returned report beside the cells that were returned and those tied to them: each is a
 * warning, to be explained under the id of its field (of the table, for a row that came or went). Returned whole, all
 * is open. A row that only moved is no change.
 */
export function changesBeyondReturn(
  form: Form,
  before: Answers,
  after: Answers,
  returned: readonly CellAddress[],
): Issue[] {
  if (returned.length === 0) return [];
  const open = openCells(form, returned);
  const { rows, cells } = draftEdits(form, before, after);
  const inReturnedRows = new Set(returned.map(({ row }) => row));
  const whole = rows.filter(({ change }) => change !== 'moved');
  const alone = new Set(whole.map(({ row }) => row));
  const issues = whole
    .filter(({ table, row }) => !open.has({ field: table, row: null }) && !inReturnedRows.has(row))
    .map(({ table, row }) => issue(form.field(table) as Field, row, [(form.field(table) as Field).key, row]));
  for (const { field: id, row } of cells) {
    if ((row !== null && alone.has(row)) || open.has({ field: id, row })) continue;
    const field = form.field(id) as Field;
    issues.push(issue(field, row, field.table === undefined ? [field.key] : [field.table, row ?? '', field.key]));
  }
  return issues;
}

function issue(field: Field, row: string | null, path: string[]): Issue {
  return { code: 'CHANGED_BEYOND_RETURN', level: 'warning', field: field.id, row, path, rule: field.id, details: {} };
}
