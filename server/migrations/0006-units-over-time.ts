import { Migration } from '@mikro-orm/migrations';

/** What changes of units were made and how each is taken back; one-time codes; who stands in for whom. */
export class UnitsOverTimeMigration extends Migration {
  override name = '0006-units-over-time';

  override up(): void {
    for (const statement of statements) this.addSql(statement);
  }
}

const statements = [
  // `changes` is what was asked, `steps` what was done to which row: enough to take the whole batch back.
  `CREATE TABLE unit_changes (
     id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
     uid uuid NOT NULL UNIQUE DEFAULT gen_random_uuid(),
     at timestamptz NOT NULL,
     account_id bigint NOT NULL REFERENCES accounts,
     reason text NOT NULL CHECK (reason <> ''),
     changes text NOT NULL,
     steps text NOT NULL,
     units bigint[] NOT NULL,
     undone_at timestamptz,
     undone_by bigint REFERENCES accounts)`,
  'CREATE INDEX unit_changes_units ON unit_changes USING gin (units)',
  'CREATE INDEX unit_placements_code ON unit_placements (code) WHERE code IS NOT NULL',
  'ALTER TABLE plan_owners ADD COLUMN id bigint GENERATED ALWAYS AS IDENTITY',
  `ALTER TABLE role_holdings ADD COLUMN uid uuid NOT NULL DEFAULT gen_random_uuid(),
     ADD COLUMN stands_in_for bigint REFERENCES accounts`,
  'CREATE INDEX role_holdings_unit ON role_holdings (unit_id)',
  // The hash only: the code itself is on the slip of paper that the office hands over.
  `CREATE TABLE activation_codes (
     account_id bigint PRIMARY KEY REFERENCES accounts,
     code_hash bytea NOT NULL,
     made_at timestamptz NOT NULL,
     made_by bigint NOT NULL REFERENCES accounts,
     expires_at timestamptz NOT NULL)`,
  `DO $$ BEGIN
     EXECUTE format('GRANT SELECT, INSERT, UPDATE, DELETE ON unit_changes, activation_codes TO %I', app_role());
   END $$`,
];
