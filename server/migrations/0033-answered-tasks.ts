import { Migration } from '@mikro-orm/migrations';

/** What tells how far units are with a task: a field of a form, or a target. A target knows of which it is the next. */
export class AnsweredTasksMigration extends Migration {
  override name = '0033-answered-tasks';

  override up(): void {
    this.addSql('ALTER TABLE targets ADD COLUMN carried_from bigint REFERENCES targets ON DELETE SET NULL');
    this.addSql(
      `ALTER TABLE plan_tasks
         ADD COLUMN answered_field uuid,
         ADD COLUMN answered_target_id bigint REFERENCES targets ON DELETE SET NULL,
         ADD CONSTRAINT answered_once CHECK (num_nonnulls(answered_field, answered_target_id) <= 1),
         ADD CONSTRAINT field_of_a_form CHECK (answered_field IS NULL OR answered_by IS NOT NULL)`,
    );
    this.addSql(
      'CREATE INDEX plan_tasks_answered_field ON plan_tasks (answered_field) WHERE answered_field IS NOT NULL',
    );
  }
}
