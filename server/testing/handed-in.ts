import { randomUUID } from 'node:crypto';
import { canonicalJson, parseForm, projectFacts, type Answers, type Form, type FormDocument } from '@ke-hoach/forms';

/** Rows of a statement, read by the owner. */
type Rows = (sql: string, params?: unknown[]) => Promise<any[]>;

/** A form of numbers, by key with the permanent ids of its fields. */
export function numbersForm(fields: Record<string, string>): Form {
  const number = ([key, id]: [string, string]) => [
    key,
    {
      title: key,
      type: 'integer',
      'x-kind': 'integer',
      'x-field': id,
      'x-basis': 'flow',
      'x-overUnits': 'sum',
      'x-overTime': 'sum',
    },
  ];
  const schema = {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    ...{ type: 'object', title: 'Mô hình', unevaluatedProperties: false },
    properties: Object.fromEntries(Object.entries(fields).map(number)),
    'x-sections': [{ id: randomUUID(), title: 'Mô hình', fields: Object.keys(fields) }],
  };
  const parsed = parseForm({ schema, uiSchema: {} } as FormDocument);
  if (!parsed.ok) throw new TypeError(JSON.stringify(parsed.issues));
  return parsed.form;
}

/** Keeps what is handed in as the server does; its facts are written by others. */
export async function handIn(rows: Rows, report: string, answers: Answers): Promise<void> {
  await rows(
    `INSERT INTO revisions (plan_year, report_id, unit_id, number, version_id, answers, calculated, context, context_hash,
       explanations, nothing_to_report, late, submitted_at, submitted_by, checksum, receipt_number)
     SELECT r.plan_year, r.id, r.unit_id, coalesce(r.latest_revision, 0) + 1, a.version_id, $2, '{}', '{}', '', '[]', false, false,
       '2025-06-01', (SELECT id FROM accounts WHERE login = 'province'), '', ''
     FROM reports r JOIN assignments a ON a.id = r.assignment_id WHERE r.id = $1`,
    [report, canonicalJson(answers)],
  );
  await rows('UPDATE reports SET latest_revision = coalesce(latest_revision, 0) + 1 WHERE id = $1', [report]);
}

/** The only figure of a revision. */
export function figureOf(form: Form, answers: string): number {
  const [fact] = projectFacts(form, JSON.parse(answers) as Answers, {});
  return Number(fact!.number);
}
