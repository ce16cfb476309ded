import { Migration } from '@mikro-orm/migrations';

/** A sheet of past figures may hold several periods: each has a line of its own, and the sheet is taken back as one. */
export class PastPeriodsMigration extends Migration {
  override name = '0048-past-periods';

  override up(): void {
    for (const statement of statements) this.addSql(statement);
  }
}

const statements = [
  `CREATE TABLE past_batch_parts (
     batch_id bigint NOT NULL REFERENCES past_batches,
     position integer NOT NULL,
     target_plan_id bigint NOT NULL REFERENCES plans,
     assignment_id bigint NOT NULL REFERENCES assignments,
     year integer NOT NULL,
     PRIMARY KEY (batch_id, position),
     UNIQUE (batch_id, assignment_id))`,
  `INSERT INTO past_batch_parts (batch_id, position, target_plan_id, assignment_id, year)
   SELECT id, 0, target_plan_id, assignment_id, year FROM past_batches`,
  'CREATE INDEX past_batch_parts_target ON past_batch_parts (target_plan_id)',
  'ALTER TABLE past_batches DROP COLUMN target_plan_id, DROP COLUMN assignment_id, DROP COLUMN year',
  `DO $$ BEGIN EXECUTE format('GRANT SELECT, INSERT ON past_batch_parts TO %I', app_role()); END $$`,
];
