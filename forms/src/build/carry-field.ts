import type { Field } from '../dialect/form.ts';
import { isObject } from '../dialect/json.ts';
import { kindOf } from '../fields/registry.ts';
import type { Draft, Edit } from './edit.ts';
import { Refusal } from './edit.ts';
import { freshCopy } from './fresh-copy.ts';
import { keyTaken } from './key-taken.ts';
import { lineageThrough } from './lineage-through.ts';
import { findList, locate, uiOwner } from './locate.ts';
import type { Place } from './locate.ts';
import { listOf } from './parts.ts';
import { indexAfter, nameField, takeOut } from './place-field.ts';
import { dropConditions } from './require-while.ts';
import { usesOf } from './uses.ts';

/**
 * Carries a field into a table, where it becomes a column, out of one, or from one table to another. What was asked once
 * is then asked in every row, or the other way round: it has a new id, whose lineage says that earlier figures do not
 * compare, and no indicator. What shows or requires it stays behind, as do the tests of what stood beside it.
 */
export const carryField: Edit<'carryField'> = (draft, operation) => {
  const { document, form } = draft;
  const place = locate(document, operation.field);
  const field = form.field(operation.field);
  if (!place || !field) throw new Refusal('FIELD_UNKNOWN', { field: operation.field });
  const target = findList(document, operation.section);
  if (!target) throw new Refusal('SECTION_UNKNOWN', { section: operation.section });
  const fits = !field.calculated && kindOf(field).column && target.table?.key !== place.table?.key;
  if (!fits) throw new Refusal('PLACE_INVALID', { title: field.title });
  const uses = usesOf(form, field.id).filter(({ id }) => id !== field.id);
  if (uses.length > 0) throw new Refusal('FIELD_IN_USE', { uses });

  const isRequired = field.required && !field.conditional;
  const left = testedBy(draft, field);
  const { ui } = takeOut(draft, place);
  dropConditions(place);
  const definition = freshCopy(place.definition, draft.newId);
  const elsewhere = target.table ? ['x-ownPlan', 'x-nothing'] : ['x-total'];
  for (const word of ['x-indicator', 'x-registerField', ...elsewhere]) delete definition[word];
  const isTaken = keyTaken(form, target.table?.key);
  const named = isTaken(place.key) ? { title: field.title } : { title: field.title, key: place.key };
  const { id, key } = nameField(draft, { ...named, ...(operation.id ? { id: operation.id } : {}) }, isTaken);
  definition['x-field'] = id;
  definition['x-lineage'] = lineageThrough([field], { relation: 'notComparable' });
  const owner = target.table ? target.table.definition.items : document.schema;
  if (!isObject(owner)) throw new Refusal('PLACE_INVALID', { section: operation.section });
  owner.properties = { ...(isObject(owner.properties) ? owner.properties : {}), [key]: definition };
  if (isRequired) listOf(owner, 'required').push(key);
  target.list.splice(indexAfter(draft, target.list, operation.after), 0, key);
  keepSettings(draft, id, ui);
  if (left.length > 0)
    draft.notes.push({ code: 'CONDITION_LEFT', details: { field: id, title: field.title, titles: left } });
  return undefined;
};

/** The titles of what decides whether the field is shown or required: it stays where it was. */
function testedBy({ form }: Draft, { key, table }: Field): string[] {
  const shape = table === undefined ? form.shape : form.rows.get(table);
  const deciding = shape?.conditions.filter(({ shows, requires }) => [...shows, ...requires].includes(key)) ?? [];
  const titles = deciding.flatMap(({ tests }) => tests.map((test) => shape?.fields.get(test.key)?.title ?? test.key));
  return [...new Set(titles)];
}

function keepSettings({ document }: Draft, id: string, ui: unknown): void {
  const place: Place | undefined = locate(document, id);
  const settings = place && uiOwner(document, place);
  if (settings && isObject(ui)) settings[place.key] = structuredClone(ui);
}
