/**
 * Where the figures of units that are gone stand today: rows (origin, unit_id, weight, inexact) for every unit that
 * passed into others. Several units that became one add up exactly. A split is shared out where every successor has a
 * share, else the figures stay with the old unit; both are inexact. A unit that gave away a part and lives on keeps
 * the rest. `$today` bounds the successions; no unit passes on more than twenty times.
 */
export const recastSql = (today: string) => `
  succession AS (
    SELECT s.from_unit, s.to_unit, s.share, count(*) OVER w AS targets, bool_and(s.share IS NOT NULL) OVER w AS shared,
      sum(s.share) OVER w AS given,
      EXISTS (SELECT 1 FROM unit_placements q
        WHERE q.unit_id = s.from_unit AND q.line = 'territory' AND q.valid @> ${today}) AS stays
    FROM unit_successions s WHERE s.effective <= ${today} WINDOW w AS (PARTITION BY s.from_unit)),
  move (from_unit, to_unit, weight, inexact) AS (
    SELECT from_unit, to_unit, 1::numeric, false FROM succession WHERE targets = 1 AND NOT stays
    UNION ALL
    SELECT from_unit, to_unit, share, true FROM succession WHERE shared AND (targets > 1 OR stays)
    UNION ALL
    SELECT DISTINCT from_unit, from_unit, CASE WHEN shared THEN 1 - given ELSE 1 END, true
    FROM succession WHERE (targets > 1 OR stays) AND (NOT shared OR stays AND given < 1)),
  followed (origin, unit_id, weight, inexact, rests, steps) AS (
    SELECT from_unit, to_unit, weight, inexact, from_unit = to_unit, 1 FROM move
    UNION ALL
    SELECT f.origin, m.to_unit, f.weight * m.weight, f.inexact OR m.inexact, m.from_unit = m.to_unit, f.steps + 1
    FROM followed f JOIN move m ON m.from_unit = f.unit_id WHERE NOT f.rests AND f.steps < 20),
  recast AS (
    SELECT origin, unit_id, sum(weight) AS weight, bool_or(inexact) AS inexact FROM followed f
    WHERE rests OR NOT EXISTS (SELECT 1 FROM move m WHERE m.from_unit = f.unit_id)
    GROUP BY origin, unit_id)`;
