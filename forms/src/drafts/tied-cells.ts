import type { Form } from '../dialect/form.ts';
import { graphOf } from '../rules/graph.ts';

/** A field (`row` null) or a cell of a table, by permanent field id and row id. */
export interface CellAddress {
  field: string;
  row: string | null;
}

/** The cells that may be mended without a reason of one's own; a table or column named without a row is open whole. */
export interface OpenCells {
  has(cell: CellAddress): boolean;
  /** Ids of the fields outside of tables and of the columns that are open, in the order of the form. */
  readonly fields: readonly string[];
}

const at = ({ field, row }: CellAddress) => `${field}/${row ?? ''}`;

/**
 * What opens when the office returns certain cells: they themselves, and what is tied to them by a rule, a condition or
 * a total, since whoever mends one may have to mend the other. Ties within a row open that row; sums open the column.
 */
export function openCells(form: Form, returned: readonly CellAddress[]): OpenCells {
  const open = new Set<string>();
  const add = (id: string, row: string | null) => void open.add(at({ field: id, row }));
  for (const cell of returned) {
    add(cell.field, cell.row);
    for (const [id, sameRow] of tiesOf(form, cell.field)) add(id, sameRow ? cell.row : null);
  }
  const isOpen = ({ field, row }: CellAddress): boolean => {
    if (open.has(at({ field, row })) || open.has(at({ field, row: null }))) return true;
    const table = form.field(field)?.table;
    return table !== undefined && open.has(at({ field: (form.field(table) as { id: string }).id, row: null }));
  };
  const named = new Set([...open].map((place) => place.slice(0, place.indexOf('/'))));
  return { has: isOpen, fields: form.fields.flatMap(({ id }) => (named.has(id) ? [id] : [])) };
}

/** Ids of fields tied to one, each with whether the tie stays within a row. */
function tiesOf(form: Form, id: string): [string, boolean][] {
  const graph = graphOf(form);
  const table = form.field(id)?.table;
  const ties: [string, boolean][] = [];
  for (const rule of graph.rulesAfter(id))
    for (const read of operands(form, rule.reads)) ties.push([read, isOf(form, read, rule.row ?? '')]);
  for (const calculation of graph.calculationsAfter(id))
    for (const read of operands(form, calculation.reads)) ties.push([read, false]);
  const showing = form.fields.filter((field) => graph.shownBy(field.id).includes(id));
  for (const other of [...graph.shownBy(id), ...showing.map((field) => field.id)])
    ties.push([other, isOf(form, other, table ?? '')]);
  return ties;
}

const isOf = (form: Form, id: string, table: string) => table !== '' && form.field(id)?.table === table;

/**
 * The answers behind what an expression reads: calculated values are followed to what they are computed from, and of a
 * table whose column is read only the column counts.
 */
function operands(form: Form, reads: readonly string[], known = new Set<string>()): string[] {
  const tables = new Set(reads.map((id) => form.field(id)?.table));
  return reads.flatMap((id) => {
    const field = form.field(id);
    if (known.has(id) || (field?.kind === 'table' && tables.has(field.key))) return [];
    known.add(id);
    const calculation = form.calculations.find(({ field }) => field === id);
    return calculation ? operands(form, calculation.reads, known) : [id];
  });
}
