import { catalogueOf, parseForm, type Form, type FormDocument } from '@ke-hoach/forms';
import { Migration } from '@mikro-orm/migrations';

/**
 * What analysts must know of a field beside its title: its definition and choices, the table it is a column of, of a rate
 * the two counts it is made of, and the retired fields whose figures add up to it. Read out of the versions there are.
 */
export class CatalogueInFullMigration extends Migration {
  override name = '0027-catalogue-in-full';

  override async up(): Promise<void> {
    const versions = await this.execute('SELECT id::text AS id, document FROM form_versions ORDER BY id');
    this.addSql(
      `ALTER TABLE published_fields ADD COLUMN table_field uuid, ADD COLUMN numerator uuid, ADD COLUMN denominator uuid,
         ADD COLUMN definition text, ADD COLUMN definition_en text, ADD COLUMN choices jsonb, ADD COLUMN sum_of uuid[]`,
    );
    for (const { id, document } of versions as { id: string; document: string }[]) {
      const parsed = parseForm(JSON.parse(document) as FormDocument);
      if (!parsed.ok) continue;
      for (const { id: field, table, ratio, definition, definitionEn, choices } of catalogueOf(parsed.form)) {
        const sumOf = mergedInto(parsed.form, field);
        const values = [table, ratio?.numerator, ratio?.denominator, definition, definitionEn, choices];
        if (values.every((value) => value === undefined) && sumOf.length === 0) continue;
        const [of, numerator, denominator, vi, en, list] = values.map(literal);
        this.addSql(
          `UPDATE published_fields SET table_field = ${of}, numerator = ${numerator}, denominator = ${denominator},
             definition = ${vi}, definition_en = ${en}, choices = ${list},
             sum_of = ${sumOf.length > 0 ? literal(`{${sumOf.join(',')}}`) : 'NULL'}
           WHERE version_id = ${literal(id)}::bigint AND field = ${literal(field)}`,
        );
      }
    }
    this.addSql('DROP INDEX facts_field');
    this.addSql(
      `CREATE INDEX facts_field ON facts (field, period_id, counted) INCLUDE (unit_id, number, report_id, plan_year, row)`,
    );
  }
}

const mergedInto = (form: Form, id: string): string[] =>
  (form.fields.find((field) => field.id === id)?.lineage ?? []).flatMap(({ field, relation }) =>
    relation === 'sumOf' ? [field] : [],
  );

/** Text of a constant: with standard_conforming_strings nothing but the quote needs doubling. */
function literal(value: unknown): string {
  if (value === undefined) return 'NULL';
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return `'${text.replaceAll("'", "''")}'`;
}
