import { Migration } from '@mikro-orm/migrations';

/**
 * The whole first schema. Keys are bigint inside and uuid outside (`uid`); the plan year stands in the key of
 * reports, revisions, events and facts, which are partitioned by it; unit_id stands in every unique key of a table
 * that holds a unit's data, so that a duplicate never tells of another unit's row (promises P8).
 */
export class FirstMigration extends Migration {
  override name = '0001-first';

  override up(): void {
    for (const statement of statements) this.addSql(statement);
  }
}

const extensions = [
  'CREATE EXTENSION IF NOT EXISTS btree_gist',
  'CREATE EXTENSION IF NOT EXISTS unaccent',
  'CREATE EXTENSION IF NOT EXISTS pg_trgm',
  `CREATE FUNCTION search_key(words text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE STRICT
   AS $f$ SELECT lower(regexp_replace(public.unaccent('public.unaccent'::regdictionary, normalize(words, NFC)), '\\s+', ' ', 'g')) $f$`,
];

const units = [
  `CREATE TABLE units (
     id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
     uid uuid NOT NULL UNIQUE DEFAULT gen_random_uuid())`,
  `CREATE TABLE unit_placements (
     id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
     unit_id bigint NOT NULL REFERENCES units,
     line text NOT NULL,
     parent_id bigint REFERENCES units,
     name text NOT NULL CHECK (name <> ''),
     kind text NOT NULL CHECK (kind IN ('province', 'city', 'ward', 'commune', 'organisation')),
     code text,
     rank integer NOT NULL DEFAULT 0,
     valid daterange NOT NULL CHECK (NOT isempty(valid)),
     CONSTRAINT one_placement_at_a_time EXCLUDE USING gist (unit_id WITH =, line WITH =, valid WITH &&))`,
  'CREATE INDEX unit_placements_parent ON unit_placements (parent_id, line)',
  'CREATE INDEX unit_placements_name ON unit_placements USING gin (search_key(name) gin_trgm_ops)',
  `CREATE TABLE unit_successions (
     id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
     kind text NOT NULL CHECK (kind IN ('merge', 'split', 'rename', 'abolish', 'transfer')),
     effective date NOT NULL,
     from_unit bigint NOT NULL REFERENCES units,
     to_unit bigint NOT NULL REFERENCES units,
     share numeric CHECK (share > 0 AND share <= 1),
     UNIQUE (from_unit, to_unit, effective))`,
  'CREATE INDEX unit_successions_to ON unit_successions (to_unit)',
  `CREATE TABLE unit_closure (
     line text NOT NULL,
     ancestor_id bigint NOT NULL REFERENCES units,
     descendant_id bigint NOT NULL REFERENCES units,
     own boolean NOT NULL,
     valid daterange NOT NULL)`,
  'CREATE INDEX unit_closure_down ON unit_closure (ancestor_id, line, descendant_id)',
  'CREATE INDEX unit_closure_up ON unit_closure (descendant_id, line, ancestor_id)',
  // IS TRUE keeps the planner from walking all placements of the day instead of a unit's children.
  // What a right at the ancestor covers on a date: that day's subtree, and the predecessors of its units that are gone
  // (a neighbour that gave a part away and lives on keeps its reports to itself). `own`: the
  // unit itself and its own predecessors, for whom it answers.
  `CREATE FUNCTION rebuild_unit_closure() RETURNS void LANGUAGE sql AS $f$
     DELETE FROM unit_closure;
     INSERT INTO unit_closure (line, ancestor_id, descendant_id, own, valid)
     WITH RECURSIVE dates AS (
       SELECT lower(valid) AS d FROM unit_placements UNION SELECT upper(valid) FROM unit_placements
       UNION SELECT effective FROM unit_successions UNION SELECT '-infinity'::date),
     spans AS (SELECT d AS since, lead(d) OVER (ORDER BY d) AS until FROM dates WHERE d IS NOT NULL),
     covered (line, since, until, ancestor, descendant, own) AS (
       SELECT p.line, s.since, s.until, p.unit_id, p.unit_id, true FROM spans s JOIN unit_placements p ON p.valid @> s.since
       UNION
       SELECT c.line, c.since, c.until, c.ancestor, step.unit, c.own AND step.own
       FROM covered c CROSS JOIN LATERAL (
         SELECT p.unit_id AS unit, false AS own FROM unit_placements p
         WHERE p.parent_id = c.descendant AND p.line = c.line AND (p.valid @> c.since) IS TRUE
         UNION ALL
         SELECT s.from_unit, true FROM unit_successions s WHERE s.to_unit = c.descendant AND s.effective <= c.since
           AND NOT EXISTS (SELECT FROM unit_placements p WHERE p.unit_id = s.from_unit AND p.line = c.line AND (p.valid @> c.since) IS TRUE)) step),
     ranges AS (
       SELECT line, ancestor, descendant, own, range_agg(daterange(since, until)) AS spans
       FROM covered WHERE ancestor <> descendant GROUP BY line, ancestor, descendant, own)
     SELECT line, ancestor, descendant, own, unnest(spans) FROM ranges
     UNION ALL
     SELECT DISTINCT line, unit_id, unit_id, true, daterange(NULL, NULL) FROM unit_placements
   $f$`,
];

