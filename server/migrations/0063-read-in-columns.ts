import { Migration } from '@mikro-orm/migrations';
import { coverageOf } from './0036-figure-rollups.ts';

/**
 * Reads numbers that stand in columns, and from facts those of units that have changed since. The asker's policies hold; what
 * was folded before is read as `folded_figures` does.
 */
export class ReadInColumnsMigration extends Migration {
  override name = '0063-read-in-columns';

  override up(): void {
    this.addSql(figures);
    this.addSql(values);
  }
}

const mapped = `unnest(shifts, form_ids, own_periods, period_ids, on_days) AS m (shift, form_id, own_period, period_id, day)`;
const fields = `unnest(of_fields, of_terms, field_shifts) WITH ORDINALITY AS f (field, term, shift, at)`;
const stands = (place: string) =>
  `JOIN place_stands p ON p.place_id = ${place} AND p.since <= m.day AND m.day < p.until`;
/** What was not answered lies nowhere. */
const holds = (number: string) => `${number} >= lowest AND ${number} <= highest`;
/** Units of asked periods of which something has changed, folded or waiting. */
const changed = `SELECT c.period_id, c.form_id, c.unit_id FROM answer_changes c
         WHERE c.period_id = ANY (own_periods) AND c.form_id = ANY (form_ids)
       UNION SELECT d.period_id, d.form_id, d.unit_id FROM figure_deltas d
         WHERE d.period_id = ANY (own_periods) AND d.form_id = ANY (form_ids)`;
const asChanged = `unnest(of_periods, of_forms, of_units) AS c (period_id, form_id, unit_id)`;
const unchanged = (unit: string) =>
  `(m.own_period, m.form_id, ${unit}) NOT IN (SELECT c.period_id, c.form_id, c.unit_id FROM ${asChanged})`;
/** Reports \`r\` of units that have changed, of which the condition holds. */
const anew = `${asChanged} JOIN ${mapped} ON m.own_period = c.period_id AND m.form_id = c.form_id
         JOIN assignments a ON a.period_id = c.period_id AND a.form_id = c.form_id
         JOIN reports r ON r.assignment_id = a.id AND r.unit_id = c.unit_id AND r.state <> 'void'
         JOIN unit_places w ON w.unit_id = r.unit_id ${stands('w.place_id')}`;
const answersSo = `EXISTS (SELECT FROM facts g WHERE g.plan_year = r.plan_year AND g.report_id = r.id AND g.field = by_field AND g.row IS NULL
           AND ${holds('g.number')})`;
const factsOf = `JOIN facts x ON x.plan_year = r.plan_year AND x.report_id = r.id AND x.field = f.field AND x.row IS NULL
         AND x.number IS NOT NULL AND x.counted = ANY (counted_as)`;
const counts = Array.from({ length: 12 }, (_, i) => `s.coverage[${i + 1}] * l.n`).join(', ');
const asked = `shifts integer[], form_ids bigint[], own_periods bigint[], period_ids bigint[], on_days date[],
     of_fields uuid[], of_terms integer[], field_shifts integer[], counted_as text[], by_field uuid, at_least numeric, at_most numeric`;
const begins = `of_periods bigint[];
     of_forms bigint[];
     of_units bigint[];
     lowest numeric := coalesce(at_least, '-Infinity');
     highest numeric := coalesce(at_most, 'Infinity');
     counting bigint := (SELECT min(f.at) FROM ${fields} WHERE f.shift = 0);
   BEGIN
     SELECT coalesce(array_agg(x.period_id), '{}'), coalesce(array_agg(x.form_id), '{}'), coalesce(array_agg(x.unit_id), '{}')
       INTO of_periods, of_forms, of_units FROM (${changed}) x;`;
/** What is read of columns where something has changed, and where nothing has: then no unit is looked at. */
const either = (read: (elements: (...arrays: string[]) => string, still: string) => string) => `
     IF of_units = '{}' THEN ${read((...arrays) => `(SELECT ${arrays.join(', ')}) e`, 'true')};
     ELSE ${read((...arrays) => `(SELECT ${arrays.join(', ')}, unnest(s.unit_ids) AS unit_id) e`, unchanged('e.unit_id'))};
     END IF;`;
const kept = 'STABLE ROWS 1000 SET plan_cache_mode = force_generic_plan';
const number = 'unnest(b.numbers) AS number';
const value = 'unnest(v.numbers) AS value';
const columns = `${mapped} CROSS JOIN LATERAL (
           SELECT s.id, s.place_id, s.counted, s.coverage, s.unit_ids FROM answer_segments s WHERE s.period_id = m.own_period AND s.form_id = m.form_id OFFSET 0) s
         ${stands('s.place_id')}`;
const column = (name: string, field: string) => `JOIN LATERAL (
           SELECT c.numbers, c.told, c.times FROM answer_columns c WHERE c.segment_id = s.id AND c.field = ${field} OFFSET 0) ${name} ON true`;

