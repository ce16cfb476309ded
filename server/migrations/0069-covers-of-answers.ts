import { Migration } from '@mikro-orm/migrations';
import { coverageOf, definer } from './0036-figure-rollups.ts';

/**
 * What each report counts for in coverage stands in bits too: one row of them for each count, as of a digit. So it is counted
 * as a sum is, and reports need no order beside their own.
 */
export class CoversOfAnswersMigration extends Migration {
  override name = '0069-covers-of-answers';

  override up(): void {
    for (const statement of statements) this.addSql(statement);
  }
}

const tables = [
  // What stands in columns was read from facts and is built anew.
  'DELETE FROM answer_columns_built',
  `ALTER TABLE answer_segments DROP COLUMN starts, DROP COLUMN sizes, DROP COLUMN coverages, ADD COLUMN covers varbit[] NOT NULL`,
];

/** Numbers that take more binary digits are left in facts. */
const mostDigits = 62;
const bits = (of: string, when: string) =>
  `coalesce((SELECT string_agg(CASE WHEN ${when} THEN '1' ELSE '0' END, '' ORDER BY e.at) FROM unnest(${of}) WITH ORDINALITY AS e (n, at)), '')::varbit`;

/** One report counts for each once or not at all. */
const covers = Array.from(
  { length: 12 },
  (_, i) => `string_agg(coverage[${i + 1}]::text, '' ORDER BY id)::varbit`,
).join(', ');

