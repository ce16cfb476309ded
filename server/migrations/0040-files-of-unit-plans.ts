import { Migration } from '@mikro-orm/migrations';

/** Files of the plan that a unit writes itself; its own people and the office above see them, as all that is the unit's. */
export class FilesOfUnitPlansMigration extends Migration {
  override name = '0040-files-of-unit-plans';

  override up(): void {
    this.addSql('ALTER TABLE files DROP CONSTRAINT files_place_check');
    this.addSql(
      `ALTER TABLE files ADD CONSTRAINT files_place_check CHECK (place IN
         ('answer', 'signedReport', 'source', 'planAnswer', 'signedPlan', 'guidance', 'evidence', 'unitPlan'))`,
    );
  }
}
