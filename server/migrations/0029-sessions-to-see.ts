import { Migration } from '@mikro-orm/migrations';

/** What a person is told of the sessions of the account: which device, since when, last used when. */
export class SessionsToSeeMigration extends Migration {
  override name = '0029-sessions-to-see';

  override up(): void {
    this.addSql(
      `ALTER TABLE sessions ADD COLUMN uid uuid NOT NULL UNIQUE DEFAULT gen_random_uuid(),
         ADD COLUMN device text NOT NULL DEFAULT '', ADD COLUMN last_used_at timestamptz`,
    );
    this.addSql('UPDATE sessions SET last_used_at = created_at');
    this.addSql('ALTER TABLE sessions ALTER COLUMN last_used_at SET NOT NULL');
  }
}