// Puts the next places of one form and period into columns: those whose reports are about so many. One that is under way goes
// first, then of those with at least so many reports one of which nothing or too little stands there; answers whether there was
// one. Nothing is folded meanwhile, so no change is forgotten: what is not yet in these facts is still waiting to be folded.
const building = `CREATE OR REPLACE FUNCTION build_answer_columns(least_reports integer, about_reports integer DEFAULT 5000) RETURNS boolean ${definer} AS $f$
   DECLARE
     of_period bigint;
     of_form bigint;
     of_year integer;
     of_fields uuid[];
     of_places bigint[];
     begins bigint;
     ends bigint;
     handed_in integer;
     too_long uuid[];
   BEGIN
     IF NOT pg_try_advisory_xact_lock(hashtext('fold_figures')) THEN RETURN false; END IF;
     SELECT b.period_id, b.form_id, b.built_to INTO of_period, of_form, begins FROM answer_columns_built b
       WHERE b.built_to IS NOT NULL ORDER BY b.period_id DESC, b.form_id LIMIT 1;
     IF NOT FOUND THEN
       SELECT c.period_id, c.form_id, 0 INTO of_period, of_form, begins
       FROM (SELECT period_id, form_id, sum(coverage[3]) AS reports FROM coverage_rollups GROUP BY period_id, form_id) c
         LEFT JOIN answer_columns_built b ON b.period_id = c.period_id AND b.form_id = c.form_id
         LEFT JOIN (SELECT period_id, form_id, count(*) AS changes FROM answer_changes GROUP BY period_id, form_id) d
           ON d.period_id = c.period_id AND d.form_id = c.form_id
       WHERE c.reports >= least_reports AND (b.period_id IS NULL OR d.changes > greatest(least_reports / 2, b.reports / 10))
       ORDER BY b.period_id IS NULL DESC, c.period_id DESC LIMIT 1;
       IF NOT FOUND THEN RETURN false; END IF;
       INSERT INTO answer_columns_built AS had (period_id, form_id, built_to) VALUES (of_period, of_form, 0)
         ON CONFLICT (period_id, form_id) DO UPDATE SET built_to = 0, reports = 0;
     END IF;
     of_places := ARRAY(SELECT c.place_id FROM (
         SELECT place_id, sum(coverage[3] + coverage[12]) OVER (ORDER BY place_id) - coverage[3] - coverage[12] AS before
         FROM coverage_rollups WHERE period_id = of_period AND form_id = of_form AND place_id > begins) c
       WHERE c.before < about_reports ORDER BY c.place_id);
     -- The last of them takes what is left of places that there no longer are.
     ends := (SELECT max(p) FROM unnest(of_places) AS p WHERE EXISTS (
       SELECT FROM coverage_rollups c WHERE c.period_id = of_period AND c.form_id = of_form AND c.place_id > of_places[cardinality(of_places)]));
     ${['answer_segments', 'answer_columns', 'answer_digits']
       .map(
         (table) => `DELETE FROM ${table} WHERE period_id = of_period AND form_id = of_form
       AND place_id > begins AND (ends IS NULL OR place_id <= ends);`,
       )
       .join('\n     ')}
     DELETE FROM answer_changes c USING unit_places w WHERE w.unit_id = c.unit_id AND c.period_id = of_period AND c.form_id = of_form
       AND w.place_id > begins AND (ends IS NULL OR w.place_id <= ends);
     of_year := (SELECT p.year FROM periods t JOIN plans p ON p.id = t.plan_id WHERE t.id = of_period);
     of_fields := ARRAY(SELECT DISTINCT f.field FROM published_fields f
       WHERE f.form_id = of_form AND f.kind IN ('integer', 'decimal', 'money', 'percent') AND f.table_field IS NULL);
     WITH report AS MATERIALIZED (
       SELECT r.id, r.unit_id, w.place_id, ${coverageOf('1')}::bigint[] AS coverage
       FROM assignments a JOIN unit_places w ON w.place_id = ANY (of_places)
         JOIN reports r ON r.plan_year = of_year AND r.assignment_id = a.id AND r.unit_id = w.unit_id
       WHERE a.period_id = of_period AND a.form_id = of_form AND r.state <> 'void'
       GROUP BY r.id, r.unit_id, w.place_id),
     told AS MATERIALIZED (
       SELECT f.report_id, f.counted, f.field, f.number FROM report r CROSS JOIN LATERAL (
         SELECT f.* FROM facts f WHERE f.plan_year = of_year AND f.report_id = r.id OFFSET 0) f
       WHERE f.field = ANY (of_fields) AND f.row IS NULL AND f.number IS NOT NULL),
     handed AS MATERIALIZED (
       SELECT r.*, k.counted FROM (SELECT DISTINCT report_id, counted FROM told) k JOIN report r ON r.id = k.report_id),
     segment AS (
       INSERT INTO answer_segments (period_id, form_id, place_id, counted, unit_ids, covers)
       SELECT of_period, of_form, place_id, counted, array_agg(unit_id ORDER BY id), ARRAY[${covers}]
       FROM handed GROUP BY place_id, counted
       RETURNING *),
     in_order AS MATERIALIZED (
       SELECT s.id, s.place_id, f.field, array_agg(t.number ORDER BY h.id) AS numbers
       FROM segment s JOIN handed h ON h.place_id = s.place_id AND h.counted = s.counted
         CROSS JOIN (SELECT DISTINCT field FROM told) f
         LEFT JOIN told t ON t.report_id = h.id AND t.field = f.field AND t.counted = h.counted
       GROUP BY s.id, s.place_id, f.field HAVING count(t.number) > 0),
     measured AS MATERIALIZED (
       SELECT o.*, m.lowest, m.step, m.most FROM in_order o CROSS JOIN LATERAL (
         SELECT x.lowest, x.step, (x.highest - x.lowest) / x.step AS most FROM (
           SELECT min(n) AS lowest, max(n) AS highest, trim_scale(10::numeric ^ -max(min_scale(n))) AS step FROM unnest(o.numbers) AS n) x) m),
     stepped AS MATERIALIZED (
       SELECT m.*, ARRAY(SELECT ((e.n - m.lowest) / m.step)::bigint FROM unnest(m.numbers) WITH ORDINALITY AS e (n, at) ORDER BY e.at) AS steps,
         length(ltrim(m.most::bigint::bit(64)::text, '0')) AS length
       FROM measured m WHERE m.most < 2::numeric ^ ${mostDigits}),
     filled AS (
       INSERT INTO answer_columns (period_id, form_id, field, segment_id, place_id, numbers, told, times)
       SELECT of_period, of_form, s.field, s.id, s.place_id, s.numbers, d.told, d.times FROM stepped s CROSS JOIN LATERAL (
         SELECT array_agg(e.n) AS told, array_agg(e.times) AS times
         FROM (SELECT n, count(*) AS times FROM unnest(s.numbers) AS n WHERE n IS NOT NULL GROUP BY n) e) d),
     split AS (
       INSERT INTO answer_digits (period_id, form_id, field, segment_id, place_id, lowest, step, told, digits)
       SELECT of_period, of_form, s.field, s.id, s.place_id, s.lowest, s.step, ${bits('s.numbers', 'e.n IS NOT NULL')},
         ARRAY(SELECT ${bits('s.steps', '(e.n >> i) & 1 = 1')} FROM generate_series(0, s.length - 1) AS i ORDER BY i)
       FROM stepped s)
     SELECT (SELECT count(*) FROM handed), ARRAY(SELECT DISTINCT m.field FROM measured m WHERE m.most >= 2::numeric ^ ${mostDigits})
       INTO handed_in, too_long;
     UPDATE answer_columns_built SET built_to = ends, is_whole = is_whole OR ends IS NULL, reports = reports + handed_in,
         apart = ARRAY(SELECT DISTINCT f FROM unnest(apart || too_long) AS f)
       WHERE period_id = of_period AND form_id = of_form;
     -- Questions know whether what they read stands in columns.
     IF ends IS NULL OR too_long <> '{}' THEN INSERT INTO known_changes (changes) VALUES (1); END IF;
     RETURN true;
   END $f$`;

const statements = [...tables, building];
