import { Migration } from '@mikro-orm/migrations';

/** Whoever names a unit names it by its outer id as text, which is no uuid where somebody guesses: it is found at once. */
export class UnitsByOuterIdMigration extends Migration {
  override name = '0044-units-by-outer-id';

  override up(): void {
    this.addSql('CREATE INDEX units_uid_text ON units ((uid::text))');
  }
}
