import { isObject } from '../dialect/json.ts';
import type { Json, JsonObject } from '../dialect/json.ts';

/** A copy of a definition in which everything inside has a new permanent id; what it had from other fields is left out. */
export function freshCopy(definition: JsonObject, newId: () => string): JsonObject {
  const ids = new Map<Json, string>();
  const copy = structuredClone(definition);
  renew(copy);
  redirect(copy);
  return copy;

  function renew(value: Json): void {
    if (Array.isArray(value)) value.forEach(renew);
    if (!isObject(value)) return;
    for (const word of ['x-field', 'x-id']) {
      if (value[word] === undefined) continue;
      const id = newId();
      ids.set(value[word], id);
      value[word] = id;
    }
    delete value['x-lineage'];
    Object.values(value).forEach(renew);
  }

  /** A retired choice of the copy went into a choice of the copy. */
  function redirect(value: Json): void {
    if (Array.isArray(value)) value.forEach(redirect);
    if (!isObject(value)) return;
    const into = value['x-into'] === undefined ? undefined : ids.get(value['x-into']);
    if (into !== undefined) value['x-into'] = into;
    Object.values(value).forEach(redirect);
  }
}
