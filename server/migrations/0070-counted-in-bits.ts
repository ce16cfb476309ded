import { Migration } from '@mikro-orm/migrations';
import { coverageOf } from './0036-figure-rollups.ts';

/** As 0066-read-in-digits, with coverage counted in bits, and sums in whole numbers where they are not too large for it. */
export class CountedInBitsMigration extends Migration {
  override name = '0070-counted-in-bits';

  override up(): void {
    for (const statement of [sums, figures, values]) this.addSql(statement);
  }
}

// What the numbers of some come to, in steps above the lowest.
const sums = `CREATE OR REPLACE FUNCTION steps_of_answers(digits varbit[], chosen varbit) RETURNS numeric LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE AS $f$
   DECLARE
     steps numeric := 0;
     small bigint := 0;
     at integer := 0;
     digit varbit;
   BEGIN
     IF cardinality(digits) <= 30 THEN
       FOREACH digit IN ARRAY digits LOOP
         small := small + (bit_count(digit & chosen) << at);
         at := at + 1;
       END LOOP;
       RETURN small;
     END IF;
     FOREACH digit IN ARRAY digits LOOP
       steps := steps + bit_count(digit & chosen)::numeric * (1::bigint << at);
       at := at + 1;
     END LOOP;
     RETURN steps;
   END $f$`;

const mapped = `unnest(shifts, form_ids, own_periods, period_ids, on_days) AS m (shift, form_id, own_period, period_id, day)`;
const fields = `unnest(of_fields, of_terms, field_shifts) AS f (field, term, shift)`;
const stands = (place: string) =>
  `JOIN place_stands p ON p.place_id = ${place} AND p.since <= m.day AND m.day < p.until`;
const holds = (number: string) =>
  `(at_least IS NULL OR ${number} >= at_least) AND (at_most IS NULL OR ${number} <= at_most)`;
/** Units of asked periods of which something has changed, folded or waiting. */
const changed = `SELECT c.period_id, c.form_id, c.unit_id FROM answer_changes c
         WHERE c.period_id = ANY (own_periods) AND c.form_id = ANY (form_ids)
       UNION SELECT d.period_id, d.form_id, d.unit_id FROM figure_deltas d
         WHERE d.period_id = ANY (own_periods) AND d.form_id = ANY (form_ids)`;
const asChanged = `unnest(of_periods, of_forms, of_units) AS c (period_id, form_id, unit_id)`;
/** Reports \`r\` of units that have changed. */
const anew = `${asChanged} JOIN ${mapped} ON m.own_period = c.period_id AND m.form_id = c.form_id
         JOIN assignments a ON a.period_id = c.period_id AND a.form_id = c.form_id
         JOIN reports r ON r.assignment_id = a.id AND r.unit_id = c.unit_id AND r.state <> 'void'
         JOIN unit_places w ON w.unit_id = r.unit_id ${stands('w.place_id')}`;
const answersSo = `EXISTS (SELECT FROM facts g WHERE g.plan_year = r.plan_year AND g.report_id = r.id AND g.field = by_field AND g.row IS NULL
           AND g.number IS NOT NULL AND ${holds('g.number')})`;
const factsOf = `JOIN facts x ON x.plan_year = r.plan_year AND x.report_id = r.id AND x.field = f.field AND x.row IS NULL
         AND x.number IS NOT NULL AND x.counted = ANY (counted_as)`;
const asked = `shifts integer[], form_ids bigint[], own_periods bigint[], period_ids bigint[], on_days date[],
     of_fields uuid[], of_terms integer[], field_shifts integer[], counted_as text[], by_field uuid, at_least numeric, at_most numeric`;
const begins = `of_periods bigint[];
     of_forms bigint[];
     of_units bigint[];
   BEGIN
     SELECT coalesce(array_agg(x.period_id), '{}'), coalesce(array_agg(x.form_id), '{}'), coalesce(array_agg(x.unit_id), '{}')
       INTO of_periods, of_forms, of_units FROM (${changed}) x;`;
