import { Migration } from '@mikro-orm/migrations';

/**
 * The plan that a plan carries out: a row of its legal bases, perhaps with the address where that document is read, or a
 * plan that is kept here.
 */
export class ParentPlansMigration extends Migration {
  override name = '0073-parent-plans';

  override up(): void {
    this.addSql(
      `ALTER TABLE plans
         ADD COLUMN parent_basis uuid,
         ADD COLUMN parent_link text,
         ADD COLUMN parent_plan_id bigint REFERENCES plans,
         ADD CHECK (parent_plan_id <> id),
         ADD CHECK (parent_plan_id IS NULL OR parent_basis IS NULL),
         ADD CHECK (parent_link IS NULL OR parent_basis IS NOT NULL)`,
    );
    this.addSql('CREATE INDEX plans_children ON plans (parent_plan_id) WHERE parent_plan_id IS NOT NULL');
  }
}
