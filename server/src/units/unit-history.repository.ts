import { rows, type EntityManager } from '../platform/database.ts';
import type { Placement, Succession } from './unit-history.type.ts';

/** The name of a unit, by its inner key, on a day; of one that is not there then, its last. Both are SQL. */
export const nameOn = (unit: string, day: string) => `(SELECT q.name FROM unit_placements q WHERE q.unit_id = ${unit}
  ORDER BY q.line = 'territory' DESC, q.valid @> ${day} DESC, lower(q.valid) DESC NULLS LAST LIMIT 1)`;

/** All placements of a unit, by inner key. */
export function placementsOf(em: EntityManager, unitId: string): Promise<Placement[]> {
  return rows<Placement>(
    em,
    `SELECT p.line, p.name, p.kind, p.code, lower(p.valid)::text AS "from", upper(p.valid)::text AS until,
       CASE WHEN p.parent_id IS NOT NULL THEN ${nameOn('p.parent_id', 'lower(p.valid)')} END AS "parentName"
     FROM unit_placements p WHERE p.unit_id = $1 ORDER BY p.line <> 'territory', p.line, p.valid`,
    [unitId],
  );
}

/** All successions that a unit has a part in, by inner key. */
export function successionsOf(em: EntityManager, unitId: string): Promise<Succession[]> {
  return rows<Succession>(
    em,
    `SELECT s.kind, s.effective::text AS "on", s.share::text AS share, a.uid AS "fromId", b.uid AS "toId",
       ${nameOn('s.from_unit', 's.effective - 1')} AS "fromName", ${nameOn('s.to_unit', 's.effective')} AS "toName"
     FROM unit_successions s JOIN units a ON a.id = s.from_unit JOIN units b ON b.id = s.to_unit
     WHERE s.from_unit = $1 OR s.to_unit = $1 ORDER BY s.effective, s.id`,
    [unitId],
  );
}
