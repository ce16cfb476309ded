import type pg from 'pg';
import {
  calculate,
  canonicalJson,
  parseForm,
  projectFacts,
  submittedAnswers,
  type Context,
  type Fact,
} from '@ke-hoach/forms';
import { communeHalfYear, communeHalfYearAnswers } from '@ke-hoach/forms/examples';
import { insertPublishedFields } from '../src/forms/publish-form.ts';
import { openOrm, type EntityManager } from '../src/platform/database.ts';
import { given } from '../testing/given.ts';

/** What the load asks for. Keys are inner, `uids` outer. */
export interface Filled {
  today: string;
  analyst: string;
  form: string;
  period: string;
  assignment: string;
  field: string;
  uids: { form: string; period: string };
  /** One list a connection: drafts that can be handed in, each once, of several wards in turn. */
  drafts: Draft[][];
  answers: string;
  calculated: string;
  facts: Fact[];
}

/** A draft, and who hands it in. */
export interface Draft {
  id: string;
  uid: string;
  login: string;
  account: string;
}

const today = '2025-05-20';
/** A ward has a handful of reports at hand, never hundreds. */
const draftsOfWard = 20;
const variants = 50;

/** A country of wards with one accepted report each, and wards with drafts in a second period. */
export async function fill(
  owner: pg.Client,
  ownerUrl: string,
  size: { reports: number; connections: number; drafts: number },
): Promise<Filled> {
  const here = given(owner);
  await owner.query(`INSERT INTO settings (key, value) VALUES ('demo.date', $1)`, [today]);
  const root = await here.unit({ name: 'Thành phố Đà Nẵng', kind: 'city' });
  await owner.query(
    `WITH u AS (INSERT INTO units SELECT FROM generate_series(1, $1::int) RETURNING id)
     INSERT INTO unit_placements (unit_id, line, parent_id, name, kind, valid)
     SELECT id, 'territory', $2, 'Phường ' || id, CASE WHEN id % 3 = 0 THEN 'commune' ELSE 'ward' END, '[2020-01-01,)' FROM u`,
    [size.reports, root],
  );
  // One level under one root: its closure is known without following the tree.
  await owner.query(
    `INSERT INTO unit_closure (line, ancestor_id, descendant_id, own, valid)
     SELECT line, $1::bigint, unit_id, false, valid FROM unit_placements WHERE parent_id = $1
     UNION ALL SELECT line, unit_id, unit_id, true, daterange(NULL, NULL) FROM unit_placements`,
    [root],
  );
  const analyst = await here.person({ login: 'analyst', roles: ['analyst'], at: root });

  const parsed = parseForm(communeHalfYear);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.issues));
  const document = JSON.stringify(parsed.form.document);
  const published = await here.form({ key: 'commune-half-year', owner: root, title: parsed.form.title, document });
  const orm = await openOrm(ownerUrl, []);
  await insertPublishedFields(orm.em.fork() as EntityManager, published.form, published.version, parsed.form);
  await orm.close(true);
  const plan = await here.plan({ year: 2025, owner: root });
  const first = { plan, key: 'first', from: '2024-11-01', to: '2025-01-31', due: '2025-02-05' };
  const period = await here.period(first);
  const second = await here.period({ plan, key: 'second', from: '2025-02-01', to: '2025-05-31', due: '2025-06-05' });
  const assignment = await here.assignment({ plan, form: published, period });
  const open = await here.assignment({ plan, form: published, period: second });

  const context: Context = { today, planYear: 2025 };
  const projected = Array.from({ length: variants }, (_, seed) => {
    const answers = submittedAnswers(parsed.form, communeHalfYearAnswers(seed + 1));
    const calculated = calculate(parsed.form, answers, context);
    return { answers, calculated, facts: projectFacts(parsed.form, answers, calculated) };
  });
  await owner.query(
    `INSERT INTO reports (plan_year, plan_id, assignment_id, period_id, unit_id, state, version_id, submitted_at)
     SELECT 2025, $1, $2, $3, unit_id, 'accepted', $4, '2025-02-01' FROM unit_placements WHERE parent_id = $5`,
    [plan, assignment, period, published.version, root],
  );
  const revisions = projected.map(({ answers, calculated }, variant) => ({
    ...{ variant, answers: canonicalJson(answers), calculated: canonicalJson(calculated) },
  }));
  await owner.query(
    `INSERT INTO revisions (plan_year, report_id, unit_id, number, version_id, answers, calculated, context, context_hash,
       explanations, nothing_to_report, late, submitted_at, submitted_by, checksum, receipt_number)
     SELECT 2025, r.id, r.unit_id, 1, r.version_id, f.answers, f.calculated, '{}', 'hash', '[]', false, false,
       r.submitted_at, $1, 'checksum', 'receipt-' || r.id
     FROM reports r JOIN json_to_recordset($2::json) AS f (variant int, answers text, calculated text) ON f.variant = r.id % $3`,
    [analyst, JSON.stringify(revisions), variants],
  );
  await owner.query('UPDATE reports SET latest_revision = 1');
  const facts = projected.flatMap(({ facts }, variant) =>
    facts.filter(({ number, row }) => number !== null && row === null).map((fact) => ({ ...fact, variant })),
  );
  await owner.query(
    `INSERT INTO facts (plan_year, report_id, unit_id, period_id, form_id, counted, field, row, number, text, bool, date)
     SELECT 2025, r.id, r.unit_id, r.period_id, $1, 'accepted', f.field, f.row, f.number, f.text, f.bool, f.date
     FROM reports r JOIN json_to_recordset($2::json)
       AS f (variant int, field uuid, row uuid, number numeric, text text, bool boolean, date date)
       ON f.variant = r.id % $3`,
    [published.form, JSON.stringify(facts), variants],
  );
  const wards = await owner.query<{ id: string }>(
    'SELECT unit_id::text AS id FROM unit_placements WHERE parent_id = $1 ORDER BY unit_id LIMIT $2',
    [root, size.connections * Math.ceil(size.drafts / draftsOfWard)],
  );
  const one = projected[0]!;
  const ofWards: Draft[][] = [];
  for (const [i, { id: unit }] of wards.rows.entries()) {
    const login = `reporter-${i}`;
    const account = await here.person({ login, roles: ['reporter'], at: unit });
    const made = await owner.query<{ id: string; uid: string }>(
      `INSERT INTO reports (plan_year, plan_id, assignment_id, period_id, unit_id, ordinal, state, version_id, draft)
       SELECT 2025, $1, $2, $3, $4, n, 'draft', $5, $6 FROM generate_series(1, $7::int) n RETURNING id::text AS id, uid`,
      [plan, open, second, unit, published.version, canonicalJson(one.answers), draftsOfWard],
    );
    ofWards.push(made.rows.map((row) => ({ ...row, login, account })));
  }
  const inTurn = (wards: readonly Draft[][]) =>
    Array.from({ length: draftsOfWard }, (_, nth) => wards.map((drafts) => drafts[nth]!)).flat();
  const drafts = Array.from({ length: size.connections }, (_, connection) =>
    inTurn(ofWards.filter((_, ward) => ward % size.connections === connection)),
  );
  // Units came without the way that places them; and nothing waits to be folded in an office that has its reports.
  await owner.query('SELECT rebuild_rollups()');
  await owner.query('VACUUM ANALYZE');

  const uidOf = async (table: 'forms' | 'periods', id: string) =>
    (await owner.query<{ uid: string }>(`SELECT uid FROM ${table} WHERE id = $1`, [id])).rows[0]!.uid;
  return {
    today,
    analyst,
    form: published.form,
    period,
    assignment,
    field: parsed.form.field('householdsTotal')!.id,
    uids: { form: await uidOf('forms', published.form), period: await uidOf('periods', period) },
    drafts,
    answers: canonicalJson(one.answers),
    calculated: canonicalJson(one.calculated),
    facts: one.facts,
  };
}
