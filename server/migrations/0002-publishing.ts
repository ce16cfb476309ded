import { Migration } from '@mikro-orm/migrations';

/**
 * Publishing with knowledge: what a person confirmed and how a version was rolled out stand with the version; an
 * assignment may offer a newer version, or demand that drafts move to its own; what found no place when a draft moved
 * is kept with the report.
 */
export class PublishingMigration extends Migration {
  override name = '0002-publishing';

  override up(): void {
    this.addSql(`ALTER TABLE form_versions ADD COLUMN confirmed_changes text NOT NULL DEFAULT '[]'`);
    this.addSql(
      `ALTER TABLE form_versions ADD COLUMN roll_out text NOT NULL DEFAULT 'none' CHECK (roll_out IN ('none', 'optional', 'required'))`,
    );
    this.addSql('ALTER TABLE assignments ADD COLUMN offered_version_id bigint REFERENCES form_versions');
    this.addSql('ALTER TABLE assignments ADD COLUMN drafts_must_move boolean NOT NULL DEFAULT false');
    this.addSql('ALTER TABLE reports ADD COLUMN kept_aside text');
  }
}
