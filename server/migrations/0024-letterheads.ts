import { Migration } from '@mikro-orm/migrations';

/** How documents of a unit are headed and signed. */
export class LetterheadsMigration extends Migration {
  override name = '0024-letterheads';

  override up(): void {
    for (const statement of statements) this.addSql(statement);
  }
}

const statements = [
  // A unit without a row has the letterhead that is usual for its name.
  `CREATE TABLE unit_letterheads (
     unit_id bigint PRIMARY KEY REFERENCES units,
     style text NOT NULL CHECK (style IN ('state', 'party')),
     superior text NOT NULL,
     body text NOT NULL,
     heading text NOT NULL,
     own_name text NOT NULL,
     sign text NOT NULL,
     place text NOT NULL,
     authority text NOT NULL,
     signer_title text NOT NULL,
     signer_name text NOT NULL,
     edit_revision integer NOT NULL DEFAULT 1)`,
  'ALTER TABLE unit_letterheads ENABLE ROW LEVEL SECURITY',
  'ALTER TABLE unit_letterheads FORCE ROW LEVEL SECURITY',
  // Plans are printed by all units below their office: whoever is signed in reads, whoever sees the unit writes.
  `DO $$ BEGIN
     EXECUTE format('CREATE POLICY read_by_people ON unit_letterheads FOR SELECT TO %I USING (nullif(current_setting(''app.account'', true), '''') IS NOT NULL)', app_role());
     EXECUTE format('CREATE POLICY seen ON unit_letterheads FOR ALL TO %I USING (unit_id IN (SELECT seen_unit_ids())) WITH CHECK (unit_id IN (SELECT seen_unit_ids()))', app_role());
     EXECUTE format('CREATE POLICY maintained ON unit_letterheads FOR ALL TO %I USING (true) WITH CHECK (true)', current_user);
     EXECUTE format('GRANT SELECT, INSERT, UPDATE ON unit_letterheads TO %I', app_role());
   END $$`,
];
