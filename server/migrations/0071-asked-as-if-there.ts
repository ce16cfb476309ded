import { Migration } from '@mikro-orm/migrations';
import { definer } from './0036-figure-rollups.ts';

/**
 * A policy asks which units are seen only where a row has the id: by its time a report that is hidden would be told from one
 * that never was. Of an id without a report this asks the same, of no unit.
 */
export class AskedAsIfThereMigration extends Migration {
  override name = '0071-asked-as-if-there';

  override up(): void {
    // It answers nothing: whoever may call it learns no more by it than by looking for the report.
    this.addSql(`CREATE FUNCTION ask_as_if_there(report uuid) RETURNS void ${definer} STABLE AS $f$
      BEGIN
        IF NOT EXISTS (SELECT FROM reports WHERE uid = report) THEN
          PERFORM coalesce(0 <> ALL (unseen_unit_ids()), 0 IN (SELECT seen_unit_ids()));
        END IF;
      END $f$`);
  }
}
