import { Migration } from '@mikro-orm/migrations';

/**
 * What ceases to be a city or province on the day on which its place began is changed and not ended: its units stand
 * elsewhere from then on too.
 */
export class NoPlaceAnyMoreMigration extends Migration {
  override name = '0045-no-place-any-more';

  override up(): void {
    this.addSql(`CREATE CONSTRAINT TRIGGER place_below_changed AFTER UPDATE ON unit_placements DEFERRABLE INITIALLY DEFERRED
      FOR EACH ROW WHEN (${isPlace('OLD.kind')} AND NOT ${isPlace('NEW.kind')}) EXECUTE FUNCTION place_below()`);
  }
}

const isPlace = (kind: string) => `${kind} IN ('city', 'province')`;
