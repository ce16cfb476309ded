import { Migration } from '@mikro-orm/migrations';

/**
 * What units make of a plan: how far they are with its tasks, and the plans they write themselves on the ground of it.
 * Both are a unit's own: its people and the office above see them.
 */
export class TasksAndUnitPlansMigration extends Migration {
  override name = '0017-tasks-and-unit-plans';

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
     EXECUTE format('GRANT SELECT, INSERT, UPDATE ON ${table} TO %I', app_role());
   END $$`,
];

const statements = [
  // Which units tell how far they are; a form may answer for them.
  `ALTER TABLE plan_tasks
     ADD COLUMN unit_kinds text[] NOT NULL DEFAULT '{}',
     ADD COLUMN except_units bigint[] NOT NULL DEFAULT '{}',
     ADD COLUMN also_units bigint[] NOT NULL DEFAULT '{}',
     ADD COLUMN answered_by bigint REFERENCES forms`,
  `CREATE TABLE task_progress (
     plan_id bigint NOT NULL,
     row uuid NOT NULL,
     unit_id bigint NOT NULL REFERENCES units,
     state text NOT NULL CHECK (state IN ('notBegun', 'underWay', 'done')),
     note text,
     evidence text,
     at timestamptz NOT NULL,
     account_id bigint NOT NULL REFERENCES accounts,
     edit_revision integer NOT NULL DEFAULT 1,
     PRIMARY KEY (plan_id, row, unit_id),
     FOREIGN KEY (plan_id, row) REFERENCES plan_tasks)`,
  ...walled('task_progress'),
  `CREATE TABLE unit_plans (
     plan_id bigint NOT NULL REFERENCES plans,
     unit_id bigint NOT NULL REFERENCES units,
     state text NOT NULL CHECK (state IN ('beingWritten', 'issued')),
     number text,
     issued_on date,
     link text,
     file_name text,
     added_tasks text,
     at timestamptz NOT NULL,
     account_id bigint NOT NULL REFERENCES accounts,
     edit_revision integer NOT NULL DEFAULT 1,
     PRIMARY KEY (plan_id, unit_id),
     CHECK (state <> 'issued' OR (number IS NOT NULL AND issued_on IS NOT NULL)))`,
  ...walled('unit_plans'),
];
