import { Migration } from '@mikro-orm/migrations';

/** Forms that take entries all year: a purpose of their own beside reports and plans. */
export class RegistersMigration extends Migration {
  override name = '0004-registers';

  override up(): void {
    this.addSql('ALTER TABLE forms DROP CONSTRAINT forms_purpose_check');
    this.addSql(
      `ALTER TABLE forms ADD CONSTRAINT forms_purpose_check CHECK (purpose IN ('report', 'register', 'plan'))`,
    );
  }
}