const people = [
  `CREATE TABLE accounts (
     id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
     uid uuid NOT NULL UNIQUE DEFAULT gen_random_uuid(),
     login text NOT NULL UNIQUE,
     password_hash text,
     name text NOT NULL,
     title text,
     demo_card text UNIQUE,
     demo_rank integer,
     is_system boolean NOT NULL DEFAULT false,
     active boolean NOT NULL DEFAULT true)`,
  // Nobody can sign in as it: it runs what the passing of a date demands, over all units.
  `INSERT INTO accounts (login, name, is_system) VALUES ('system', 'Hệ thống', true)`,
  `CREATE TABLE role_holdings (
     id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
     account_id bigint NOT NULL REFERENCES accounts,
     role text NOT NULL,
     unit_id bigint NOT NULL REFERENCES units,
     line text NOT NULL DEFAULT 'territory',
     valid daterange NOT NULL DEFAULT daterange(NULL, NULL))`,
  'CREATE INDEX role_holdings_account ON role_holdings (account_id)',
  `CREATE TABLE sessions (
     token_hash bytea PRIMARY KEY,
     account_id bigint NOT NULL REFERENCES accounts,
     created_at timestamptz NOT NULL,
     expires_at timestamptz NOT NULL)`,
  'CREATE INDEX sessions_account ON sessions (account_id)',
  `CREATE TABLE sign_in_attempts (
     id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
     login text NOT NULL, address text NOT NULL, at timestamptz NOT NULL)`,
  'CREATE INDEX sign_in_attempts_login ON sign_in_attempts (login, at)',
  'CREATE INDEX sign_in_attempts_address ON sign_in_attempts (address, at)',
  `CREATE VIEW seen_units AS
     SELECT c.descendant_id AS unit_id, h.role, c.own, c.ancestor_id = c.descendant_id AS self
     FROM role_holdings h
     JOIN unit_closure c ON c.ancestor_id = h.unit_id AND c.line = h.line
     WHERE h.account_id = nullif(current_setting('app.account', true), '')::bigint
       AND h.valid @> nullif(current_setting('app.today', true), '')::date
       AND c.valid @> nullif(current_setting('app.today', true), '')::date
     UNION ALL
     SELECT u.id, 'system', false, false FROM units u
     WHERE EXISTS (SELECT 1 FROM accounts a
       WHERE a.id = nullif(current_setting('app.account', true), '')::bigint AND a.is_system)`,
  // The same for policies: a function's plan is kept, so that no statement pays for planning the view anew.
  `CREATE FUNCTION seen_unit_ids() RETURNS SETOF bigint LANGUAGE plpgsql STABLE PARALLEL SAFE ROWS 100 AS $f$
     BEGIN RETURN QUERY SELECT s.unit_id FROM seen_units s; END $f$`,
];

