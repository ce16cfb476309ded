import { Migration } from '@mikro-orm/migrations';

/** A target over a register may count only the entries that answer one of its choice fields with given choices. */
export class TargetsOverSomeEntriesMigration extends Migration {
  override name = '0077-targets-over-some-entries';

  override up(): void {
    this.addSql('ALTER TABLE targets ADD COLUMN only_field uuid, ADD COLUMN only_choices text[]');
    this.addSql(
      `ALTER TABLE targets ADD CONSTRAINT targets_only CHECK (CASE WHEN only_field IS NULL THEN only_choices IS NULL
         ELSE entries_of IS NOT NULL AND cardinality(only_choices) > 0 END)`,
    );
  }
}
