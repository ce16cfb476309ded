import type { UnitFate } from '@ke-hoach/schema';
import { rows, type EntityManager } from '../../platform/database.ts';
import { nameOn } from '../../units/unit-history.repository.ts';

/** What became of units that reported: who stands for them today. */
export interface UnitsMapped {
  fate: UnitFate;
  /** Names as they were at the end of the data. */
  from: string[];
  /** The unit of today, where there is one. */
  to: string | null;
}

/** Units that reported this year against those meant next year: who stays, and who stands for whom. */
export async function mapUnits(
  em: EntityManager,
  { planId, year }: { planId: string; year: number },
  meant: readonly string[],
  today: string,
): Promise<{ same: number; changed: UnitsMapped[] }> {
  const found = await rows<{
    stay: number;
    fromName: string | null;
    toId: string | null;
    toName: string | null;
    isSelf: boolean | null;
  }>(
    em,
    // Of those that stay only the ones that ever had two names are looked at one by one.
    `WITH meant AS MATERIALIZED (SELECT unnest($3::bigint[]) AS unit_id),
     before AS MATERIALIZED (SELECT r.unit_id, max(t.data_to) AS day FROM reports r JOIN periods t ON t.id = r.period_id
       WHERE r.plan_year = $2::int AND r.plan_id = $1 AND r.state <> 'void' GROUP BY r.unit_id),
     renamed AS MATERIALIZED (SELECT unit_id FROM unit_placements
       GROUP BY unit_id HAVING min(name COLLATE "C") <> max(name COLLATE "C")),
     stays AS (SELECT b.*, r.unit_id IS NOT NULL AS renamed FROM before b JOIN meant USING (unit_id) LEFT JOIN renamed r USING (unit_id)),
     passed AS MATERIALIZED (SELECT DISTINCT b.unit_id AS before_id, b.day, m.unit_id AS after_id FROM unit_closure c
       JOIN before b ON b.unit_id = c.descendant_id JOIN meant m ON m.unit_id = c.ancestor_id
       WHERE c.own AND c.ancestor_id <> c.descendant_id AND c.valid @> $4::date),
     mapped AS (
       SELECT unit_id AS before_id, day, unit_id AS after_id FROM stays WHERE renamed
       UNION ALL
       SELECT before_id, day, after_id FROM passed
       UNION ALL
       SELECT unit_id, day, NULL FROM before b
       WHERE NOT EXISTS (SELECT FROM meant m WHERE m.unit_id = b.unit_id)
         AND NOT EXISTS (SELECT FROM passed p WHERE p.before_id = b.unit_id)
       UNION ALL
       SELECT NULL, NULL, unit_id FROM meant m
       WHERE NOT EXISTS (SELECT FROM before b WHERE b.unit_id = m.unit_id)
         AND NOT EXISTS (SELECT FROM passed p WHERE p.after_id = m.unit_id)),
     told AS (SELECT ${nameOn('before_id', 'day')} AS "fromName", after_id::text AS "toId",
       ${nameOn('after_id', '$4::date')} AS "toName", coalesce(before_id = after_id, false) AS "isSelf" FROM mapped)
     SELECT s.stay, t.* FROM (SELECT count(*)::int AS stay FROM stays WHERE NOT renamed) s LEFT JOIN told t ON true
     ORDER BY "toName" COLLATE "vi-x-icu" NULLS LAST, "fromName" COLLATE "vi-x-icu"`,
    [planId, year, meant, today],
  );
  let same = found[0]!.stay;
  const changed = new Map<string, UnitsMapped>();
  for (const { fromName, toId, toName, isSelf } of found) {
    if (isSelf === null) continue;
    if (isSelf && fromName === toName) same += 1;
    else {
      const fate = toId === null ? 'ended' : fromName === null ? 'added' : isSelf ? 'renamed' : 'passed';
      const key = fate === 'ended' ? `ended ${fromName}` : `${fate} ${toId}`;
      const known = changed.get(key) ?? { fate, from: [], to: toName };
      if (fromName !== null) known.from.push(fromName);
      changed.set(key, known);
    }
  }
  return { same, changed: [...changed.values()] };
}

/** Today's units for those that an assignment names one by one; those that nobody took over are left out. */
export async function unitsTodayOf(em: EntityManager, ids: readonly string[], today: string): Promise<string[]> {
  if (ids.length === 0) return [];
  const found = await rows<{ id: string }>(
    em,
    `SELECT DISTINCT n.id::text AS id FROM unnest($1::bigint[]) AS u (id) CROSS JOIN LATERAL (
       SELECT u.id WHERE EXISTS (SELECT FROM unit_placements p WHERE p.unit_id = u.id AND p.valid @> $2::date)
       UNION
       SELECT c.ancestor_id FROM unit_closure c WHERE c.descendant_id = u.id AND c.own AND c.ancestor_id <> u.id
         AND c.valid @> $2::date AND NOT EXISTS (SELECT FROM unit_placements p WHERE p.unit_id = u.id AND p.valid @> $2::date)
         AND EXISTS (SELECT FROM unit_placements p WHERE p.unit_id = c.ancestor_id AND p.valid @> $2::date)) n`,
    [ids, today],
  );
  return found.map(({ id }) => id);
}
