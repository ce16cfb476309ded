import type { Field, Form } from '../dialect/form.ts';
import { isObject, own } from '../dialect/json.ts';
import type { Json, JsonObject } from '../dialect/json.ts';
import { parseForm } from '../dialect/parse-form.ts';
import { kindOf } from '../fields/registry.ts';
import type { Draft, Edit } from './edit.ts';
import { Refusal } from './edit.ts';
import { freshCopy } from './fresh-copy.ts';
import { keyTaken } from './key-taken.ts';
import { findList, locate, uiOwner } from './locate.ts';
import { pasteConditions } from './paste-conditions.ts';
import { pasteExpressions, selectCalculations } from './paste-expressions.ts';
import { pasteCodeLists } from './paste-code-lists.ts';
import { layOut } from './paste-groups.ts';
import { listOf } from './parts.ts';
import { indexAfter, nameField } from './place-field.ts';

/** What a pasted field was, and what it is called in the form it came to. */
export interface Pasted {
  field: Field;
  id: string;
  key: string;
}

/**
 * Copies fields of another form. Everything in them has new ids, and names that are free; the indicator stays, as the
 * meaning by which the two forms compare. With them come the code lists they use, the calculations and rules that read
 * nothing else, and conditions that test nothing else; a condition that cannot come is told in the notes.
 */
export const pasteFields: Edit<'pasteFields'> = (draft, operation) => {
  const parsed = parseForm(operation.from);
  if (!parsed.ok) throw new Refusal('FORM_INVALID', { issues: parsed.issues });
  const { form: source } = parsed;
  const target = findList(draft.document, operation.section);
  if (!target) throw new Refusal('SECTION_UNKNOWN', { section: operation.section });
  const chosen = selectFields(source, operation.fields);
  if (target.table)
    for (const field of chosen)
      if (field.calculated || !kindOf(field).column) throw new Refusal('PLACE_INVALID', { title: field.title });
  const fields = target.table ? chosen : selectCalculations(source, chosen);

  const isTaken = keyTaken(draft.form, target.table?.key);
  const pasted: Pasted[] = [];
  for (const field of fields) {
    const taken = (key: string) => isTaken(key) || pasted.some((other) => other.key === key);
    const asked = taken(field.key) ? { title: field.title } : { title: field.title, key: field.key };
    pasted.push({ field, ...nameField(draft, asked, taken) });
  }
  const index = indexAfter(draft, target.list, operation.after);
  target.list.splice(index, 0, ...layOut(draft, source, pasted, target.table ? [] : (operation.groups ?? [])));

  const owner = target.table ? target.table.definition.items : draft.document.schema;
  const lists = pasteCodeLists(draft, source, fields);
  for (const one of pasted) if (!one.field.calculated && isObject(owner)) define(draft, owner, source, one, lists);
  pasteExpressions(draft, source, pasted, target.table);
  for (const one of pasted) pasteConditions(draft, source, one, pasted);
  return undefined;
};

function selectFields(source: Form, ids: readonly string[]): Field[] {
  for (const id of ids) if (source.field(id)?.id !== id) throw new Refusal('FIELD_UNKNOWN', { field: id });
  const chosen = source.fields.filter(({ id }) => ids.includes(id));
  const tables = chosen.filter(({ kind }) => kind === 'table').map(({ key }) => key);
  return chosen.filter(({ table }) => table === undefined || !tables.includes(table));
}

function define(
  draft: Draft,
  owner: JsonObject,
  source: Form,
  { field, id, key }: Pasted,
  lists: (copy: Json) => void,
): void {
  const definition = freshCopy(field.schema, draft.newId);
  definition['x-field'] = id;
  const others = owner === draft.document.schema ? ['x-total', 'x-registerField'] : ['x-ownPlan'];
  for (const word of others) delete definition[word];
  lists(definition);
  if (isObject(owner.properties)) owner.properties[key] = definition;
  if (field.required) listOf(owner, 'required').push(key);
  const [from, to] = [locate(source.document, field.id), locate(draft.document, id)];
  const ui = from && own(uiOwner(source.document, from), from.key);
  const settings = to && uiOwner(draft.document, to);
  if (ui !== undefined && settings) settings[key] = structuredClone(ui);
}