const records = [
  `CREATE TABLE audit_entries (
     id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
     uid uuid NOT NULL UNIQUE DEFAULT gen_random_uuid(),
     at timestamptz NOT NULL,
     account_id bigint REFERENCES accounts,
     action text NOT NULL,
     subject uuid,
     details text NOT NULL,
     hash bytea NOT NULL)`,
  `CREATE TABLE idempotency_keys (
     account_id bigint NOT NULL REFERENCES accounts,
     key text NOT NULL,
     operation text NOT NULL,
     input_hash text NOT NULL,
     outcome json,
     created_at timestamptz NOT NULL,
     PRIMARY KEY (account_id, key))`,
  'CREATE TABLE settings (key text PRIMARY KEY, value text NOT NULL)',
];

const forms = [
  `CREATE TABLE forms (
     id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
     uid uuid NOT NULL UNIQUE DEFAULT gen_random_uuid(),
     key text NOT NULL UNIQUE CHECK (key ~ '^[a-z][a-z0-9-]{1,62}$'),
     purpose text NOT NULL CHECK (purpose IN ('report', 'plan')),
     title text NOT NULL,
     owner_id bigint NOT NULL REFERENCES units)`,
  `CREATE TABLE form_versions (
     id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
     uid uuid NOT NULL UNIQUE DEFAULT gen_random_uuid(),
     form_id bigint NOT NULL REFERENCES forms,
     number integer NOT NULL CHECK (number > 0),
     document text NOT NULL,
     content_hash text NOT NULL,
     published_at timestamptz NOT NULL,
     published_by bigint REFERENCES accounts,
     UNIQUE (form_id, number))`,
  `CREATE TABLE form_drafts (
     id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
     uid uuid NOT NULL UNIQUE DEFAULT gen_random_uuid(),
     form_id bigint NOT NULL UNIQUE REFERENCES forms,
     based_on bigint REFERENCES form_versions,
     document text NOT NULL,
     edit_revision integer NOT NULL DEFAULT 1,
     saved_at timestamptz NOT NULL,
     saved_by bigint REFERENCES accounts)`,
  // Every field of every published version: the analysts' catalogue, and how an indicator finds its fields.
  `CREATE TABLE published_fields (
     version_id bigint NOT NULL REFERENCES form_versions,
     field uuid NOT NULL,
     form_id bigint NOT NULL REFERENCES forms,
     key text NOT NULL,
     title text NOT NULL,
     kind text NOT NULL,
     indicator text,
     unit text,
     basis text,
     over_units text,
     over_time text,
     in_table boolean NOT NULL,
     PRIMARY KEY (version_id, field))`,
  'CREATE INDEX published_fields_indicator ON published_fields (indicator) WHERE indicator IS NOT NULL',
  'CREATE INDEX published_fields_field ON published_fields (field)',
  `CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $f$
     BEGIN RAISE EXCEPTION 'rows of % never change', TG_TABLE_NAME USING ERRCODE = 'restrict_violation'; END $f$`,
  'CREATE TRIGGER never_changes BEFORE UPDATE OR DELETE ON form_versions FOR EACH ROW EXECUTE FUNCTION refuse_change()',
  'CREATE TRIGGER never_changes BEFORE UPDATE OR DELETE ON audit_entries FOR EACH ROW EXECUTE FUNCTION refuse_change()',
];

