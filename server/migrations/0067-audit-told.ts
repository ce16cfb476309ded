import { Migration } from '@mikro-orm/migrations';

/**
 * Administrators read in the audit what their people did, and what was done to their people: of those whose roles, until
 * today, were all at units that the asker administers today (docs/decisions/0071). Nobody else reads it but the system.
 */
export class AuditToldMigration extends Migration {
  override name = '0067-audit-told';

  override up(): void {
    for (const statement of statements) this.addSql(statement);
  }
}

const statements = [
  `CREATE FUNCTION administered_account_ids() RETURNS SETOF bigint LANGUAGE plpgsql STABLE PARALLEL SAFE ROWS 100 AS $f$
   DECLARE
     today date := nullif(current_setting('app.today', true), '')::date;
     administered bigint[] := ARRAY(SELECT DISTINCT u.id FROM administered_unit_ids() AS u (id));
   BEGIN
     IF administered = '{}' THEN RETURN; END IF;
     RETURN QUERY SELECT h.account_id FROM role_holdings h LEFT JOIN unnest(administered) AS u (id) ON u.id = h.unit_id
       WHERE NOT h.valid >> daterange(today, today, '[]') GROUP BY h.account_id HAVING bool_and(u.id IS NOT NULL);
   END $f$`,
  // What an entry names where it is about a person: the account, or a role of theirs.
  `CREATE FUNCTION administered_subjects() RETURNS SETOF uuid LANGUAGE plpgsql STABLE PARALLEL SAFE ROWS 100 AS $f$
   BEGIN
     RETURN QUERY SELECT a.uid FROM administered_account_ids() AS i (id) JOIN accounts a ON a.id = i.id
       UNION ALL SELECT h.uid FROM administered_account_ids() AS i (id) JOIN role_holdings h ON h.account_id = i.id;
   END $f$`,
  `DO $$ BEGIN EXECUTE format('CREATE POLICY told ON audit_entries FOR SELECT TO %I USING (
     account_id IN (SELECT administered_account_ids()) OR subject IN (SELECT administered_subjects()))', app_role()); END $$`,
  'CREATE INDEX audit_entries_account ON audit_entries (account_id, id)',
  'CREATE INDEX audit_entries_subject ON audit_entries (subject, id)',
];
