import { Migration } from '@mikro-orm/migrations';

/** English titles of forms and of what can be measured, beside the Vietnamese ones; from the versions there are. */
export class EnglishTitlesMigration extends Migration {
  override name = '0007-english-titles';

  override up(): void {
    this.addSql('ALTER TABLE forms ADD COLUMN title_en text');
    this.addSql('ALTER TABLE published_fields ADD COLUMN title_en text');
    this.addSql(
      `UPDATE forms SET title_en = (
         SELECT v.document::jsonb #>> '{schema,x-i18n,en,title}' FROM form_versions v
         WHERE v.form_id = forms.id ORDER BY v.number DESC LIMIT 1)`,
    );
    // The counts of a percent are titled by their percent too: theirs come with the next version.
    this.addSql(
      `UPDATE published_fields p SET title_en = named.title_en FROM (
         SELECT v.id, coalesce(node ->> 'x-field', node ->> 'field') AS field, node #>> '{x-i18n,en,title}' AS title_en
         FROM form_versions v, jsonb_path_query(v.document::jsonb, 'strict $.** ? (exists(@."x-i18n".en.title))') node) named
       WHERE named.id = p.version_id AND named.field = p.field::text AND p.key NOT LIKE '%.numerator'
         AND p.key NOT LIKE '%.denominator'`,
    );
  }
}
