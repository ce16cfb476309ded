import type { Form } from '../dialect/form.ts';
import { compile } from './compile.ts';
import { figureNames } from './functions.ts';
import { scopeOf } from './scope.ts';

/** One thing an expression reads, under the name by which a trial gives its value. */
export interface Reads {
  /** `a`, `table`, `table.column`, `previous.a`, `register.model`; a column of the judged row by its key alone. */
  name: string;
  /** Permanent id of the field; a register has none. */
  field?: string;
  /** What it is: an answer or calculation, all values of a column, the rows of a table, or a figure from elsewhere. */
  what: 'value' | 'list' | 'rows' | 'figure';
}

/** All that an expression reads, each once; nothing while the expression is wrong. Today and the plan's year are not among it. */
export function readingsOf(form: Form, expression: string, { row }: { row?: string } = {}): Reads[] {
  const compiled = compile(expression, scopeOf(form, row));
  if (!compiled.ok) return [];
  const found = new Map<string, Reads>();
  for (const node of compiled.types.keys()) {
    const space = node.type === 'member' && node.object.type === 'name' ? node.object.name : '';
    const field = compiled.fields.get(node);
    const key = node.type === 'member' ? node.name : '';
    if (space === 'register') found.set(`register.${key}`, { name: `register.${key}`, what: 'figure' });
    if (!field) continue;
    if (figureNames.has(space)) add({ name: `${space}.${key}`, field: field.id, what: 'figure' });
    else if (field.table === undefined)
      add({ name: field.key, field: field.id, what: field.kind === 'table' ? 'rows' : 'value' });
    else if (field.table === row && node.type === 'name') add({ name: field.key, field: field.id, what: 'value' });
    else add({ name: `${field.table}.${field.key}`, field: field.id, what: 'list' });
  }
  const columns = [...found.values()].filter(({ what }) => what === 'list').map(({ name }) => name.split('.')[0]);
  return [...found.values()].filter(({ what, name }) => what !== 'rows' || !columns.includes(name));

  function add(reads: Reads): void {
    found.set(reads.name, reads);
  }
}
