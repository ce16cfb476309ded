import type { Field, Form } from '@ke-hoach/forms';
import type { Operation } from '@ke-hoach/forms/build';
import { randomId } from '../../apollo/random-id.ts';
import { addingOf } from '../add-asked-field.ts';
import { writeCalculation } from '../calculation-recipe.ts';
import { limitDay } from '../day-limits.ts';
import { writeLiteral } from '../literal.ts';
import type { SheetField } from './guess-fields.ts';
import { tiesOf, type Ties } from './outline-ties.ts';

/** How an outline becomes part of a form: first its headings and fields, then what ties them, once the form has them. */
export interface OutlineLayout {
  lay: Operation[];
  tie: (form: Form) => Operation[];
}

/** Headings become sections; `known` has the ids of those there are, null stands for what comes before the first. */
export function outlineLayout(fields: readonly SheetField[], known: ReadonlyMap<string | null, string>): OutlineLayout {
  const taken = fields.filter(({ included, title }) => included && title.trim() !== '');
  const sections = new Map(known);
  const ids = new Map(taken.map((field) => [field, randomId()]));
  const lay: Operation[] = [];
  const sectionOf = (heading: string | null): string => {
    const section = sections.get(heading) ?? randomId();
    if (!sections.has(heading)) lay.push({ type: 'addSection', title: heading ?? '', id: section });
    sections.set(heading, section);
    return section;
  };
  for (const field of taken) {
    const section = sectionOf(field.group);
    if (tiesOf(field, taken).counts) continue;
    lay.push(addingOf({ ...field.asked, ...field, title: field.title.trim() }, { section, id: ids.get(field)! }));
  }
  const tie = (form: Form): Operation[] => {
    const made = new Set(taken.filter((field) => form.field(ids.get(field)!)));
    return taken.flatMap((field) => {
      const beside = taken.filter((one) => one.group === field.group);
      const before = beside.slice(0, beside.indexOf(field)).findLast((one) => made.has(one));
      const after = (before && ids.get(before)) ?? null;
      const place = { id: ids.get(field)!, section: sections.get(field.group)!, after };
      const operations = tying(form, field, tiesOf(field, taken), {
        ...place,
        known: (one) => form.field(ids.get(one)!),
      });
      if (operations.some(({ type }) => type === 'addCalculation')) made.add(field);
      return operations;
    });
  };
  return { lay, tie };
}

interface Place {
  id: string;
  section: string;
  after: string | null;
  known: (field: SheetField) => Field | undefined;
}

function tying(form: Form, field: SheetField, ties: Ties, { known, ...place }: Place): Operation[] {
  const operations: Operation[] = [];
  const expression = ties.counts ? countOf(form, ties.counts, known(ties.counts.table)) : undefined;
  const deciding = ties.shownWhile && known(ties.shownWhile.field);
  const code = deciding?.choices?.find(({ title }) => title === ties.shownWhile?.choice)?.code;
  const [own, earlier] = [known(field), ties.notBefore && known(ties.notBefore)];
  const title = field.title.trim();
  if (expression !== undefined)
    operations.push({ type: 'addCalculation', title, ...place, kind: 'integer', expression });
  if (own && deciding && code !== undefined)
    operations.push({ type: 'setCondition', field: own.id, condition: [{ field: deciding.id, const: code }] });
  if (own && earlier) operations.push(limitDay(form, 'notBefore', own, earlier));
  return operations;
}

function countOf(form: Form, { column, choice }: NonNullable<Ties['counts']>, table: Field | undefined) {
  if (!table) return undefined;
  if (column === null) return writeCalculation({ way: 'rows', names: [table.key] });
  const asked = form.fields.find((one) => one.table === table.key && one.title === column);
  const code = asked?.choices?.find(({ title }) => title === choice)?.code;
  if (!asked || code === undefined) return undefined;
  return writeCalculation({ way: 'rowsWhere', names: [`${table.key}.${asked.key}`, writeLiteral('text', code)] });
}
