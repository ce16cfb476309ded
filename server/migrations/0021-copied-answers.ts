import { Migration } from '@mikro-orm/migrations';

/** Which answers of a draft were taken over from an earlier report and not yet looked at. */
export class CopiedAnswersMigration extends Migration {
  override name = '0021-copied-answers';

  override up(): void {
    this.addSql('ALTER TABLE reports ADD COLUMN draft_copied text');
  }
}
