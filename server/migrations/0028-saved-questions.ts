import { Migration } from '@mikro-orm/migrations';

/** Questions to the figures that people keep under a title, as the contract takes them. They hold no figures. */
export class SavedQuestionsMigration extends Migration {
  override name = '0028-saved-questions';

  override up(): void {
    this.addSql(
      `CREATE TABLE saved_questions (
         id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
         uid uuid NOT NULL UNIQUE DEFAULT gen_random_uuid(),
         account_id bigint NOT NULL REFERENCES accounts,
         title text NOT NULL,
         question jsonb NOT NULL,
         saved_at timestamptz NOT NULL,
         edit_revision integer NOT NULL DEFAULT 1)`,
    );
    this.addSql('CREATE INDEX saved_questions_account ON saved_questions (account_id)');
    this.addSql(
      `DO $$ BEGIN EXECUTE format('GRANT SELECT, INSERT, UPDATE, DELETE ON saved_questions TO %I', app_role()); END $$`,
    );
  }
}
