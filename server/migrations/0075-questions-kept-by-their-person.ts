import { Migration } from '@mikro-orm/migrations';

/**
 * A kept question is read by whoever is signed in and has its id, and by who publishes a form that it asks of; written by its
 * person alone, and without settings there is none.
 */
export class QuestionsKeptByTheirPersonMigration extends Migration {
  override name = '0075-questions-kept-by-their-person';

  override up(): void {
    const own = 'account_id = asking_account()';
    for (const statement of [
      'ALTER TABLE saved_questions ENABLE ROW LEVEL SECURITY',
      'ALTER TABLE saved_questions FORCE ROW LEVEL SECURITY',
      policy('kept', `FOR ALL TO %I USING (${own}) WITH CHECK (${own})`, 'app_role()'),
      policy('asked', 'FOR SELECT TO %I USING (asking_account() IS NOT NULL)', 'app_role()'),
      policy('maintained', 'FOR ALL TO %I USING (true) WITH CHECK (true)', 'current_user'),
    ]) {
      this.addSql(statement);
    }
  }
}

const policy = (name: string, rule: string, role: string) =>
  `DO $$ BEGIN EXECUTE format($p$CREATE POLICY ${name} ON saved_questions ${rule}$p$, ${role}); END $$`;
