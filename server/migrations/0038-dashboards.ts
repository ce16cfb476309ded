import { Migration } from '@mikro-orm/migrations';

/** Kept questions with the way they are drawn, and dashboards made of them. They hold no figures. */
export class DashboardsMigration extends Migration {
  override name = '0038-dashboards';

  override up(): void {
    for (const statement of statements) this.addSql(statement);
  }
}

const today = `nullif(current_setting('app.today', true), '')::date`;
const own = 'account_id = asking_account()';
const policies: Record<string, string[]> = {
  dashboards: [
    `FOR ALL TO %I USING (${own}) WITH CHECK (${own})`,
    // Whoever is given its id may see it, or who holds one of its roles at or below a unit where its person holds one.
    `FOR SELECT TO %I USING (asking_account() IS NOT NULL AND (by_link OR EXISTS (
       SELECT FROM role_holdings mine JOIN unit_closure c ON c.descendant_id = mine.unit_id AND c.valid @> ${today}
         JOIN role_holdings theirs ON theirs.unit_id = c.ancestor_id AND theirs.line = c.line AND theirs.valid @> ${today}
       WHERE mine.account_id = asking_account() AND mine.valid @> ${today} AND mine.role = ANY (roles)
         AND theirs.account_id = dashboards.account_id)))`,
  ],
  dashboard_charts: [
    'FOR SELECT TO %I USING (dashboard_id IN (SELECT d.id FROM dashboards d))',
    `FOR ALL TO %I USING (dashboard_id IN (SELECT d.id FROM dashboards d WHERE d.${own}))
       WITH CHECK (dashboard_id IN (SELECT d.id FROM dashboards d WHERE d.${own}))`,
  ],
};

const statements = [
  `ALTER TABLE saved_questions ADD COLUMN chart text NOT NULL DEFAULT 'auto'`,
  // `roles`: to whom it is shared among the people below; `by_link`: to whoever is signed in and has its address.
  `CREATE TABLE dashboards (
     id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
     uid uuid NOT NULL UNIQUE DEFAULT gen_random_uuid(),
     account_id bigint NOT NULL REFERENCES accounts,
     title text NOT NULL,
     by_link boolean NOT NULL,
     roles text[] NOT NULL,
     saved_at timestamptz NOT NULL,
     edit_revision integer NOT NULL DEFAULT 1)`,
  'CREATE INDEX dashboards_account ON dashboards (account_id)',
  `CREATE TABLE dashboard_charts (
     dashboard_id bigint NOT NULL REFERENCES dashboards ON DELETE CASCADE,
     place smallint NOT NULL,
     question_id bigint NOT NULL REFERENCES saved_questions ON DELETE CASCADE,
     kind text NOT NULL,
     size text NOT NULL,
     PRIMARY KEY (dashboard_id, place))`,
  'CREATE INDEX dashboard_charts_question ON dashboard_charts (question_id)',
  ...Object.entries(policies).flatMap(([table, rules]) => [
    `ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY`,
    `ALTER TABLE ${table} FORCE ROW LEVEL SECURITY`,
    ...rules.map(
      (rule, index) =>
        `DO $$ BEGIN EXECUTE format($p$CREATE POLICY seen_${index} ON ${table} ${rule}$p$, app_role()); END $$`,
    ),
    `DO $$ BEGIN EXECUTE format('CREATE POLICY maintained ON ${table} FOR ALL TO %I USING (true) WITH CHECK (true)', current_user); END $$`,
    `DO $$ BEGIN EXECUTE format('GRANT SELECT, INSERT, UPDATE, DELETE ON ${table} TO %I', app_role()); END $$`,
  ]),
];
