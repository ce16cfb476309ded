import { pointer } from '../dialect/json.ts';
import type { JsonObject } from '../dialect/json.ts';
import { refuseTurned } from '../fields/bounds.ts';
import type { Importing } from './importing.ts';

/** Takes away a lower bound above its upper bound, which a form does not hold, and notes it. */
export function dropTurned(definition: JsonObject, at: string, importing: Importing): JsonObject {
  const turned = new Set<string>();
  refuseTurned(definition, (keyword) => turned.add(keyword));
  for (const keyword of turned) {
    const found = keyword.replace('x-', '');
    importing.notes.add('KEYWORD_DROPPED', at + pointer(found), found);
  }
  return Object.fromEntries(Object.entries(definition).filter(([keyword]) => !turned.has(keyword)));
}
