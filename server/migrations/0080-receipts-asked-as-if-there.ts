import { Migration } from '@mikro-orm/migrations';
import { definer } from './0036-figure-rollups.ts';

/**
 * Receipts are numbered on, so whoever may not see them could tell by the time which were ever given: of a report without
 * submissions this asks what the policy asks of one that has some, as migration 0071 does by a report's id.
 */
export class ReceiptsAskedAsIfThereMigration extends Migration {
  override name = '0080-receipts-asked-as-if-there';

  override up(): void {
    this.addSql(`CREATE FUNCTION ask_as_if_there(year integer, report bigint) RETURNS void ${definer} STABLE AS $f$
      BEGIN
        IF NOT EXISTS (SELECT FROM revisions v WHERE v.plan_year = year AND v.report_id = report) THEN
          PERFORM coalesce(0 <> ALL (unseen_unit_ids()), 0 IN (SELECT seen_unit_ids()));
        END IF;
      END $f$`);
  }
}
