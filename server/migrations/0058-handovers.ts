import { Migration } from '@mikro-orm/migrations';

/**
 * What somebody who leaves tells whoever takes over, until it is read. Seen by that person, by whoever wrote it, and by
 * those who see a unit whose roles passed.
 */
export class HandoversMigration extends Migration {
  override name = '0058-handovers';

  override up(): void {
    for (const statement of statements) this.addSql(statement);
  }
}

const seen = 'asking_account() IN (deputy_id, written_by) OR units && ARRAY(SELECT seen_unit_ids()) OR system_asks()';

const statements = [
  `CREATE TABLE handovers (
     id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
     uid uuid NOT NULL UNIQUE DEFAULT gen_random_uuid(),
     leaver_id bigint NOT NULL REFERENCES accounts,
     deputy_id bigint NOT NULL REFERENCES accounts,
     units bigint[] NOT NULL,
     last_day date NOT NULL,
     text text NOT NULL,
     written_at timestamptz NOT NULL,
     written_by bigint NOT NULL REFERENCES accounts,
     read_at timestamptz)`,
  'CREATE INDEX handovers_deputy ON handovers (deputy_id) WHERE read_at IS NULL',
  'CREATE INDEX handovers_units ON handovers USING gin (units) WHERE read_at IS NULL',
  'ALTER TABLE handovers ENABLE ROW LEVEL SECURITY',
  'ALTER TABLE handovers FORCE ROW LEVEL SECURITY',
  `DO $$ BEGIN
     EXECUTE format('CREATE POLICY seen ON handovers FOR ALL TO %I USING (${seen}) WITH CHECK (${seen})', app_role());
     EXECUTE format('CREATE POLICY maintained ON handovers FOR ALL TO %I USING (true) WITH CHECK (true)', current_user);
     EXECUTE format('GRANT SELECT, INSERT, UPDATE ON handovers TO %I', app_role());
   END $$`,
];
