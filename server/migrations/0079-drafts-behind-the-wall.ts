import { Migration } from '@mikro-orm/migrations';

/**
 * A plan that is being drafted is seen by those whose roles cover a unit that leads it, or led it, whatever a question forgets
 * to ask (docs/decisions/0027). All other plans are orders, and asked for as before.
 */
export class DraftsBehindTheWallMigration extends Migration {
  override name = '0079-drafts-behind-the-wall';

  override up(): void {
    for (const statement of statements) this.addSql(statement);
  }
}

const statements = [
  // Asked of drafts only, one by one, as somebody may cover a country. A plan has no leader yet while it is being made.
  `CREATE FUNCTION sees_draft(plan bigint) RETURNS boolean LANGUAGE plpgsql STABLE PARALLEL SAFE AS $f$
   BEGIN RETURN NOT EXISTS (SELECT FROM plan_owners o WHERE o.plan_id = plan)
     OR EXISTS (SELECT FROM plan_owners o WHERE o.plan_id = plan
       AND EXISTS (SELECT FROM (SELECT FROM seen_units s WHERE s.unit_id = o.unit_id LIMIT 1) covered));
   END $f$`,
  'ALTER TABLE plans ENABLE ROW LEVEL SECURITY',
  'ALTER TABLE plans FORCE ROW LEVEL SECURITY',
  `DO $$ BEGIN
     EXECUTE format('CREATE POLICY ordered ON plans FOR ALL TO %I USING (true) WITH CHECK (true)', app_role());
     EXECUTE format('CREATE POLICY drafted ON plans AS RESTRICTIVE FOR SELECT TO %I USING (state <> ''draft'' OR sees_draft(id))', app_role());
     EXECUTE format('CREATE POLICY maintained ON plans FOR ALL TO %I USING (true) WITH CHECK (true)', current_user);
   END $$`,
];
