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

/** For units that are gone on a day, by inner key, those they passed into that stand then, over all changes since. */
export async function heirsOn(em: EntityManager, ids: readonly string[], day: string): Promise<Map<string, string[]>> {
  const stands = (unit: string) =>
    `EXISTS (SELECT FROM unit_placements q WHERE q.unit_id = ${unit} AND q.line = 'territory' AND q.valid @> $2::date)`;
  const found = await rows<{ id: string; heirs: string[] }>(
    em,
    `WITH RECURSIVE passed (origin, unit) AS (
       SELECT id, id FROM unnest($1::bigint[]) AS id
       UNION
       SELECT w.origin, s.to_unit FROM passed w JOIN unit_successions s ON s.from_unit = w.unit AND s.effective <= $2::date
       WHERE NOT ${stands('w.unit')} AND s.effective >= (SELECT max(upper(p.valid)) FROM unit_placements p
         WHERE p.unit_id = w.unit AND p.line = 'territory' AND upper(p.valid) <= $2::date))
     SELECT origin::text AS id, array_agg(unit::text ORDER BY ${nameOn('unit', '$2::date')} COLLATE "vi-x-icu", unit) AS heirs
     FROM passed WHERE unit <> origin AND ${stands('unit')} GROUP BY origin`,
    [ids, day],
  );
  return new Map(found.map(({ id, heirs }) => [id, heirs]));
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
