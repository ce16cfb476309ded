import { Migration } from '@mikro-orm/migrations';

/** Number and day that a unit gave to a report after handing it in are a line of the report's timeline. */
export class NumbersGivenLaterMigration extends Migration {
  override name = '0078-numbers-given-later';

  override up(): void {
    this.addSql('ALTER TABLE report_events ADD COLUMN doc_number text, ADD COLUMN doc_day date');
  }
}
