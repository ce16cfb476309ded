import { Migration } from '@mikro-orm/migrations';

/**
 * A plan on which units are consulted is no order yet: it is seen by those whose roles cover a unit that leads it, and by those
 * of the units that are asked, whatever a question forgets to ask (docs/decisions/0027).
 */
export class ConsultedPlansBehindTheWallMigration extends Migration {
  override name = '0081-consulted-plans-behind-the-wall';

  override up(): void {
    // Which units are asked stands behind a wall of its own: its rows are those of units that are seen.
    this.addSql(`CREATE FUNCTION sees_consultation(plan bigint) RETURNS boolean LANGUAGE plpgsql STABLE PARALLEL SAFE AS $f$
      BEGIN RETURN EXISTS (SELECT FROM plan_consultations k WHERE k.plan_id = plan); END $f$`);
    this.addSql(`ALTER POLICY drafted ON plans USING (state NOT IN ('draft', 'consulting') OR sees_draft(id)
      OR (state = 'consulting' AND sees_consultation(id)))`);
  }
}
