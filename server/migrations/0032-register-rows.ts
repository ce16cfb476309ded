import { Migration } from '@mikro-orm/migrations';

/** Which entries of registers were put into a draft as rows: what was removed since is not put there again. */
export class RegisterRowsMigration extends Migration {
  override name = '0032-register-rows';

  override up(): void {
    this.addSql('ALTER TABLE reports ADD COLUMN draft_drawn text');
  }
}
