import { Migration } from '@mikro-orm/migrations';

/**
 * Whoever sees every place sees every unit: then no policy has to list the units of a country for each table that a
 * statement reads.
 */
export class SeesAllUnitsMigration extends Migration {
  override name = '0053-sees-all-units';

  override up(): void {
    // It ends at the first place that is not seen, which for most who ask is the first.
    this.addSql(`CREATE FUNCTION sees_all_units() RETURNS boolean LANGUAGE plpgsql STABLE PARALLEL SAFE AS $f$
      DECLARE
        today date := nullif(current_setting('app.today', true), '')::date;
        held bigint[] := ARRAY(SELECT h.unit_id FROM role_holdings h
          WHERE h.account_id = asking_account() AND h.line = 'territory' AND h.valid @> today);
      BEGIN
        RETURN held <> '{}' AND EXISTS (SELECT FROM unit_places) AND NOT EXISTS (SELECT FROM places p WHERE EXISTS (SELECT FROM unit_places w WHERE w.place_id = p.id)
          AND NOT (p.above_ids && held AND EXISTS (
            SELECT FROM unnest(p.above_ids, p.days) AS a (above_id, days) WHERE a.above_id = ANY (held) AND a.days @> today)));
      END $f$`);
    for (const table of ['reports', 'revisions', 'report_events', 'facts'])
      this.addSql(
        `ALTER POLICY seen ON ${table} USING ((SELECT sees_all_units()) OR unit_id IN (SELECT seen_unit_ids()))`,
      );
  }
}
