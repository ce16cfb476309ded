import { randomUUID } from 'node:crypto';
import type pg from 'pg';
import { canonicalJson, parseForm, type FormDocument } from '@ke-hoach/forms';
import { verifyFacts } from '../src/figures/verify-facts.ts';
import { openOrm } from '../src/platform/database.ts';
import { filledAtOnce, say } from './bench-database.ts';
import { print } from './national-ask.ts';

const counted = { 'x-basis': 'flow', 'x-overUnits': 'sum', 'x-overTime': 'sum' };

/** Holds all figures of the country against what was handed in, and all sums against figures: how long it takes. */
export async function verified(owner: pg.Client, ownerUrl: string): Promise<void> {
  say('what was handed in follows, as it is kept');
  await filledAtOnce(owner, ['revisions'], async () => {
    await drawForms(owner);
    await handIn(owner);
  });
  await owner.query('VACUUM ANALYZE reports, revisions');
  const orm = await openOrm(ownerUrl, []);
  const began = performance.now();
  const verdict = await verifyFacts(orm);
  const took = performance.now() - began;
  await orm.close(true);
  if (verdict.differs > 0 || verdict.sums > 0) throw new Error(JSON.stringify(verdict));
  print({ bench: 'verifyFacts', value: took / 1000, unit: 's', reports: verdict.reports });
}

/** The versions as documents, out of what is published of them. */
async function drawForms(owner: pg.Client): Promise<void> {
  const { rows } = await owner.query<{ version: string; key: string; field: string; table: string | null }>(
    `SELECT version_id AS version, key, field, table_field AS table FROM published_fields ORDER BY key`,
  );
  for (const [version, fields] of Map.groupBy(rows, (field) => field.version)) {
    const drawn = ({ key, field }: (typeof rows)[number]) => [
      key,
      { ...{ title: key, type: 'integer', 'x-kind': 'integer', 'x-field': field }, ...counted },
    ];
    const columns = fields.filter(({ table }) => table !== null);
    const works = columns.map(({ table }) => ({
      ...{ title: 'works', type: 'array', maxItems: 100, 'x-kind': 'table', 'x-field': table },
      'x-columns': columns.map(({ key }) => key),
      items: {
        type: 'object',
        properties: { _id: { type: 'string', format: 'uuid' }, ...Object.fromEntries(columns.map(drawn)) },
        required: ['_id'],
        unevaluatedProperties: false,
      },
    }));
    const properties = {
      ...Object.fromEntries(fields.filter(({ table }) => table === null).map(drawn)),
      ...(works[0] && { works: works[0] }),
    };
    const document: unknown = {
      schema: {
        $schema: 'https://json-schema.org/draft/2020-12/schema',
        ...{ type: 'object', title: 'monthly', unevaluatedProperties: false },
        properties,
        'x-sections': [{ id: randomUUID(), title: 'monthly', fields: Object.keys(properties) }],
      },
      uiSchema: {},
    };
    const parsed = parseForm(document as FormDocument);
    if (!parsed.ok) throw new TypeError(JSON.stringify(parsed.issues));
    await owner.query('UPDATE form_versions SET document = $2 WHERE id = $1', [
      version,
      canonicalJson(parsed.form.document),
    ]);
  }
}

/** One revision of each report that is handed in, with the answers that its figures are of. */
async function handIn(owner: pg.Client): Promise<void> {
  await owner.query(
    `INSERT INTO revisions (plan_year, report_id, unit_id, number, version_id, answers, calculated, context, context_hash,
       explanations, nothing_to_report, late, submitted_at, submitted_by, checksum, receipt_number)
     SELECT r.plan_year, r.id, r.unit_id, 1, r.version_id, json_object_agg(a.key, a.value ORDER BY a.key)::text, '{}', '{}', '',
       '[]', false, r.late, '2025-01-01', (SELECT id FROM accounts WHERE login = 'analyst'), md5(r.id::text), r.id::text
     FROM reports r JOIN (
       SELECT f.report_id, k.key, to_json(f.number) AS value FROM facts f
         JOIN (SELECT DISTINCT field, key FROM published_fields) k ON k.field = f.field WHERE f.row IS NULL
       UNION ALL
       SELECT f.report_id, 'works', json_agg(json_build_object('_id', f.row, 'cost', f.number)) FROM facts f
       WHERE f.row IS NOT NULL GROUP BY f.report_id) a ON a.report_id = r.id
     GROUP BY r.plan_year, r.id`,
  );
  await owner.query(`UPDATE reports SET latest_revision = 1 WHERE state IN ('submitted', 'accepted')`);
}
