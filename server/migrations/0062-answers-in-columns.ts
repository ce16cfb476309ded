import { Migration } from '@mikro-orm/migrations';
import { coverageOf, definer } from './0036-figure-rollups.ts';

/**
 * Numbers that were answered stand beside the facts in columns (docs/decisions/0068): for a form and period, the reports of a
 * place that count alike are a segment, and each field of it is one row of numbers in the order of its reports. What has
 * changed since is read from facts, so answers are exact at once; whoever hands in writes nothing more than before.
 */
export class AnswersInColumnsMigration extends Migration {
  override name = '0062-answers-in-columns';

  override up(): void {
    for (const statement of statements) this.addSql(statement);
  }
}

const tables = [
  // Forms and periods that stand in columns, and how many reports then.
  `CREATE TABLE answer_columns_built (
     period_id bigint NOT NULL,
     form_id bigint NOT NULL,
     reports integer NOT NULL DEFAULT 0,
     PRIMARY KEY (period_id, form_id))`,
  // Units of them of which anything has changed since: their reports are read from facts.
  `CREATE TABLE answer_changes (
     period_id bigint NOT NULL,
     form_id bigint NOT NULL,
     unit_id bigint NOT NULL,
     PRIMARY KEY (period_id, form_id, unit_id),
     FOREIGN KEY (period_id, form_id) REFERENCES answer_columns_built ON DELETE CASCADE)`,
  // `coverage` is that of each of its reports, as `coverage_rollups` adds it up.
  `CREATE TABLE answer_segments (
     id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
     period_id bigint NOT NULL,
     form_id bigint NOT NULL,
     place_id bigint NOT NULL,
     counted text NOT NULL,
     coverage bigint[] NOT NULL,
     unit_ids bigint[] NOT NULL,
     FOREIGN KEY (period_id, form_id) REFERENCES answer_columns_built ON DELETE CASCADE)`,
  'CREATE INDEX answer_segments_period ON answer_segments (period_id, form_id)',
  // Beside its numbers, each that was told once, with how often.
  `CREATE TABLE answer_columns (
     segment_id bigint NOT NULL REFERENCES answer_segments ON DELETE CASCADE,
     place_id bigint NOT NULL,
     field uuid NOT NULL,
     numbers numeric[] NOT NULL,
     told numeric[] NOT NULL,
     times bigint[] NOT NULL,
     PRIMARY KEY (segment_id, field))`,
];

const walls = [
  ['answer_segments', 'place_id IN (SELECT seen_place_ids())'],
  ['answer_columns', 'place_id IN (SELECT seen_place_ids())'],
  [
    'answer_changes',
    '(SELECT w.place_id FROM unit_places w WHERE w.unit_id = answer_changes.unit_id) IN (SELECT seen_place_ids())',
  ],
].flatMap(([table, seen]) => [
  `ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY`,
  `ALTER TABLE ${table} FORCE ROW LEVEL SECURITY`,
  `DO $$ BEGIN EXECUTE format('CREATE POLICY seen ON ${table} FOR SELECT TO %I USING (${seen})', app_role()); END $$`,
  `DO $$ BEGIN EXECUTE format('CREATE POLICY maintained ON ${table} FOR ALL TO %I USING (true) WITH CHECK (true)', current_user); END $$`,
]);

// A delta is left wherever facts change, also where no sum does: by it columns know what is no longer as it was.
const noteFacts = (
  rows: string,
) => `INSERT INTO figure_deltas (plan_year, unit_id, period_id, form_id, fields, counted, counts, sums)
       SELECT plan_year, unit_id, period_id, form_id, ${['field', 'counted', 'n', 'total']
         .map((column) => `coalesce(array_agg(${column}) FILTER (WHERE n <> 0 OR total <> 0), '{}')`)
         .join(', ')}
       FROM (
         SELECT plan_year, unit_id, period_id, form_id, field, counted, coalesce(sum(sign) FILTER (WHERE number IS NOT NULL), 0) AS n,
           coalesce(sum(sign * number), 0) AS total
         FROM (${rows}) f GROUP BY plan_year, unit_id, period_id, form_id, field, counted) f
       GROUP BY plan_year, unit_id, period_id, form_id`;
