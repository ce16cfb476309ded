import { Migration } from '@mikro-orm/migrations';

/** Who agrees inside a unit, who prepared and who approved a revision, and which revision an event was about. */
export class ApprovalInsideTheUnitMigration extends Migration {
  override name = '0011-approval-inside-the-unit';

  override up(): void {
    for (const statement of statements) this.addSql(statement);
  }
}

const statements = [
  // A unit without a row approves nothing inside.
  `CREATE TABLE unit_approvals (
     unit_id bigint PRIMARY KEY REFERENCES units,
     approval text NOT NULL CHECK (approval IN ('none', 'leader', 'deputy')),
     edit_revision integer NOT NULL DEFAULT 1)`,
  'ALTER TABLE unit_approvals ENABLE ROW LEVEL SECURITY',
  'ALTER TABLE unit_approvals FORCE ROW LEVEL SECURITY',
  `DO $$ BEGIN
     EXECUTE format('CREATE POLICY seen ON unit_approvals FOR ALL TO %I USING (unit_id IN (SELECT seen_unit_ids())) WITH CHECK (unit_id IN (SELECT seen_unit_ids()))', app_role());
     EXECUTE format('CREATE POLICY maintained ON unit_approvals FOR ALL TO %I USING (true) WITH CHECK (true)', current_user);
     EXECUTE format('GRANT SELECT, INSERT, UPDATE ON unit_approvals TO %I', app_role());
   END $$`,
  `ALTER TABLE revisions ADD COLUMN prepared_by bigint REFERENCES accounts,
     ADD COLUMN approved_by bigint REFERENCES accounts`,
  'ALTER TABLE report_events ADD COLUMN revision integer',
];
