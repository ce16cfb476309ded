import { handedIn } from '@ke-hoach/schema';

/** The statement's parameters by name, in their order. */
const p = {
  owing: '$1::json',
  plan: '$2::bigint',
  year: '$3::int',
  from: '$4::date',
  to: '$5::date',
  fields: '$6::uuid[]',
  entriesOf: '$7::bigint',
  counted: '$8::text',
  overUnits: '$9::text',
  addsUp: '$10::boolean',
  relation: '$11::text',
  onlyField: '$12::uuid',
  onlyChoices: '$13::text[]',
};

const states = handedIn.map((state) => `'${state}'`).join(', ');

/** Figures as reports hold them, brought together for each unit, period and form. */
const ofFields = `SELECT m.unit_id, f.period_id, f.form_id, CASE ${p.overUnits} WHEN 'max' THEN max(f.number) ELSE sum(f.number) END AS figure
    FROM member m JOIN facts f ON f.unit_id = m.origin_id
    WHERE f.plan_year = ${p.year} AND f.field = ANY (${p.fields}) AND f.number IS NOT NULL AND ${p.entriesOf} IS NULL
      AND (${p.counted} = 'submitted' OR f.counted = 'accepted') AND f.period_id IN (SELECT id FROM span)
      AND (${p.overUnits} <> 'own' OR m.origin_id = m.unit_id)
    GROUP BY m.unit_id, f.period_id, f.form_id`;

const ofEntries = `SELECT m.unit_id, r.period_id, a.form_id, count(*)::numeric
    FROM member m JOIN reports r ON r.unit_id = m.origin_id JOIN assignments a ON a.id = r.assignment_id
    WHERE r.plan_year = ${p.year} AND r.plan_id = ${p.plan} AND a.form_id = ${p.entriesOf}
      AND (r.state = 'accepted' OR ${p.counted} = 'submitted' AND r.state IN (${states})) AND r.period_id IN (SELECT id FROM span)
      AND (${p.onlyField} IS NULL OR EXISTS (SELECT FROM facts f WHERE f.plan_year = r.plan_year AND f.report_id = r.id
        AND f.field = ${p.onlyField} AND f.text = ANY (${p.onlyChoices})))
    GROUP BY m.unit_id, r.period_id, a.form_id`;

/**
 * How each unit that the asker sees stands to a target: rows (unit_id, owed, figure, state, difference) of `judged`.
 *
 * What counts are the reports of the plan's periods within the days of the target's. Forms that ask for the same in one
 * period tell the same: the largest stands. A period that a later or longer one covers is in that one's figure already;
 * periods beside each other add up where the field says so, else the latest stands. Entries of registers all count, or all that
 * answer a field with one of the target's choices.
 */
export const judgedSql = `
  owing AS (
    SELECT o."unitId" AS unit_id, o.amount / 1000000.0 AS owed, o.members
    FROM json_to_recordset(${p.owing}) AS o ("unitId" bigint, amount bigint, members bigint[])
    WHERE o."unitId" IN (SELECT seen_unit_ids())),
  member AS MATERIALIZED (SELECT o.unit_id, m.origin_id FROM owing o CROSS JOIN LATERAL unnest(o.members) AS m (origin_id)),
  span AS (
    SELECT t.id, t.data_from, t.data_to FROM periods t
    WHERE t.plan_id = ${p.plan} AND t.data_from >= ${p.from} AND t.data_to <= ${p.to}),
  told AS (${ofFields} UNION ALL ${ofEntries}),
  cell AS (
    SELECT c.unit_id, s.data_to, c.figure, min(s.data_from) OVER (PARTITION BY c.unit_id
        ORDER BY s.data_to DESC, s.data_from, c.period_id DESC ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING) AS covered_from
    FROM (SELECT unit_id, period_id, max(figure) AS figure FROM told GROUP BY unit_id, period_id) c JOIN span s ON s.id = c.period_id),
  counted AS (SELECT * FROM cell WHERE ${p.entriesOf} IS NOT NULL OR (covered_from <= data_to) IS NOT TRUE),
  reached AS (
    SELECT unit_id, CASE WHEN ${p.addsUp} THEN sum(figure) ELSE (array_agg(figure ORDER BY data_to DESC))[1] END AS figure
    FROM counted GROUP BY unit_id),
  judged AS (
    SELECT o.unit_id, o.owed, r.figure, abs(o.owed - coalesce(r.figure, 0)) AS difference,
      CASE WHEN ${p.relation} <> 'atMost' AND coalesce(r.figure, 0) < o.owed THEN 'short'
        WHEN ${p.relation} <> 'atLeast' AND coalesce(r.figure, 0) > o.owed THEN 'over' ELSE 'reached' END AS state
    FROM owing o LEFT JOIN reached r ON r.unit_id = o.unit_id)`;