/** One for each report, so that two of a unit which change against each other are told. */
const noteReports = (rows: string) => `INSERT INTO figure_deltas (plan_year, unit_id, period_id, form_id, coverage)
       SELECT plan_year, unit_id, period_id, form_id, told FROM (
         SELECT r.plan_year, r.id, r.unit_id, r.period_id, a.form_id, ${coverageOf('r.sign')}::bigint[] AS told
         FROM (${rows}) r JOIN assignments a ON a.id = r.assignment_id
         GROUP BY r.plan_year, r.id, r.unit_id, r.period_id, a.form_id) d WHERE 0 <> ANY (told)`;
const noting = (table: 'facts' | 'reports', note: (rows: string) => string) => {
  const older = `SELECT o.*, -1 AS sign FROM old_${table} o`;
  const newer = `SELECT n.*, 1 AS sign FROM new_${table} n`;
  return `CREATE OR REPLACE FUNCTION note_changed_${table}() RETURNS trigger ${definer} AS $f$
   BEGIN
     IF TG_OP = 'INSERT' THEN ${note(newer)};
     ELSIF TG_OP = 'DELETE' THEN ${note(older)};
     ELSE ${note(`${older} UNION ALL ${newer}`)};
     END IF;
     RETURN NULL;
   END $f$`;
};

const keeping = [
  `CREATE FUNCTION note_answer_changes() RETURNS trigger ${definer} AS $f$
   BEGIN
     INSERT INTO answer_changes (period_id, form_id, unit_id)
       SELECT DISTINCT f.period_id, f.form_id, f.unit_id FROM folded f
         JOIN answer_columns_built b ON b.period_id = f.period_id AND b.form_id = f.form_id
       ON CONFLICT DO NOTHING;
     RETURN NULL;
   END $f$`,
  `CREATE TRIGGER note_answer_changes AFTER DELETE ON figure_deltas REFERENCING OLD TABLE AS folded
     FOR EACH STATEMENT EXECUTE FUNCTION note_answer_changes()`,
  // Segments are of places: where units get another, what they reported is put into columns anew.
  `CREATE FUNCTION forget_answer_columns() RETURNS trigger ${definer} AS $f$
   BEGIN
     DELETE FROM answer_columns_built b USING (
       SELECT DISTINCT r.period_id, a.form_id FROM moved m JOIN reports r ON r.unit_id = m.unit_id
         JOIN assignments a ON a.id = r.assignment_id) x
     WHERE b.period_id = x.period_id AND b.form_id = x.form_id;
     RETURN NULL;
   END $f$`,
  ...['UPDATE', 'DELETE'].map(
    (event) => `CREATE TRIGGER forget_answer_columns_${event.toLowerCase()} AFTER ${event} ON unit_places
     REFERENCING OLD TABLE AS moved FOR EACH STATEMENT EXECUTE FUNCTION forget_answer_columns()`,
  ),
];

