import type { Field } from '../dialect/form.ts';
import { isObject, own } from '../dialect/json.ts';
import type { Json, JsonObject } from '../dialect/json.ts';
import type { Shape } from '../dialect/shape.ts';
import type { Wording } from '../fields/field-kind.ts';
import { kindOf } from '../fields/registry.ts';
import { fieldTitle } from '../texts/field-title.ts';
import { shownRow } from '../validate/visible.ts';
import { conditionSentence } from './condition-sentence.ts';
import { cellWords, totalWords } from './printed-words.ts';
import type { PrintedColumn, PrintedField, PrintedTable } from './printed-document.ts';
import { printTexts } from './texts.ts';

/** Empty rows of a table on a blank form. */
const EMPTY_ROWS = 5;

/** A table with room for rows: as many as it needs at least, five otherwise, never more than it may have. */
export function printBlankTable(printed: PrintedField, table: Field, shape: Shape, wording: Wording): PrintedTable {
  const { minItems, maxItems } = table.schema;
  const rows = Math.min(Math.max(EMPTY_ROWS, Number(minItems ?? 0)), Number(maxItems));
  const columns = columnsOf(shape, wording);
  const texts = printTexts[wording.language];
  const notes = fieldsOf(shape).flatMap((field) => {
    const condition = conditionSentence(shape, field, wording);
    return condition === undefined ? [] : [texts.column(fieldTitle(field, wording.language), condition)];
  });
  return {
    type: 'table',
    ...printed,
    columns,
    rows: Array.from({ length: rows }, (_, index) => columns.map((_column, at) => (at === 0 ? String(index + 1) : ''))),
    ...(fieldsOf(shape).some((field) => field.total) ? { total: totalLine(shape, wording, () => '') } : {}),
    notes,
  };
}

/** A table with its rows, what a row does not show left empty, and the totals of its columns. */
export function printTable(
  printed: PrintedField,
  { key }: Field,
  shape: Shape,
  rows: readonly unknown[],
  totals: Readonly<Record<string, Json>>,
  wording: Wording,
): PrintedTable {
  const fields = fieldsOf(shape);
  const cells = (row: JsonObject) => {
    const shown = shownRow(shape, row);
    return fields.map((field) =>
      own(shown, field.key) === undefined ? '' : cellWords(field, shown[field.key], wording),
    );
  };
  const total = totalLine(shape, wording, (field) => totalWords(field, totals[`${key}.${field.key}`], wording));
  return {
    type: 'table',
    ...printed,
    columns: columnsOf(shape, wording),
    rows: rows.filter(isObject).map((row, index) => [String(index + 1), ...cells(row)]),
    ...(fields.some((field) => field.total) ? { total } : {}),
    notes: [],
  };
}

function fieldsOf(shape: Shape): Field[] {
  return shape.order.flatMap((key) => shape.fields.get(key) ?? []);
}

function columnsOf(shape: Shape, wording: Wording): PrintedColumn[] {
  const columns = fieldsOf(shape).map((field): PrintedColumn => {
    const { measure, cells } = kindOf(field);
    return {
      field: field.id,
      title: fieldTitle(field, wording.language),
      ...(field.unit === undefined ? {} : { unit: field.unit }),
      width: cells(field, wording).reduce((sum, { width }) => sum + width, 0),
      align: measure === 'number' ? 'right' : measure === 'date' || measure === 'bool' ? 'center' : 'left',
    };
  });
  return [{ title: printTexts[wording.language].number, width: 5, align: 'center' }, ...columns];
}

/** The word "Cộng" stands in the first column that has no total. */
function totalLine(shape: Shape, wording: Wording, words: (field: Field) => string): string[] {
  const { total } = printTexts[wording.language];
  const fields = fieldsOf(shape);
  const line = ['', ...fields.map((field) => (field.total ? words(field) : ''))];
  line[fields[0]?.total ? 0 : 1] = total;
  return line;
}
