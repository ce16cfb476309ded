import { Migration } from '@mikro-orm/migrations';

/** What an office tells everybody who sees a plan. Parts of the plan: they hold no unit's data. */
export class PlanAnnouncementsMigration extends Migration {
  override name = '0026-plan-announcements';

  override up(): void {
    this.addSql(
      `CREATE TABLE plan_announcements (
         id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
         uid uuid NOT NULL UNIQUE DEFAULT gen_random_uuid(),
         plan_id bigint NOT NULL REFERENCES plans,
         at timestamptz NOT NULL,
         account_id bigint NOT NULL REFERENCES accounts,
         text text NOT NULL,
         link text,
         taken_down_at timestamptz)`,
    );
    this.addSql('CREATE INDEX plan_announcements_plan ON plan_announcements (plan_id, id)');
    this.addSql(
      `DO $$ BEGIN EXECUTE format('GRANT SELECT, INSERT, UPDATE ON plan_announcements TO %I', app_role()); END $$`,
    );
  }
}
