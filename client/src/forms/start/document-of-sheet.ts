import { parseForm, type FormDocument, type JsonObject, type Kind } from '@ke-hoach/forms';
import { applyOperation, emptyForm, fieldKind, type Operation } from '@ke-hoach/forms/build';
import { randomId } from '../../apollo/random-id.ts';
import type { SheetField, SheetShape } from './guess-fields.ts';

/** As many operations as the form language applies at once. */
const atOnce = 200;

/** The kind a field gets: a column of a table cannot be of every kind. */
export const kindIn = (shape: SheetShape, kind: Kind): Kind =>
  shape === 'table' && fieldKind(kind)?.column !== true ? 'text' : kind;

/** A form out of the fields a sheet was understood as; headings become groups, or the whole one table. */
export function documentOfSheet(
  title: string,
  { shape, fields, name }: { shape: SheetShape; fields: readonly SheetField[]; name: string },
): FormDocument {
  const section = randomId();
  const top = randomId();
  const operations: Operation[] = [];
  const groups = new Map<string, string>();
  if (shape === 'table') operations.push({ type: 'addField', kind: 'table', title: name, section, id: top });
  const choices = new Map<string, readonly string[]>();
  for (const field of fields.filter(({ included, title: said }) => included && said.trim() !== '')) {
    const kind = kindIn(shape, field.kind);
    const id = randomId();
    const place = shape === 'table' ? top : placeOf(field.group);
    operations.push({ type: 'addField', kind, title: field.title.trim(), section: place, id });
    if (field.unit && (kind === 'integer' || kind === 'decimal'))
      operations.push({ type: 'setSetting', field: id, keyword: 'x-unit', value: field.unit });
    if ((kind === 'choice' || kind === 'many-choices') && field.choices.length > 0) choices.set(id, field.choices);
  }
  return withChoices(applyAll(emptyForm(title, 'Nội dung', section), operations), choices);

  function placeOf(group: string | null): string {
    if (group === null) return section;
    const known = groups.get(group);
    if (known) return known;
    const id = randomId();
    groups.set(group, id);
    operations.push({ type: 'addGroup', title: group, section, id });
    return id;
  }
}

function applyAll(document: FormDocument, operations: readonly Operation[]): FormDocument {
  let edited = document;
  for (let from = 0; from < operations.length; from += atOnce) {
    const several: Operation = { type: 'several', operations: operations.slice(from, from + atOnce) };
    const applied = applyOperation(edited, several);
    if (!applied.ok) throw new TypeError(`a sheet gave no form: ${JSON.stringify(applied.problem)}`);
    edited = applied.document;
  }
  return edited;
}

/** Puts the values a column repeats in place of the one choice a new field has. */
function withChoices(document: FormDocument, choices: ReadonlyMap<string, readonly string[]>): FormDocument {
  const parsed = parseForm(document);
  if (!parsed.ok || choices.size === 0) return document;
  const edited = structuredClone(document);
  const properties = edited.schema['properties'] as Record<string, JsonObject>;
  for (const [id, titles] of choices) {
    const { key, table } = parsed.form.field(id)!;
    const owner = table === undefined ? properties : (properties[table]!['items'] as JsonObject)['properties'];
    const definition = (owner as Record<string, JsonObject>)[key]!;
    const list = ((definition['items'] as JsonObject | undefined) ?? definition) as JsonObject;
    list['oneOf'] = titles.map((title, at) => ({ const: `choice${at + 1}`, title, 'x-id': randomId() }));
  }
  return edited;
}