const kept = 'STABLE ROWS 1000 SET plan_cache_mode = force_generic_plan';

/** Segments in which some units have changed, with a bit for each report that stands as it was. */
const unchanged = `as_it_was AS MATERIALIZED (
         SELECT s.id, string_agg(CASE WHEN x.unit_id IS NULL THEN '1' ELSE '0' END, '' ORDER BY e.at)::varbit AS still
         FROM (SELECT DISTINCT c.period_id, c.form_id, w.place_id FROM ${asChanged} JOIN unit_places w ON w.unit_id = c.unit_id) k
           JOIN answer_segments s ON s.period_id = k.period_id AND s.form_id = k.form_id AND s.place_id = k.place_id
           CROSS JOIN LATERAL unnest(s.unit_ids) WITH ORDINALITY AS e (unit_id, at)
           LEFT JOIN unnest(of_periods, of_forms, of_units) AS x (period_id, form_id, unit_id)
             ON x.period_id = s.period_id AND x.form_id = s.form_id AND x.unit_id = e.unit_id
         WHERE of_units <> '{}' GROUP BY s.id)`;
/** How many steps a bound is above the lowest: none and beyond all digits are as good as any. */
const steps = (round: 'ceil' | 'floor', bound: string) =>
  `greatest(least(${round}((${bound} - g.lowest) / g.step), 4611686018427387904), -1)::bigint`;
/** Segments with a bit for each report whose number lies within the bounds. */
const within = `within AS MATERIALIZED (
         SELECT g.*, p.id AS stand_id, CASE WHEN k.still IS NULL THEN g.lie ELSE g.lie & k.still END AS chosen FROM (
           SELECT m.shift, m.form_id, m.own_period, m.period_id, m.day, g.*,
             CASE WHEN at_most IS NULL THEN g.above ELSE g.above & ~ answers_from(g.digits, g.told, ${steps('floor', 'at_most')} + 1) END AS lie
           FROM ${mapped} CROSS JOIN LATERAL (
             SELECT s.id, s.place_id, s.counted, s.covers, g.lowest, g.step, g.told, g.digits,
               CASE WHEN at_least IS NULL THEN g.told ELSE answers_from(g.digits, g.told, ${steps('ceil', 'at_least')}) END AS above
             FROM answer_segments s JOIN answer_digits g ON g.segment_id = s.id
               AND g.period_id = s.period_id AND g.form_id = s.form_id AND g.field = by_field
             WHERE s.period_id = m.own_period AND s.form_id = m.form_id OFFSET 0) g) g
           JOIN place_stands p ON p.place_id = g.place_id AND p.since <= g.day AND g.day < p.until
           LEFT JOIN as_it_was k ON k.id = g.id)`;

const covered = Array.from({ length: 12 }, (_, i) => `bit_count(g.covers[${i + 1}] & g.chosen)`).join(', ');