const plans = [
  `CREATE TABLE plans (
     id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
     uid uuid NOT NULL UNIQUE DEFAULT gen_random_uuid(),
     year integer NOT NULL CHECK (year BETWEEN 2000 AND 2100),
     title text NOT NULL,
     number text,
     movement text NOT NULL,
     state text NOT NULL CHECK (state IN ('draft', 'consulting', 'issued', 'closed')),
     issued_on date,
     type_version_id bigint NOT NULL REFERENCES form_versions,
     document text NOT NULL,
     invented boolean NOT NULL DEFAULT false,
     edit_revision integer NOT NULL DEFAULT 1)`,
  // The unit whose office leads the plan; passes to a successor on a date (docs/decisions/0010).
  `CREATE TABLE plan_owners (
     plan_id bigint NOT NULL REFERENCES plans,
     unit_id bigint NOT NULL REFERENCES units,
     valid daterange NOT NULL,
     CONSTRAINT one_owner_at_a_time EXCLUDE USING gist (plan_id WITH =, valid WITH &&))`,
  `CREATE TABLE plan_tasks (
     plan_id bigint NOT NULL REFERENCES plans, row uuid NOT NULL, position integer NOT NULL,
     code text NOT NULL, content text NOT NULL, lead text, cooperating text, deadline text,
     PRIMARY KEY (plan_id, row))`,
  `CREATE TABLE plan_bases (
     plan_id bigint NOT NULL REFERENCES plans, row uuid NOT NULL, position integer NOT NULL,
     type text NOT NULL, number text, issued_on date, issuer text, subject text,
     PRIMARY KEY (plan_id, row))`,
  `CREATE TABLE plan_recipients (
     plan_id bigint NOT NULL REFERENCES plans, row uuid NOT NULL, position integer NOT NULL,
     name text NOT NULL, PRIMARY KEY (plan_id, row))`,
  `CREATE TABLE periods (
     id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
     uid uuid NOT NULL UNIQUE DEFAULT gen_random_uuid(),
     plan_id bigint NOT NULL REFERENCES plans,
     key text NOT NULL,
     series text NOT NULL,
     position integer NOT NULL,
     name text NOT NULL,
     data_from date NOT NULL,
     data_to date NOT NULL CHECK (data_to >= data_from),
     opens date NOT NULL,
     due date NOT NULL,
     due_inclusive boolean NOT NULL DEFAULT false,
     due_above date,
     closes date,
     UNIQUE (plan_id, key))`,
  `CREATE TABLE assignments (
     id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
     uid uuid NOT NULL UNIQUE DEFAULT gen_random_uuid(),
     plan_id bigint NOT NULL REFERENCES plans,
     form_id bigint NOT NULL REFERENCES forms,
     version_id bigint REFERENCES form_versions,
     period_id bigint NOT NULL REFERENCES periods,
     position integer NOT NULL,
     unit_kinds text[] NOT NULL,
     required boolean NOT NULL DEFAULT true,
     UNIQUE (plan_id, form_id, period_id))`,
  'CREATE INDEX assignments_period ON assignments (period_id)',
];

const years = [2023, 2024, 2025, 2026, 2027, 2028];
const byYear = (table: string, definition: string) => [
  `CREATE TABLE ${table} (${definition}) PARTITION BY LIST (plan_year)`,
  ...years.map((year) => `CREATE TABLE ${table}_${year} PARTITION OF ${table} FOR VALUES IN (${year})`),
  `CREATE TABLE ${table}_other PARTITION OF ${table} DEFAULT`,
];

