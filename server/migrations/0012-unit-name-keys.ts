import { Migration } from '@mikro-orm/migrations';

/** The key by which a unit's name is found is kept beside the name: it takes long to make for all units at each letter. */
export class UnitNameKeysMigration extends Migration {
  override name = '0012-unit-name-keys';

  override up(): void {
    this.addSql('DROP INDEX unit_placements_name');
    this.addSql(
      'ALTER TABLE unit_placements ADD COLUMN name_key text NOT NULL GENERATED ALWAYS AS (search_key(name)) STORED',
    );
    this.addSql('CREATE INDEX unit_placements_name_key ON unit_placements USING gin (name_key gin_trgm_ops)');
  }
}
