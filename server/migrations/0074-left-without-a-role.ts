import { Migration } from '@mikro-orm/migrations';

/**
 * Where somebody held the only role on record, and the day on which it was taken back, on its first: it never was, but the
 * account is there, and whoever administers the unit finds it.
 */
export class LeftWithoutARoleMigration extends Migration {
  override name = '0074-left-without-a-role';

  override up(): void {
    this.addSql(`ALTER TABLE accounts ADD COLUMN left_at bigint REFERENCES units, ADD COLUMN left_on date,
      ADD CHECK ((left_at IS NULL) = (left_on IS NULL))`);
    this.addSql('CREATE INDEX accounts_left_at ON accounts (left_at) WHERE left_at IS NOT NULL');
  }
}
