import { rows, type EntityManager } from '../platform/database.ts';
import { isOuterId } from '../platform/outer-id.ts';
import { problem } from '../platform/problem.ts';
import { rolesOverOn, rolesOverUnits } from '../units/roles-over.ts';
import { assertAdministersTop } from './administers-top.ts';
import type { UnitChange } from './unit-change.inputs.ts';
import { mayChangeUnit } from './unit-change.policy.ts';

/** Inner keys of units by outer id, in small letters. */
export type UnitKeys = ReadonlyMap<string, string>;

/**
 * The units that changes name, if the asker administers every one of them, today or on the day of the change. Asked
 * before anything is locked or written; a unit made by an earlier change of the batch belongs to its maker.
 */
export async function unitsToChange(em: EntityManager, changes: readonly UnitChange[]): Promise<UnitKeys> {
  const named = namedBefore(changes);
  if (changes.some(isAtTop)) await assertAdministersTop(em);
  if (named.some(({ id }) => !isOuterId(id))) throw problem('NOT_FOUND', { kind: 'Unit' });
  const ids = [...new Set(named.map(({ id }) => id))];
  const sql = 'SELECT uid AS id, id::text AS key FROM units WHERE uid = ANY ($1::uuid[])';
  const keys = new Map((await rows<{ id: string; key: string }>(em, sql, [ids])).map(({ id, key }) => [id, key]));
  if (keys.size < ids.length) throw problem('NOT_FOUND', { kind: 'Unit' });
  const held = await rolesOverUnits(em, [...keys.values()]);
  for (const { id, on } of named) {
    const key = keys.get(id)!;
    if (mayChangeUnit(held.get(key)!) || mayChangeUnit(await rolesOverOn(em, key, on))) continue;
    throw problem('FORBIDDEN', { command: 'unit.change' });
  }
  return keys;
}

/** Nobody's role covers what has no parent in the territory. */
const isAtTop = ({ create, move }: UnitChange) =>
  (create != null && create.parentId == null) || (move != null && move.parentId == null && move.line === 'territory');

/** Each unit a change names that no earlier change of the batch makes, with the day. */
function namedBefore(changes: readonly UnitChange[]): { id: string; on: string }[] {
  const made = new Set<string>();
  return changes.flatMap((change) => {
    const ids = namedBy(change).flatMap((id) => (id == null ? [] : [id.toLowerCase()]));
    const before = ids.filter((id) => !made.has(id)).map((id) => ({ id, on: change.on }));
    if (change.create) made.add(change.create.id.toLowerCase());
    return before;
  });
}

function namedBy({ create, rename, move, merge, split, abolish, transfer }: UnitChange) {
  return [
    ...[create?.parentId, rename?.unitId, move?.unitId, move?.parentId],
    ...[...(merge?.unitIds ?? []), merge?.intoId],
    ...[split?.unitId, ...(split?.parts ?? []).map(({ unitId }) => unitId)],
    ...[abolish?.unitId, abolish?.heirId, transfer?.fromId, transfer?.toId],
  ];
}
