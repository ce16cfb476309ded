import { Migration } from '@mikro-orm/migrations';

/**
 * That a unit was reminded of a report is a line of the report's timeline, with the channel on which it was told. The board
 * counts them of a hundred units at a time.
 */
export class RemindersMigration extends Migration {
  override name = '0076-reminders';

  override up(): void {
    this.addSql('ALTER TABLE report_events ADD COLUMN channel text');
    this.addSql(`CREATE INDEX report_events_reminders ON report_events (report_id, id) WHERE command = 'remind'`);
  }
}
