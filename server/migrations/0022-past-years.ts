import { Migration } from '@mikro-orm/migrations';

/**
 * Figures of earlier years out of old records: plans that only hold them, and the sheets in which they came. A sheet says
 * nothing of a unit: its figures are reports.
 */
export class PastYearsMigration extends Migration {
  override name = '0022-past-years';

  override up(): void {
    for (const statement of statements) this.addSql(statement);
  }
}

const statements = [
  'ALTER TABLE plans DROP CONSTRAINT plans_state_check',
  `ALTER TABLE plans ADD CONSTRAINT plans_state_check CHECK (state IN ('draft', 'consulting', 'issued', 'closed', 'record'))`,
  `CREATE TABLE past_batches (
     id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
     uid uuid NOT NULL UNIQUE DEFAULT gen_random_uuid(),
     plan_id bigint NOT NULL REFERENCES plans,
     target_plan_id bigint NOT NULL REFERENCES plans,
     assignment_id bigint NOT NULL REFERENCES assignments,
     year integer NOT NULL,
     source_name text NOT NULL,
     at timestamptz NOT NULL,
     account_id bigint NOT NULL REFERENCES accounts,
     taken_back_at timestamptz,
     taken_back_by bigint REFERENCES accounts)`,
  'CREATE INDEX past_batches_plan ON past_batches (plan_id)',
  'CREATE INDEX past_batches_target ON past_batches (target_plan_id)',
  'ALTER TABLE reports ADD COLUMN past_batch_id bigint REFERENCES past_batches',
  'CREATE INDEX reports_past_batch ON reports (past_batch_id) WHERE past_batch_id IS NOT NULL',
  `DO $$ BEGIN EXECUTE format('GRANT SELECT, INSERT, UPDATE ON past_batches TO %I', app_role()); END $$`,
];