const reports = [
  ...byYear(
    'reports',
    `plan_year integer NOT NULL,
     id bigint GENERATED BY DEFAULT AS IDENTITY,
     uid uuid NOT NULL DEFAULT gen_random_uuid(),
     plan_id bigint NOT NULL REFERENCES plans,
     assignment_id bigint NOT NULL REFERENCES assignments,
     period_id bigint NOT NULL REFERENCES periods,
     unit_id bigint NOT NULL REFERENCES units,
     ordinal integer NOT NULL DEFAULT 1,
     state text NOT NULL CHECK (state IN ('expected', 'draft', 'inReview', 'submitted', 'received', 'returned', 'accepted', 'waived', 'void')),
     cause text,
     version_id bigint REFERENCES form_versions,
     due_override date,
     draft text,
     draft_explanations text,
     draft_saved_at timestamptz,
     draft_saved_by bigint REFERENCES accounts,
     latest_revision integer,
     submitted_at timestamptz,
     late boolean NOT NULL DEFAULT false,
     nothing_to_report boolean NOT NULL DEFAULT false,
     edit_revision integer NOT NULL DEFAULT 1,
     PRIMARY KEY (plan_year, id),
     UNIQUE (plan_year, assignment_id, unit_id, ordinal),
     UNIQUE (plan_year, uid, unit_id)`,
  ),
  'CREATE INDEX reports_uid ON reports (uid)',
  'CREATE INDEX reports_unit ON reports (unit_id, state)',
  'CREATE INDEX reports_period ON reports (period_id, state, id)',
  ...byYear(
    'revisions',
    `plan_year integer NOT NULL,
     id bigint GENERATED BY DEFAULT AS IDENTITY,
     uid uuid NOT NULL DEFAULT gen_random_uuid(),
     report_id bigint NOT NULL,
     unit_id bigint NOT NULL,
     number integer NOT NULL,
     version_id bigint NOT NULL REFERENCES form_versions,
     answers text NOT NULL,
     calculated text NOT NULL,
     context text NOT NULL,
     context_hash text NOT NULL,
     explanations text NOT NULL,
     nothing_to_report boolean NOT NULL,
     late boolean NOT NULL,
     submitted_at timestamptz NOT NULL,
     submitted_by bigint NOT NULL REFERENCES accounts,
     checksum text NOT NULL,
     receipt_number text NOT NULL,
     PRIMARY KEY (plan_year, id),
     UNIQUE (plan_year, report_id, unit_id, number),
     FOREIGN KEY (plan_year, report_id) REFERENCES reports (plan_year, id)`,
  ),
  'CREATE TRIGGER never_changes BEFORE UPDATE OR DELETE ON revisions FOR EACH ROW EXECUTE FUNCTION refuse_change()',
  ...byYear(
    'report_events',
    `plan_year integer NOT NULL,
     id bigint GENERATED BY DEFAULT AS IDENTITY,
     uid uuid NOT NULL DEFAULT gen_random_uuid(),
     report_id bigint NOT NULL,
     unit_id bigint NOT NULL,
     at timestamptz NOT NULL,
     account_id bigint REFERENCES accounts,
     command text NOT NULL,
     from_state text NOT NULL,
     to_state text NOT NULL,
     reason text,
     new_due date,
     cells text,
     PRIMARY KEY (plan_year, id),
     FOREIGN KEY (plan_year, report_id) REFERENCES reports (plan_year, id)`,
  ),
  'CREATE INDEX report_events_report ON report_events (report_id, id)',
  ...byYear(
    'facts',
    `plan_year integer NOT NULL,
     report_id bigint NOT NULL,
     unit_id bigint NOT NULL,
     period_id bigint NOT NULL,
     form_id bigint NOT NULL,
     field uuid NOT NULL,
     row uuid,
     number numeric,
     text text,
     bool boolean,
     date date,
     counted text NOT NULL CHECK (counted IN ('submitted', 'accepted'))`,
  ),
  'CREATE INDEX facts_field ON facts (field, period_id, counted) INCLUDE (unit_id, number, report_id)',
  'CREATE INDEX facts_report ON facts (report_id)',
];

/** Tables that hold a unit's data: reached only through what the asker's roles cover today. */
const unitTables = ['reports', 'revisions', 'report_events', 'facts'];
const isolation = unitTables.flatMap((table) => [
  `ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY`,
  `ALTER TABLE ${table} FORCE ROW LEVEL SECURITY`,
  `DO $$ BEGIN EXECUTE format('CREATE POLICY seen ON ${table} FOR ALL TO %I USING (unit_id IN (SELECT seen_unit_ids())) WITH CHECK (unit_id IN (SELECT seen_unit_ids()))', app_role()); END $$`,
  `DO $$ BEGIN EXECUTE format('CREATE POLICY maintained ON ${table} FOR ALL TO %I USING (true) WITH CHECK (true)', current_user); END $$`,
  // A partition is a table of its own: nobody but its parent may be asked.
  ...[...years, 'other'].flatMap((year) => [
    `ALTER TABLE ${table}_${year} ENABLE ROW LEVEL SECURITY`,
    `ALTER TABLE ${table}_${year} FORCE ROW LEVEL SECURITY`,
  ]),
]);

const grants = [
  `DO $$ BEGIN
     EXECUTE format('GRANT SELECT, INSERT, UPDATE, DELETE ON units, unit_placements, unit_successions, unit_closure, accounts,
       role_holdings, sessions, sign_in_attempts, idempotency_keys, settings, forms, form_drafts, published_fields, plans,
       plan_owners, plan_tasks, plan_bases, plan_recipients, periods, assignments, reports, facts TO %I', app_role());
     EXECUTE format('GRANT SELECT, INSERT ON audit_entries, form_versions, revisions, report_events TO %I', app_role());
     EXECUTE format('GRANT SELECT ON seen_units TO %I', app_role());
   END $$`,
];

const statements = [
  ...extensions,
  ...units,
  ...people,
  ...records,
  ...forms,
  ...plans,
  ...reports,
  ...isolation,
  ...grants,
];
