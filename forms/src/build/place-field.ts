import { isObject } from '../dialect/json.ts';
import type { Json, JsonObject } from '../dialect/json.ts';
import { isKey, isUuid } from '../dialect/names.ts';
import type { Draft } from './edit.ts';
import { Refusal } from './edit.ts';
import { keyOfTitle } from './key-of-title.ts';
import { listedAt, locate, uiOwner } from './locate.ts';
import type { Place } from './locate.ts';
import { listOf } from './parts.ts';

/** Refuses a name that cannot be used. */
export function assertKey(key: string, taken: (key: string) => boolean): void {
  if (!isKey(key)) throw new Refusal('KEY_INVALID', { key });
  if (taken(key)) throw new Refusal('KEY_TAKEN', { key });
}

/** What a new field is called and known by: as asked for, else a free name out of its title and a new id. */
export function nameField(
  draft: Draft,
  asked: { id?: string; key?: string; title: string },
  taken: (key: string) => boolean,
): { id: string; key: string } {
  if (typeof asked.title !== 'string') throw new Refusal('RESULT_INVALID', { title: asked.title });
  const id = asked.id ?? draft.newId();
  if (!isUuid(id) || draft.form.field(id)) throw new Refusal('ID_TAKEN', { id });
  const key = asked.key ?? keyOfTitle(asked.title, taken);
  assertKey(key, taken);
  return { id, key };
}

/** The index behind the field or group `after`; null is the front, nothing is the end. */
export function indexAfter({ document }: Draft, list: readonly Json[], after: string | null | undefined): number {
  if (after === null) return 0;
  if (after === undefined) return list.length;
  const key = locate(document, after)?.key;
  const index = list.findIndex((entry) => (isObject(entry) ? entry.id === after : key !== undefined && entry === key));
  if (index < 0) throw new Refusal('PLACE_INVALID', { after });
  return index + 1;
}

/** What is defined beside another field: shown under the same condition, with the same settings of the screen. */
export interface Beside {
  key: string;
  definition: JsonObject;
  required: boolean;
  ui?: Json;
}

/** Defines a field where another one is defined; it is listed by the caller. */
export function defineBeside(draft: Draft, place: Place, { key, definition, required, ui }: Beside): void {
  const { requirer } = place;
  if (!requirer) listOf(draft.document.schema, 'x-calculations').push(definition);
  else if (isObject(requirer.properties)) requirer.properties[key] = definition;
  if (requirer && required) listOf(requirer, 'required').push(key);
  const owner = ui === undefined ? undefined : uiOwner(draft.document, place);
  if (owner && ui !== undefined) owner[key] = structuredClone(ui);
}

/** What a field leaves behind when it is taken out: where it was listed, what was required, how it was shown. */
export interface TakenOut {
  place: { section: string; index: number };
  requiredIndex: number | null;
  ui: Json | null;
}

/** Takes a field out of its list, its definition, the required properties and the uiSchema. */
export function takeOut({ document }: Draft, place: Place): TakenOut {
  const listed = listedAt(document, place);
  listed.list.splice(listed.index, 1);
  const taken: TakenOut = { place: { section: listed.section, index: listed.index }, requiredIndex: null, ui: null };
  if (place.calculation !== null) listOf(document.schema, 'x-calculations').splice(place.calculation, 1);
  const { requirer } = place;
  if (requirer && isObject(requirer.properties)) {
    delete requirer.properties[place.key];
    const required = Array.isArray(requirer.required) ? requirer.required : [];
    const index = required.indexOf(place.key);
    if (index >= 0) required.splice(index, 1);
    if (index >= 0) taken.requiredIndex = index;
  }
  const ui = uiOwner(document, place);
  if (ui?.[place.key] !== undefined) {
    taken.ui = ui[place.key] ?? null;
    delete ui[place.key];
  }
  return taken;
}
