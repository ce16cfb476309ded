const standsOn = (unit: string, date: string) => `EXISTS (SELECT 1 FROM unit_placements q
        WHERE q.unit_id = ${unit} AND q.line = 'territory' AND q.valid @> ${date})`;

/** The move is the unit's first after the day from which it holds the figures. */
const comesNext = (move: string, holder: string) =>
  `${move}.from_unit = ${holder}.unit_id AND ${move}.effective > ${holder}.since AND (${move}.before <= ${holder}.since) IS NOT FALSE`;

/**
 * Where figures stand on the units of today: rows (origin, data_to, unit_id, weight, inexact, asked, counts) for every
 * unit that passed into others after the end of a period's data. What happened until that day is in the report already,
 * so only later successions are followed, one day after the other; a unit that is gone on the very day it is given
 * something passes it on at once.
 *
 * Several units that became one add up exactly. A split is shared out where every successor has a share, else the
 * figures stay with the old unit; both are inexact. A unit that gave away a part and lives on keeps the rest. The
 * weights of an origin always add up to 1. A duty is no figure and cannot be shared: `counts` marks the one unit where
 * it is counted, the one with the largest share (then by rank), among the units `asked` for where the question names
 * some.
 *
 * `today` bounds the successions, which are followed for the units and days of `based`; no unit passes on more than twenty times.
 */
export const recastSql = ({ today }: { today: string }, scoped: boolean) => `
  succession AS (
    SELECT s.from_unit, s.to_unit, s.effective, s.share, count(*) OVER event AS targets, sum(s.share) OVER event AS given,
      bool_and(s.share IS NOT NULL) OVER event AND sum(s.share) OVER event <= 1 AS shared,
      max(s.effective) OVER (PARTITION BY s.from_unit ORDER BY s.effective
        RANGE UNBOUNDED PRECEDING EXCLUDE GROUP) AS before,
      ${standsOn('s.from_unit', 's.effective')} AS stays,
      CASE WHEN ${standsOn('s.to_unit', 's.effective')} THEN s.effective ELSE s.effective - 1 END AS since
    FROM unit_successions s WHERE s.effective <= ${today} WINDOW event AS (PARTITION BY s.from_unit, s.effective)),
  move (from_unit, effective, before, to_unit, since, weight, inexact) AS (
    SELECT from_unit, effective, before, to_unit, since, 1::numeric, false FROM succession WHERE targets = 1 AND NOT stays
    UNION ALL
    SELECT from_unit, effective, before, to_unit, since, share, true FROM succession WHERE shared AND (targets > 1 OR stays)
    UNION ALL
    SELECT DISTINCT from_unit, effective, before, from_unit, effective, CASE WHEN shared THEN 1 - given ELSE 1 END, true
    FROM succession WHERE (targets > 1 OR stays) AND (NOT shared OR given < 1)),
  followed (origin, data_to, unit_id, since, weight, inexact, steps) AS (
    SELECT DISTINCT m.from_unit, t.data_to, m.from_unit, t.data_to, 1::numeric, false, 0
    FROM move m JOIN (SELECT DISTINCT unit_id, data_to FROM based) t ON t.unit_id = m.from_unit AND m.effective > t.data_to
    UNION ALL
    SELECT f.origin, f.data_to, m.to_unit, m.since, f.weight * m.weight, f.inexact OR m.inexact, f.steps + 1
    FROM followed f JOIN move m ON ${comesNext('m', 'f')} WHERE f.steps < 20),
  shares AS (
    SELECT origin, data_to, unit_id, sum(weight) AS weight, bool_or(inexact) AS inexact,
      ${scoped ? 'unit_id IN (SELECT unit_id FROM scope_today)' : 'true'} AS asked
    FROM followed f WHERE steps = 20 OR NOT EXISTS (SELECT 1 FROM move m WHERE ${comesNext('m', 'f')})
    GROUP BY origin, data_to, unit_id),
  recast AS (
    SELECT s.*, row_number() OVER (PARTITION BY origin, data_to
      ORDER BY asked DESC, weight DESC, q.rank NULLS LAST, s.unit_id) = 1 AS counts
    FROM shares s LEFT JOIN unit_placements q ON q.unit_id = s.unit_id AND q.line = 'territory' AND q.valid @> ${today})`;
