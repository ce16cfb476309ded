import { Migration } from '@mikro-orm/migrations';

/** When what an account tells of a person was taken away; what the person did stays on record under the account. */
export class ErasedPeopleMigration extends Migration {
  override name = '0035-erased-people';

  override up(): void {
    this.addSql('ALTER TABLE accounts ADD COLUMN erased_at timestamptz');
    this.addSql('ALTER TABLE accounts ADD CHECK (erased_at IS NULL OR NOT active)');
  }
}
