/**
 * Where figures stand on the units of today: rows (origin, data_to, unit_id, weight, inexact) for every unit that
 * passed into others after the end of a period's data. What happened until that day is in the report already, so only
 * later successions are followed, one day after the other.
 *
 * Several units that became one add up exactly. A split is shared out where every successor has a share, else the
 * figures stay with the old unit; both are inexact. A unit that gave away a part and lives on keeps the rest. The
 * weights of an origin always add up to 1. `today` bounds the successions, `periods` holds inner ids (bigint[]); no unit
 * passes on more than twenty times.
 */
export const recastSql = ({ today, periods }: { today: string; periods: string }) => `
  succession AS (
    SELECT s.from_unit, s.to_unit, s.effective, s.share, count(*) OVER event AS targets, sum(s.share) OVER event AS given,
      bool_and(s.share IS NOT NULL) OVER event AND sum(s.share) OVER event <= 1 AS shared,
      max(s.effective) OVER (PARTITION BY s.from_unit ORDER BY s.effective
        RANGE UNBOUNDED PRECEDING EXCLUDE GROUP) AS before,
      EXISTS (SELECT 1 FROM unit_placements q
        WHERE q.unit_id = s.from_unit AND q.line = 'territory' AND q.valid @> s.effective) AS stays
    FROM unit_successions s WHERE s.effective <= ${today} WINDOW event AS (PARTITION BY s.from_unit, s.effective)),
  move (from_unit, to_unit, effective, before, weight, inexact, stays) AS (
    SELECT from_unit, to_unit, effective, before, 1::numeric, false, false FROM succession WHERE targets = 1 AND NOT stays
    UNION ALL
    SELECT from_unit, to_unit, effective, before, share, true, stays FROM succession WHERE shared AND (targets > 1 OR stays)
    UNION ALL
    SELECT DISTINCT from_unit, from_unit, effective, before, CASE WHEN shared THEN 1 - given ELSE 1 END, true, stays
    FROM succession WHERE (targets > 1 OR stays) AND (NOT shared OR given < 1)),
  followed (origin, data_to, unit_id, since, weight, inexact, rests, steps) AS (
    SELECT DISTINCT m.from_unit, t.data_to, m.from_unit, t.data_to, 1::numeric, false, true, 0
    FROM move m JOIN periods t ON t.id = ANY (${periods}) AND m.effective > t.data_to
    UNION ALL
    SELECT f.origin, f.data_to, m.to_unit, m.effective, f.weight * m.weight, f.inexact OR m.inexact,
      m.from_unit = m.to_unit, f.steps + 1
    FROM followed f JOIN move m ON m.from_unit = f.unit_id AND ${passesOn('f', 'm')} WHERE f.steps < 20),
  recast AS (
    SELECT origin, data_to, unit_id, sum(weight) AS weight, bool_or(inexact) AS inexact FROM followed f
    WHERE steps = 20 OR NOT EXISTS (SELECT 1 FROM move m WHERE m.from_unit = f.unit_id AND ${passesOn('f', 'm')})
    GROUP BY origin, data_to, unit_id)`;

/**
 * The move is the unit's first after the day the figures came to it; a unit that was gone on that very day passes on
 * at once what it was given.
 */
const passesOn = (f: string, m: string) => `(${m}.effective > ${f}.since AND (${m}.before <= ${f}.since) IS NOT FALSE
      OR ${m}.effective = ${f}.since AND NOT ${f}.rests AND NOT ${m}.stays)`;
