import { isObject } from '../dialect/json.ts';
import { canonicalJson } from '../dialect/canonical.ts';
import type { Json } from '../dialect/json.ts';
import type { Edit } from './edit.ts';
import { Refusal } from './edit.ts';
import { keyTaken } from './key-taken.ts';
import { findList, locate, uiOwner } from './locate.ts';
import type { Operation, RemovedField } from './operation.ts';
import { entries, listOf } from './parts.ts';
import { assertKey, takeOut } from './place-field.ts';
import { usesOf } from './uses.ts';

/** Takes a field out, unless a calculation, rule or condition still reads it. Its id is retired. */
export const removeField: Edit<'removeField'> = (draft, operation) => {
  const { document, form } = draft;
  const { field } = operation;
  const place = locate(document, field);
  if (!place) throw new Refusal('FIELD_UNKNOWN', { field });
  const uses = usesOf(form, field);
  if (uses.length > 0) throw new Refusal('FIELD_IN_USE', { uses });

  const shownWhile = testOf(place.owner.allOf, place.condition);
  const removed: RemovedField = {
    id: field,
    key: place.key,
    schema: place.definition,
    calculation: place.calculation,
    table: place.table ? String(place.table.definition['x-field']) : null,
    condition: place.condition,
    ...(shownWhile === undefined ? {} : { shownWhile }),
    ...takeOut(draft, place),
  };
  return { type: 'restoreField', removed };
};

/** Puts a removed field back where it was, with everything it had. */
export const restoreField: Edit<'restoreField'> = (draft, operation): Operation => {
  const { document, form } = draft;
  const { removed } = operation;
  if (!isObject(removed) || !isObject(removed.place) || !isObject(removed.schema))
    throw new Refusal('PLACE_INVALID', { removed: 'incomplete' });
  if (form.field(removed.id)) throw new Refusal('ID_TAKEN', { id: removed.id });
  const target = findList(document, removed.place.section);
  if (!target) throw new Refusal('SECTION_UNKNOWN', { section: removed.place.section });
  assertKey(removed.key, keyTaken(draft.form, target.table?.key));

  const schema = structuredClone(removed.schema);
  target.list.splice(removed.place.index, 0, removed.key);
  if (removed.calculation !== null) {
    listOf(document.schema, 'x-calculations').splice(removed.calculation, 0, schema);
    return { type: 'removeField', field: removed.id };
  }
  const owner = target.table ? target.table.definition.items : document.schema;
  const part = isObject(owner) && removed.condition !== null ? conditionOf(owner.allOf, removed)?.then : owner;
  if (!isObject(part)) throw new Refusal('PLACE_INVALID', { condition: removed.condition });
  part.properties = { ...(isObject(part.properties) ? part.properties : {}), [removed.key]: schema };
  if (removed.requiredIndex !== null) listOf(part, 'required').splice(removed.requiredIndex, 0, removed.key);
  const place = locate(document, removed.id);
  const ui = place && uiOwner(document, place);
  if (ui && removed.ui !== null) ui[removed.key] = structuredClone(removed.ui);
  return { type: 'removeField', field: removed.id };
};

function testOf(conditions: Json | undefined, index: number | null): Json | undefined {
  return index === null ? undefined : entries(conditions)[index]?.if;
}

/** The condition that showed the field: at its old place, or wherever the same test stands now. */
function conditionOf(conditions: Json | undefined, { condition, shownWhile }: RemovedField) {
  const listed = entries(conditions);
  if (shownWhile === undefined) return listed[Number(condition)];
  const wanted = canonicalJson(shownWhile);
  const same = (index: number) => canonicalJson(listed[index]?.if) === wanted;
  return same(Number(condition)) ? listed[Number(condition)] : listed.find((_entry, index) => same(index));
}
