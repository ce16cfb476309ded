import { Migration } from '@mikro-orm/migrations';

/**
 * The life of a plan's document: who edits it, who is asked about it and what they say, and what is amended after its
 * issue. Answers and comments are a unit's own: its people and the office above see them.
 */
export class PlanLifeMigration extends Migration {
  override name = '0016-plan-life';

  override up(): void {
    for (const statement of statements) this.addSql(statement);
  }
}

const seen = 'unit_id IN (SELECT seen_unit_ids())';
const walled = (table: string) => [
  `ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY`,
  `ALTER TABLE ${table} FORCE ROW LEVEL SECURITY`,
  `DO $$ BEGIN
     EXECUTE format('CREATE POLICY seen ON ${table} FOR ALL TO %I USING (${seen}) WITH CHECK (${seen})', app_role());
     EXECUTE format('CREATE POLICY maintained ON ${table} FOR ALL TO %I USING (true) WITH CHECK (true)', current_user);
     EXECUTE format('GRANT SELECT, INSERT, UPDATE, DELETE ON ${table} TO %I', app_role());
   END $$`,
];

const statements = [
  `ALTER TABLE plans
     ADD COLUMN contact text,
     ADD COLUMN previous_plan_id bigint REFERENCES plans,
     ADD COLUMN explanations text,
     ADD COLUMN saved_at timestamptz,
     ADD COLUMN saved_by bigint REFERENCES accounts,
     ADD COLUMN amended_document text,
     ADD COLUMN amended_explanations text`,
  // A plan has one plan of the next year.
  'CREATE UNIQUE INDEX plans_next_year ON plans (previous_plan_id) WHERE previous_plan_id IS NOT NULL',
  `ALTER TABLE plan_amendments ADD COLUMN document_changes text NOT NULL DEFAULT '[]'`,
  `ALTER TABLE plan_tasks ADD COLUMN cited_at text, ADD COLUMN due_on date,
     ADD COLUMN withdrawn boolean NOT NULL DEFAULT false`,
  `CREATE TABLE plan_consultations (
     plan_id bigint NOT NULL REFERENCES plans,
     unit_id bigint NOT NULL REFERENCES units,
     asked_at timestamptz NOT NULL,
     answer text CHECK (answer IN ('agreed', 'objected')),
     reason text,
     answered_at timestamptz,
     answered_by bigint REFERENCES accounts,
     PRIMARY KEY (plan_id, unit_id),
     CHECK ((answer IS NULL) = (answered_at IS NULL)),
     CHECK (answer IS DISTINCT FROM 'objected' OR reason IS NOT NULL))`,
  ...walled('plan_consultations'),
  // A thread of the office and one of the units it asked.
  `CREATE TABLE plan_comments (
     id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
     uid uuid NOT NULL DEFAULT gen_random_uuid(),
     plan_id bigint NOT NULL,
     unit_id bigint NOT NULL,
     at timestamptz NOT NULL,
     account_id bigint NOT NULL REFERENCES accounts,
     section text,
     text text NOT NULL,
     UNIQUE (uid, unit_id),
     FOREIGN KEY (plan_id, unit_id) REFERENCES plan_consultations ON DELETE CASCADE)`,
  'CREATE INDEX plan_comments_plan ON plan_comments (plan_id, id)',
  ...walled('plan_comments'),
];