/** Coverage comes with the first of the fields; where all are of other periods, alone. */
const countsHere = `m.shift = 0 AND f.at = counting`;
const isCounted = `s.counted = ANY (counted_as)`;

// As folded_figures, of the reports in which the number of a field lies within bounds.
const figures = `CREATE FUNCTION answered_figures(${asked})
   RETURNS TABLE (stand_id bigint, period_id bigint, form_id bigint, coverage bigint[], term integer, count bigint, sum numeric)
   LANGUAGE plpgsql ${kept} AS $f$
   #variable_conflict use_column
   DECLARE ${begins}
     ${either(
       (
         elements,
         still,
       ) => `RETURN QUERY SELECT p.id, m.period_id, m.form_id, CASE WHEN ${countsHere} THEN ARRAY[${counts}] END,
         f.term, CASE WHEN ${isCounted} THEN l.answers END, CASE WHEN ${isCounted} THEN l.total END
       FROM ${columns} JOIN ${fields} ON f.shift = m.shift ${column('b', 'by_field')} LEFT ${column('v', 'f.field')} CROSS JOIN LATERAL (
         SELECT count(*) AS n, count(e.value) AS answers, sum(e.value) AS total FROM ${elements(number, value)}
         WHERE ${holds('e.number')} AND ${still}) l
       WHERE l.n > 0 AND (${countsHere} OR ${isCounted} AND v.numbers IS NOT NULL)`,
     )}
     IF counting IS NULL THEN ${either(
       (
         elements,
         still,
       ) => `RETURN QUERY SELECT p.id, m.period_id, m.form_id, ARRAY[${counts}], NULL::int, NULL::bigint, NULL::numeric
       FROM ${columns} ${column('b', 'by_field')} CROSS JOIN LATERAL (
         SELECT count(*) AS n FROM ${elements(number)} WHERE ${holds('e.number')} AND ${still}) l
       WHERE m.shift = 0 AND l.n > 0`,
     )}
     END IF;
     IF of_units <> '{}' THEN
       RETURN QUERY SELECT p.id, m.period_id, m.form_id, ${coverageOf('1')}::bigint[], NULL::int, NULL::bigint, NULL::numeric
         FROM ${anew} WHERE m.shift = 0 AND ${answersSo} GROUP BY p.id, m.period_id, m.form_id;
       RETURN QUERY SELECT p.id, m.period_id, m.form_id, NULL::bigint[], f.term, count(*), sum(x.number)
         FROM ${anew} JOIN ${fields} ON f.shift = m.shift ${factsOf} WHERE ${answersSo} GROUP BY p.id, m.period_id, m.form_id, f.term;
     END IF;
   END $f$`;

// Single numbers by stand, each with how often it was answered: several times where it stands in several segments. Of all
// reports where no field is named.
const values = `CREATE FUNCTION answered_values(${asked})
   RETURNS TABLE (stand_id bigint, period_id bigint, form_id bigint, term integer, number numeric, times bigint)
   LANGUAGE plpgsql ${kept} AS $f$
   #variable_conflict use_column
   DECLARE ${begins}
     IF by_field IS NULL AND of_units = '{}' THEN
       RETURN QUERY SELECT p.id, m.period_id, m.form_id, f.term, l.value, l.times
       FROM ${columns} JOIN ${fields} ON f.shift = m.shift ${column('v', 'f.field')}
         CROSS JOIN LATERAL (SELECT unnest(v.told) AS value, unnest(v.times) AS times) l
       WHERE ${isCounted};
     ELSIF by_field IS NULL THEN
       RETURN QUERY SELECT p.id, m.period_id, m.form_id, f.term, l.value, l.times
       FROM ${columns} JOIN ${fields} ON f.shift = m.shift ${column('v', 'f.field')} CROSS JOIN LATERAL (
         SELECT e.value, count(*) AS times FROM (SELECT ${value}, unnest(s.unit_ids) AS unit_id) e
         WHERE e.value IS NOT NULL AND ${unchanged('e.unit_id')} GROUP BY e.value) l
       WHERE ${isCounted};
     ELSE ${either(
       (elements, still) => `RETURN QUERY SELECT p.id, m.period_id, m.form_id, f.term, l.value, l.times
       FROM ${columns} JOIN ${fields} ON f.shift = m.shift ${column('v', 'f.field')} ${column('b', 'by_field')} CROSS JOIN LATERAL (
         SELECT e.value, count(*) AS times FROM ${elements(value, number)}
         WHERE e.value IS NOT NULL AND ${holds('e.number')} AND ${still} GROUP BY e.value) l
       WHERE ${isCounted}`,
     )}
     END IF;
     IF of_units <> '{}' THEN
       RETURN QUERY SELECT p.id, m.period_id, m.form_id, f.term, x.number, count(*)
         FROM ${anew} JOIN ${fields} ON f.shift = m.shift ${factsOf} WHERE by_field IS NULL OR ${answersSo}
         GROUP BY p.id, m.period_id, m.form_id, f.term, x.number;
     END IF;
   END $f$`;
