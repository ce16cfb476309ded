import { Migration } from '@mikro-orm/migrations';

/**
 * Row level security for what else holds a unit's data: drafts of forms, the library, changes of units; and for what is
 * one person's or the system's alone: what a command answered, the audit.
 */
export class SecondWallMigration extends Migration {
  override name = '0009-second-wall';

  override up(): void {
    for (const statement of statements) this.addSql(statement);
  }
}

const functions = [
  `CREATE FUNCTION asking_account() RETURNS bigint LANGUAGE sql STABLE PARALLEL SAFE
   RETURN nullif(current_setting('app.account', true), '')::bigint`,
  `CREATE FUNCTION system_asks() RETURNS boolean LANGUAGE plpgsql STABLE PARALLEL SAFE AS $f$
     BEGIN RETURN EXISTS (SELECT FROM accounts a WHERE a.id = asking_account() AND a.is_system); END $f$`,
  // Units above those where the asker holds a role today, in the line of that role: what is made there reaches down.
  `CREATE FUNCTION unit_ids_above() RETURNS SETOF bigint LANGUAGE plpgsql STABLE PARALLEL SAFE ROWS 10 AS $f$
     BEGIN RETURN QUERY SELECT c.ancestor_id FROM role_holdings h
       JOIN unit_closure c ON c.line = h.line AND c.descendant_id = h.unit_id
       WHERE h.account_id = asking_account() AND h.valid @> nullif(current_setting('app.today', true), '')::date
         AND c.valid @> nullif(current_setting('app.today', true), '')::date; END $f$`,
  `CREATE FUNCTION administered_unit_ids() RETURNS SETOF bigint LANGUAGE plpgsql STABLE PARALLEL SAFE ROWS 100 AS $f$
     BEGIN RETURN QUERY SELECT s.unit_id FROM seen_units s WHERE s.role = 'administrator'; END $f$`,
];

const seen = '(SELECT seen_unit_ids())';
const ofSeenForm = `form_id IN (SELECT f.id FROM forms f WHERE f.owner_id IN ${seen})`;
const administered = `units && ARRAY(SELECT administered_unit_ids()) OR account_id = asking_account() OR system_asks()`;
const own = 'account_id = asking_account() OR system_asks()';

/** What the application may do with which rows; the owner maintains all. */
const policies: Record<string, string[]> = {
  form_drafts: [`FOR ALL TO %I USING (${ofSeenForm}) WITH CHECK (${ofSeenForm})`],
  library_entries: [
    `FOR SELECT TO %I USING (owner_id IN ${seen} OR owner_id IN (SELECT unit_ids_above()))`,
    `FOR INSERT TO %I WITH CHECK (owner_id IN ${seen})`,
    `FOR UPDATE TO %I USING (owner_id IN ${seen}) WITH CHECK (owner_id IN ${seen})`,
  ],
  library_versions: [
    'FOR SELECT TO %I USING (entry_id IN (SELECT e.id FROM library_entries e))',
    `FOR INSERT TO %I WITH CHECK (entry_id IN (SELECT e.id FROM library_entries e WHERE e.owner_id IN ${seen}))`,
  ],
  unit_changes: [
    `FOR SELECT TO %I USING (${administered})`,
    'FOR INSERT TO %I WITH CHECK (account_id = asking_account())',
    `FOR UPDATE TO %I USING (${administered}) WITH CHECK (true)`,
  ],
  idempotency_keys: [`FOR ALL TO %I USING (${own}) WITH CHECK (account_id = asking_account())`],
  // A code is used before anybody is signed in: entries come from everywhere, and only the system reads them.
  audit_entries: ['FOR SELECT TO %I USING (system_asks())', 'FOR INSERT TO %I WITH CHECK (true)'],
};

const statements = [
  ...functions,
  ...Object.entries(policies).flatMap(([table, rules]) => [
    `ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY`,
    `ALTER TABLE ${table} FORCE ROW LEVEL SECURITY`,
    ...rules.map(
      (rule, index) =>
        `DO $$ BEGIN EXECUTE format('CREATE POLICY seen_${index} ON ${table} ${rule}', app_role()); END $$`,
    ),
    `DO $$ BEGIN EXECUTE format('CREATE POLICY maintained ON ${table} FOR ALL TO %I USING (true) WITH CHECK (true)', current_user); END $$`,
  ]),
  `DO $$ BEGIN EXECUTE format('REVOKE DELETE ON unit_changes FROM %I', app_role()); END $$`,
];
