import { Migration } from '@mikro-orm/migrations';

/**
 * A view of the board (who is missing, overdue, or waits for the office) is read from the index by period and state alone: it
 * holds what the view asks of a report, so that the reports of a country with their drafts are left where they are.
 */
export class ReportsOfAViewMigration extends Migration {
  override name = '0072-reports-of-a-view';

  override up(): void {
    // The year stands beside them because a partition is still asked for it: without it the index alone would not do.
    this.addSql('DROP INDEX reports_period');
    this.addSql(
      'CREATE INDEX reports_period ON reports (period_id, state, id) INCLUDE (unit_id, assignment_id, plan_year, due_override, required)',
    );
  }
}
