import type { Field, Kind } from '../dialect/form.ts';
import { isObject, own } from '../dialect/json.ts';
import type { Json, JsonObject } from '../dialect/json.ts';
import { measureWords } from '../dialect/read-measure.ts';
import { fieldKind, kindOf } from '../fields/registry.ts';
import type { FieldKind } from '../fields/field-kind.ts';
import { comparableKinds } from '../versions/comparable-kinds.ts';
import type { Draft, Edit } from './edit.ts';
import { Refusal } from './edit.ts';
import { lineageThrough } from './lineage-through.ts';
import { locate, uiOwner } from './locate.ts';
import { assertInDong } from './money-in-dong.ts';
import { newPartId } from './new-part-id.ts';
import { usesOf } from './uses.ts';

/**
 * Makes a field one of another kind under its name, in its place. Its id stays while figures stay comparable; otherwise
 * it has a new one, whose lineage says that the earlier figures do not compare.
 */
export const changeKind: Edit<'changeKind'> = (draft, operation) => {
  const { document, form } = draft;
  const place = locate(document, operation.field);
  const old = form.field(operation.field);
  if (!place || !old) throw new Refusal('FIELD_UNKNOWN', { field: operation.field });
  const kind = fieldKind(operation.kind);
  const fits =
    kind && !old.calculated && old.kind !== 'table' && kind.kind !== 'table' && (!place.table || kind.column);
  if (!fits) throw new Refusal('KIND_REFUSED', { title: old.title, kind: operation.kind });
  if (old.kind === kind.kind) return undefined;

  const definition = definitionAs(kind, old, draft);
  const tested = usesOf(form, old.id).filter((use) => use.kind === 'condition');
  if (tested.length > 0 && definition.type !== old.schema.type) throw new Refusal('FIELD_IN_USE', { uses: tested });
  const comparable = comparableKinds(old.kind, kind.kind);
  if (comparable && kind.kind === 'money') assertInDong(old.title, old.unit);
  if (comparable) definition['x-lineage'] = place.definition['x-lineage'] ?? null;
  else {
    definition['x-field'] = newPartId(draft, operation.id);
    definition['x-lineage'] = lineageThrough([old], { relation: 'notComparable' });
  }
  if (definition['x-lineage'] === null) delete definition['x-lineage'];
  const { properties } = place.requirer ?? {};
  if (isObject(properties)) properties[place.key] = definition;
  const ui = own(uiOwner(document, place), place.key);
  if (isObject(ui)) delete ui['ui:widget'];
  return undefined;
};

/** The kind's own blank definition with the texts, limits, choices and measures that it can take over. */
function definitionAs(kind: FieldKind, old: Field, { newId }: Draft): JsonObject {
  const { schema } = old;
  const definition = kind.blank(newId);
  take(definition, schema, ['title', 'description', 'x-i18n', 'x-field']);
  definition['x-kind'] = kind.kind;
  if (kind.measure === 'number' && kindOf(old).measure === 'number') takeMeasure(definition, kind.kind, old);
  if (comparableKinds(old.kind, kind.kind)) takeLimits(definition, kind.kind, old);
  else delete definition['x-indicator'];
  return definition;
}

function takeMeasure(definition: JsonObject, kind: Kind, { kind: old, schema }: Field): void {
  const words = kind === 'percent' || old === 'percent' ? measureWords.slice(0, 2) : measureWords;
  take(definition, schema, [...words.filter((word) => kind !== 'money' || word !== 'x-unit'), 'x-total']);
}

const choiceWords = ['oneOf', '$ref', 'x-retired'];

function takeLimits(definition: JsonObject, kind: Kind, { schema }: Field): void {
  if (kind === 'text' || kind === 'long-text') take(definition, schema, ['minLength', 'maxLength', 'pattern']);
  if (kind === 'choice') {
    delete definition.oneOf;
    take(definition, schema.items, choiceWords);
  }
  if (kind === 'many-choices') {
    definition.items = { type: 'string' };
    take(definition.items, schema, choiceWords);
  }
  for (const limit of ['minimum', 'maximum']) {
    const [bound, decimal] = [schema[limit], schema[`x-${limit}`]];
    if (kind === 'decimal' && typeof bound === 'number') definition[`x-${limit}`] = String(bound);
    if (kind === 'decimal' || definition.type !== 'integer') continue;
    delete definition[limit];
    if (Number.isSafeInteger(Number(decimal)) && decimal !== undefined) definition[limit] = Number(decimal);
  }
}

function take(into: JsonObject, from: Json | undefined, words: readonly string[]): void {
  for (const word of words) {
    const value = own(from, word);
    if (value !== undefined) into[word] = structuredClone(value);
  }
}
