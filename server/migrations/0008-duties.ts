import { Migration } from '@mikro-orm/migrations';

/**
 * What an office sets of an assignment beside kinds of unit, and the record of what changed in a plan after its issue.
 * Amendments hold no unit's data: they are read through the plan, as periods and assignments are.
 */
export class DutiesMigration extends Migration {
  override name = '0008-duties';

  override up(): void {
    this.addSql(
      `ALTER TABLE assignments
         ADD COLUMN except_units bigint[] NOT NULL DEFAULT '{}',
         ADD COLUMN also_units bigint[] NOT NULL DEFAULT '{}',
         ADD COLUMN responsible_on date,
         ADD COLUMN withdrawn boolean NOT NULL DEFAULT false`,
    );
    this.addSql(
      `CREATE TABLE plan_amendments (
         id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
         uid uuid NOT NULL UNIQUE DEFAULT gen_random_uuid(),
         plan_id bigint NOT NULL REFERENCES plans,
         at timestamptz NOT NULL,
         account_id bigint NOT NULL REFERENCES accounts,
         reason text NOT NULL,
         changes text NOT NULL)`,
    );
    this.addSql('CREATE INDEX plan_amendments_plan ON plan_amendments (plan_id, id)');
    this.addSql(`DO $$ BEGIN EXECUTE format('GRANT SELECT, INSERT ON plan_amendments TO %I', app_role()); END $$`);
  }
}
