import { alternativesOf } from '../dialect/alternatives.ts';
import { isObject } from '../dialect/json.ts';
import type { JsonObject } from '../dialect/json.ts';
import { rewriteNames } from '../rules/rewrite.ts';
import type { Edit } from './edit.ts';
import { Refusal } from './edit.ts';
import { keyTaken } from './key-taken.ts';
import { listedAt, locate, uiOwner } from './locate.ts';
import { entries } from './parts.ts';
import { assertKey } from './place-field.ts';

/** Changes the technical name everywhere it stands: definition, conditions, layout, expressions, rules, uiSchema. */
export const renameField: Edit<'renameField'> = (draft, operation) => {
  const { document, form } = draft;
  const { field, key } = operation;
  const place = locate(document, field);
  if (!place) throw new Refusal('FIELD_UNKNOWN', { field });
  const old = place.key;
  if (key !== old) assertKey(key, keyTaken(draft.form, place.table?.key));

  const listed = listedAt(document, place);
  listed.list[listed.index] = key;
  const ui = uiOwner(document, place);
  if (ui) renameMember(ui, old, key);
  if (place.calculation === null) renameInObject(place.owner, old, key);
  else place.definition.key = key;

  const renamed = (expression: string, row?: string) =>
    expression.includes(old)
      ? rewriteNames(form, expression, row, (id) => (id === field ? key : undefined))
      : expression;
  entries(document.schema['x-calculations']).forEach(rewriteCalculation);
  for (const rule of entries(document.schema['x-rules'])) {
    const row = typeof rule.row === 'string' ? rule.row : undefined;
    rule.expression = renamed(String(rule.expression), row);
    if (row === place.table?.key) renameEntry(rule, 'fields', old, key);
    if (!place.table && row === old) rule.row = key;
  }
  return { type: 'renameField', field, key: old };

  function rewriteCalculation(entry: JsonObject): void {
    entry.expression = renamed(String(entry.expression));
    const ratio = entry['x-ratio'];
    if (place?.table || !isObject(ratio)) return;
    for (const part of ['numerator', 'denominator']) if (ratio[part] === old) ratio[part] = key;
  }
};

function renameInObject(owner: JsonObject, old: string, key: string): void {
  const parts = entries(owner.allOf).flatMap((condition) =>
    [...alternativesOf(condition.if), condition.then].filter(isObject),
  );
  for (const part of [owner, ...parts]) {
    if (isObject(part.properties)) renameMember(part.properties, old, key);
    renameEntry(part, 'required', old, key);
  }
}

function renameMember(object: JsonObject, old: string, key: string): void {
  const member = Object.hasOwn(object, old) ? object[old] : undefined;
  if (member === undefined || old === key) return;
  delete object[old];
  object[key] = member;
}

function renameEntry(object: JsonObject, list: string, old: string, key: string): void {
  const names = object[list];
  if (Array.isArray(names)) object[list] = names.map((name) => (name === old ? key : name));
}