// As folded_figures, of the reports in which the number of a field lies within bounds.
const figures = `CREATE OR REPLACE FUNCTION answered_figures(${asked})
   RETURNS TABLE (stand_id bigint, period_id bigint, form_id bigint, coverage bigint[], term integer, count bigint, sum numeric)
   LANGUAGE plpgsql ${kept} AS $f$
   #variable_conflict use_column
   DECLARE ${begins}
     RETURN QUERY WITH ${unchanged}, ${within}
       SELECT g.stand_id, g.period_id, g.form_id, ARRAY[${covered}], NULL::int, NULL::bigint, NULL::numeric
       FROM within g WHERE g.shift = 0 AND bit_count(g.chosen) > 0
       UNION ALL
       SELECT g.stand_id, g.period_id, g.form_id, NULL, f.term, l.n, v.lowest * l.n + v.step * steps_of_answers(v.digits, g.chosen)
       FROM within g JOIN ${fields} ON f.shift = g.shift
         JOIN answer_digits v ON v.period_id = g.own_period AND v.form_id = g.form_id AND v.field = f.field AND v.segment_id = g.id
         CROSS JOIN LATERAL (SELECT bit_count(v.told & g.chosen) AS n OFFSET 0) l
       WHERE g.counted = ANY (counted_as) AND l.n > 0;
     IF of_units <> '{}' THEN
       RETURN QUERY SELECT p.id, m.period_id, m.form_id, ${coverageOf('1')}::bigint[], NULL::int, NULL::bigint, NULL::numeric
         FROM ${anew} WHERE m.shift = 0 AND ${answersSo} GROUP BY p.id, m.period_id, m.form_id;
       RETURN QUERY SELECT p.id, m.period_id, m.form_id, NULL::bigint[], f.term, count(*), sum(x.number)
         FROM ${anew} JOIN ${fields} ON f.shift = m.shift ${factsOf} WHERE ${answersSo} GROUP BY p.id, m.period_id, m.form_id, f.term;
     END IF;
   END $f$`;

const column = (of: string, field: string) =>
  `JOIN answer_columns v ON v.period_id = ${of}.own_period AND v.form_id = ${of}.form_id AND v.field = ${field} AND v.segment_id = ${of}.id`;

// Single numbers by stand, each with how often it was answered: several times where it stands in several segments. Of all
// reports where no field is named.
const values = `CREATE OR REPLACE FUNCTION answered_values(${asked})
   RETURNS TABLE (stand_id bigint, period_id bigint, form_id bigint, term integer, number numeric, times bigint)
   LANGUAGE plpgsql ${kept} AS $f$
   #variable_conflict use_column
   DECLARE ${begins}
     IF by_field IS NULL THEN
       RETURN QUERY WITH ${unchanged}
         SELECT p.id, m.period_id, m.form_id, f.term, l.value, l.times
         FROM ${mapped} JOIN ${fields} ON f.shift = m.shift CROSS JOIN LATERAL (
             SELECT s.id, s.place_id, v.numbers, v.told, v.times FROM answer_segments s JOIN answer_columns v ON v.segment_id = s.id
               AND v.period_id = s.period_id AND v.form_id = s.form_id AND v.field = f.field
             WHERE s.period_id = m.own_period AND s.form_id = m.form_id AND s.counted = ANY (counted_as) OFFSET 0) s
           ${stands('s.place_id')} LEFT JOIN as_it_was k ON k.id = s.id
           CROSS JOIN LATERAL (
             SELECT unnest(s.told) AS value, unnest(s.times) AS times WHERE k.still IS NULL
             UNION ALL
             SELECT e.n, count(*) FROM unnest(s.numbers) WITH ORDINALITY AS e (n, at)
             WHERE k.still IS NOT NULL AND e.n IS NOT NULL AND get_bit(k.still, e.at::int - 1) = 1 GROUP BY e.n) l;
     ELSE
       RETURN QUERY WITH ${unchanged}, ${within}
         SELECT g.stand_id, g.period_id, g.form_id, f.term, l.value, l.times
         FROM within g JOIN ${fields} ON f.shift = g.shift ${column('g', 'f.field')}
           CROSS JOIN LATERAL (
             SELECT e.n AS value, count(*) AS times FROM unnest(v.numbers) WITH ORDINALITY AS e (n, at)
             WHERE e.n IS NOT NULL AND get_bit(g.chosen, e.at::int - 1) = 1 GROUP BY e.n) l
         WHERE g.counted = ANY (counted_as);
     END IF;
     IF of_units <> '{}' THEN
       RETURN QUERY SELECT p.id, m.period_id, m.form_id, f.term, x.number, count(*)
         FROM ${anew} JOIN ${fields} ON f.shift = m.shift ${factsOf} WHERE by_field IS NULL OR ${answersSo}
         GROUP BY p.id, m.period_id, m.form_id, f.term, x.number;
     END IF;
   END $f$`;
