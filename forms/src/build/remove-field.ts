import { isObject } from '../dialect/json.ts';
import { assertKey, keyTaken } from './add-field.ts';
import type { Edit } from './edit.ts';
import { Refusal } from './edit.ts';
import { entries, findList, listedAt, listOf, locate, uiOwner } from './locate.ts';
import type { Operation, RemovedField } from './operation.ts';
import { usesOf } from './uses.ts';

/** Takes a field out, unless a calculation, rule or condition still reads it. Its id is retired. */
export const removeField: Edit<'removeField'> = ({ document, form }, operation) => {
  const { field } = operation;
  const place = locate(document, field);
  if (!place) throw new Refusal('FIELD_UNKNOWN', { field });
  const uses = usesOf(form, field);
  if (uses.length > 0) throw new Refusal('FIELD_IN_USE', { uses });

  const listed = listedAt(document, place);
  const removed: RemovedField = {
    id: field,
    key: place.key,
    schema: place.definition,
    calculation: place.calculation,
    table: place.table ? String(place.table.definition['x-field']) : null,
    condition: place.condition,
    requiredIndex: null,
    place: { section: listed.section, index: listed.index },
    ui: null,
  };
  listed.list.splice(listed.index, 1);
  if (place.calculation !== null) listOf(document.schema, 'x-calculations').splice(place.calculation, 1);
  const { requirer } = place;
  if (requirer && isObject(requirer.properties)) {
    delete requirer.properties[place.key];
    const required = Array.isArray(requirer.required) ? requirer.required : [];
    const index = required.indexOf(place.key);
    if (index >= 0) {
      required.splice(index, 1);
      removed.requiredIndex = index;
    }
  }
  const ui = uiOwner(document, place);
  if (ui && ui[place.key] !== undefined) {
    removed.ui = ui[place.key] ?? null;
    delete ui[place.key];
  }
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
  assertKey(removed.key, keyTaken(draft, target.table));

  const schema = structuredClone(removed.schema);
  target.list.splice(removed.place.index, 0, removed.key);
  if (removed.calculation !== null) {
    listOf(document.schema, 'x-calculations').splice(removed.calculation, 0, schema);
    return { type: 'removeField', field: removed.id };
  }
  const owner = target.table ? target.table.definition.items : document.schema;
  const part = isObject(owner) && removed.condition !== null ? entries(owner.allOf)[removed.condition]?.then : owner;
  if (!isObject(part)) throw new Refusal('PLACE_INVALID', { condition: removed.condition });
  part.properties = { ...(isObject(part.properties) ? part.properties : {}), [removed.key]: schema };
  if (removed.requiredIndex !== null) listOf(part, 'required').splice(removed.requiredIndex, 0, removed.key);
  const place = locate(document, removed.id);
  const ui = place && uiOwner(document, place);
  if (ui && removed.ui !== null) ui[removed.key] = structuredClone(removed.ui);
  return { type: 'removeField', field: removed.id };
};
