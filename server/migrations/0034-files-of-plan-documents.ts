import { Migration } from '@mikro-orm/migrations';

/** Files that a plan's document names, read by all who read the plan once it is shown to units. */
export class FilesOfPlanDocumentsMigration extends Migration {
  override name = '0034-files-of-plan-documents';

  override up(): void {
    this.addSql('ALTER TABLE files DROP CONSTRAINT files_place_check');
    this.addSql(
      `ALTER TABLE files ADD CONSTRAINT files_place_check CHECK (place IN
         ('answer', 'signedReport', 'source', 'planAnswer', 'signedPlan', 'guidance', 'evidence'))`,
    );
    this.addSql(
      `ALTER POLICY allowed_0 ON files USING (unit_id IN (SELECT seen_unit_ids())
         OR place IN ('planAnswer', 'signedPlan', 'guidance') AND asking_account() IS NOT NULL
           AND EXISTS (SELECT FROM plans p WHERE p.id = plan_id AND p.state <> 'draft'))`,
    );
  }
}
