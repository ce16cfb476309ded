import type { Field, Lineage } from '../dialect/form.ts';
import type { Json, JsonObject } from '../dialect/json.ts';
import { MOST_PARTS } from '../dialect/read-lineage.ts';

type Had = Omit<Lineage, 'field'>;

/**
 * What a new field has from these and, through them, from the fields they themselves came from, so that versions further
 * apart still compare. A sum of sums adds up; so do all the parts of a field, merged again, unless one of them was
 * removed. All else is a part, or is not comparable.
 */
export function lineageThrough(fields: readonly Field[], now: Had): Json {
  const found = new Map<string, Had[]>();
  const add = (field: string, had: Had) => found.set(field, [...(found.get(field) ?? []), had]);
  for (const { id, lineage = [] } of fields) {
    add(id, now);
    for (const { field, ...had } of lineage) add(field, through(had, now));
  }
  return [...found].map(([field, all]): JsonObject => ({ field, ...together(all) }));
}

/** What a field has from another through one that has this of it. */
function through(had: Had, now: Had): Had {
  if (had.relation === 'notComparable' || now.relation === 'notComparable') return { relation: 'notComparable' };
  return inParts(partsOf(had) * partsOf(now));
}

/** What several fields have from one, taken together. */
function together(all: readonly Had[]): Had {
  if (all.some(({ relation }) => relation === 'notComparable')) return { relation: 'notComparable' };
  // Shares of one in so many parts, added up as a fraction.
  let [share, of] = [0, 1];
  for (const parts of all.map(partsOf)) {
    [share, of] = [share * parts + of, of * parts];
    if (!Number.isSafeInteger(of)) return { relation: 'partOf' };
    const common = greatestCommonDivisor(share, of);
    [share, of] = [share / common, of / common];
  }
  return inParts(share === 1 ? of : Infinity);
}

/** In how many parts it was cut; one for a whole, without end where nobody knows. */
function partsOf({ relation, parts }: Had): number {
  return relation === 'sumOf' ? 1 : (parts ?? Infinity);
}

function inParts(parts: number): Had {
  if (parts === 1) return { relation: 'sumOf' };
  return parts <= MOST_PARTS ? { relation: 'partOf', parts } : { relation: 'partOf' };
}

function greatestCommonDivisor(one: number, other: number): number {
  return other === 0 ? one : greatestCommonDivisor(other, one % other);
}
