import { Migration } from '@mikro-orm/migrations';

/**
 * Which units are seen is decided by a day and an account that are read once, not again for each unit: where somebody sees
 * a country, each policy takes a third of the time. It is the rule of the view `seen_units`.
 */
export class SeenAtOnceMigration extends Migration {
  override name = '0050-seen-at-once';

  override up(): void {
    this.addSql(`CREATE OR REPLACE FUNCTION seen_unit_ids() RETURNS SETOF bigint LANGUAGE plpgsql STABLE PARALLEL SAFE ROWS 100 AS $f$
      DECLARE today date := nullif(current_setting('app.today', true), '')::date;
      BEGIN
        RETURN QUERY SELECT c.descendant_id FROM role_holdings h JOIN unit_closure c ON c.ancestor_id = h.unit_id AND c.line = h.line
          WHERE h.account_id = asking_account() AND h.valid @> today AND c.valid @> today;
        IF system_asks() THEN RETURN QUERY SELECT u.id FROM units u; END IF;
      END $f$`);
  }
}