// Puts one form and period into columns, of which at least so many reports are in, and of which nothing or too little stands
// there; answers whether there was one. Nothing is folded meanwhile, so no change is forgotten: what is not yet in these facts
// is still waiting to be folded.
const building = `CREATE FUNCTION build_answer_columns(least_reports integer) RETURNS boolean ${definer} SET enable_nestloop = off AS $f$
   DECLARE
     of_period bigint;
     of_form bigint;
     of_year integer;
     of_fields uuid[];
   BEGIN
     IF NOT pg_try_advisory_xact_lock(hashtext('fold_figures')) THEN RETURN false; END IF;
     SELECT c.period_id, c.form_id INTO of_period, of_form
     FROM (SELECT period_id, form_id, sum(coverage[3]) AS reports FROM coverage_rollups GROUP BY period_id, form_id) c
       LEFT JOIN answer_columns_built b ON b.period_id = c.period_id AND b.form_id = c.form_id
       LEFT JOIN (SELECT period_id, form_id, count(*) AS changes FROM answer_changes GROUP BY period_id, form_id) d
         ON d.period_id = c.period_id AND d.form_id = c.form_id
     WHERE c.reports >= least_reports AND (b.period_id IS NULL OR d.changes > greatest(least_reports / 2, b.reports / 10))
     ORDER BY b.period_id IS NULL DESC, c.period_id DESC LIMIT 1;
     IF NOT FOUND THEN RETURN false; END IF;
     of_year := (SELECT p.year FROM periods t JOIN plans p ON p.id = t.plan_id WHERE t.id = of_period);
     of_fields := ARRAY(SELECT DISTINCT f.field FROM published_fields f
       WHERE f.form_id = of_form AND f.kind IN ('integer', 'decimal', 'money', 'percent') AND f.table_field IS NULL);
     DELETE FROM answer_columns_built WHERE period_id = of_period AND form_id = of_form;
     INSERT INTO answer_columns_built (period_id, form_id) VALUES (of_period, of_form);
     WITH told AS MATERIALIZED (
       SELECT f.report_id, f.counted, f.field, f.number FROM facts f
       WHERE f.plan_year = of_year AND f.period_id = of_period AND f.form_id = of_form AND f.field = ANY (of_fields)
         AND f.row IS NULL AND f.number IS NOT NULL),
     handed AS MATERIALIZED (
       SELECT r.id, r.unit_id, w.place_id, k.counted, ${coverageOf('1')}::bigint[] AS coverage
       FROM (SELECT DISTINCT report_id, counted FROM told) k JOIN reports r ON r.plan_year = of_year AND r.id = k.report_id
         JOIN unit_places w ON w.unit_id = r.unit_id
       WHERE r.period_id = of_period GROUP BY r.id, r.unit_id, w.place_id, k.counted),
     segment AS (
       INSERT INTO answer_segments (period_id, form_id, place_id, counted, coverage, unit_ids)
       SELECT of_period, of_form, h.place_id, h.counted, h.coverage, array_agg(h.unit_id ORDER BY h.id) FROM handed h
       GROUP BY h.place_id, h.counted, h.coverage RETURNING *),
     filled AS (
       INSERT INTO answer_columns (segment_id, place_id, field, numbers, told, times)
       SELECT c.id, c.place_id, c.field, c.numbers, d.told, d.times FROM (
       SELECT s.id, s.place_id, f.field, array_agg(t.number ORDER BY h.id) AS numbers
       FROM segment s JOIN handed h ON h.place_id = s.place_id AND h.counted = s.counted AND h.coverage = s.coverage
         CROSS JOIN (SELECT DISTINCT field FROM told) f
         LEFT JOIN told t ON t.report_id = h.id AND t.field = f.field AND t.counted = h.counted
       GROUP BY s.id, s.place_id, f.field HAVING count(t.number) > 0) c
         CROSS JOIN LATERAL (
           SELECT array_agg(e.number) AS told, array_agg(e.times) AS times
           FROM (SELECT number, count(*) AS times FROM unnest(c.numbers) AS number WHERE number IS NOT NULL GROUP BY number) e) d)
     UPDATE answer_columns_built SET reports = (SELECT count(*) FROM handed) WHERE period_id = of_period AND form_id = of_form;
     RETURN true;
   END $f$`;

const statements = [
  ...tables,
  ...walls,
  `DO $$ BEGIN EXECUTE format('GRANT SELECT ON answer_columns_built, answer_changes, answer_segments, answer_columns TO %I', app_role()); END $$`,
  noting('facts', noteFacts),
  noting('reports', noteReports),
  ...keeping,
  building,
];
