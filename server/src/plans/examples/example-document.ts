import { randomUUID } from 'node:crypto';
import { matchingKey, type Answers, type Field, type Form, type Row } from '@ke-hoach/forms';
import { textOtherYear } from '../next-year/shift-year.ts';
import type { PlanExample } from './plan-examples.ts';

/** Who stands for the bodies that an example names: the office itself, and the organisations below it. */
export interface OwnNames {
  office: string;
  organisations: readonly string[];
}

/** How an example calls the office that leads its plan. */
const theOffice = 'Ban Thường trực';

/**
 * The document of an example as a plan type asks for it, found by the names of its fields: sentences speak of the plan's
 * year, bodies have the names of this office's own, rows are new ones.
 */
export function exampleDocument(form: Form, example: PlanExample, year: number, names: OwnNames): Answers {
  // There may be thousands of them: each is read once, not once for every body of every task.
  const own = names.organisations.map((name) => ({ name, key: matchingKey(name) }));
  return taken(
    form.fields.filter(({ table }) => !table),
    example.document,
  );

  function taken(fields: readonly Field[], from: Answers): Answers {
    const found = fields.map(({ key, kind }) => [key, written(key, kind, from[key])] as const);
    return Object.fromEntries(found.filter(([, value]) => value !== undefined));
  }

  function written(key: string, kind: Field['kind'], value: unknown): unknown {
    if (Array.isArray(value) && kind === 'table') {
      const columns = form.fields.filter(({ table }) => table === key);
      const rows = (value as Row[]).map((row) => taken(columns, row));
      return rows.every((row) => Object.keys(row).length === 0)
        ? undefined
        : rows.map((row) => ({ _id: randomUUID(), ...row }));
    }
    if (typeof value !== 'string' || (kind !== 'text' && kind !== 'long-text')) return undefined;
    return bodies(textOtherYear(value, example.year, year));
  }

  /** A body, or several with semicolons between, under the names of this office's own; other sentences stay. */
  function bodies(text: string): string {
    return text.split('; ').map(body).join('; ');
  }

  function body(part: string): string {
    if (part === theOffice) return names.office || part;
    const wanted = matchingKey(part);
    const found = own.filter(({ key }) => key === wanted || key.startsWith(`${wanted} `));
    return found.length === 1 ? found[0]!.name : part;
  }
}
