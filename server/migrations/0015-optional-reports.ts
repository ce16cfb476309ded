import { Migration } from '@mikro-orm/migrations';

/**
 * Assignments that ask for nothing but take what units give: one report, or any number. A report that its unit opened
 * itself is not owed, and stands where the unit stood on the day it was opened.
 */
export class OptionalReportsMigration extends Migration {
  override name = '0015-optional-reports';

  override up(): void {
    this.addSql(
      `ALTER TABLE assignments ADD COLUMN any_number boolean NOT NULL DEFAULT false,
         ADD CONSTRAINT any_number_is_never_owed CHECK (NOT (any_number AND required))`,
    );
    this.addSql('ALTER TABLE reports ADD COLUMN required boolean NOT NULL DEFAULT true, ADD COLUMN opened_on date');
  }
}
