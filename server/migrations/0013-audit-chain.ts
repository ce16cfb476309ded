import { Migration } from '@mikro-orm/migrations';

/**
 * The chain over the audit: committed entries in the order in which the sealer met them, each linked to the one before.
 * The chain has a name, so that heads signed outside the database are never held against another one.
 */
export class AuditChainMigration extends Migration {
  override name = '0013-audit-chain';

  override up(): void {
    for (const statement of statements) this.addSql(statement);
  }
}

const statements = [
  `CREATE TABLE audit_links (
     position bigint PRIMARY KEY CHECK (position > 0),
     entry_id bigint NOT NULL UNIQUE,
     entry_uid uuid NOT NULL,
     link bytea NOT NULL)`,
  'CREATE TRIGGER never_changes BEFORE UPDATE OR DELETE ON audit_links FOR EACH ROW EXECUTE FUNCTION refuse_change()',
  'ALTER TABLE audit_links ENABLE ROW LEVEL SECURITY',
  'ALTER TABLE audit_links FORCE ROW LEVEL SECURITY',
  `DO $$ BEGIN
     EXECUTE format('CREATE POLICY sealed ON audit_links FOR ALL TO %I USING (system_asks()) WITH CHECK (system_asks())', app_role());
     EXECUTE format('CREATE POLICY maintained ON audit_links FOR ALL TO %I USING (true) WITH CHECK (true)', current_user);
     EXECUTE format('GRANT SELECT, INSERT ON audit_links TO %I', app_role());
   END $$`,
  `INSERT INTO settings (key, value) VALUES ('audit.chain', gen_random_uuid())`,
];
