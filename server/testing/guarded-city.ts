import { randomUUID } from 'node:crypto';
import { Readable } from 'node:stream';
import { communeHalfYear, communeHalfYearAnswers } from '@ke-hoach/forms/examples';
import type { Role } from '@ke-hoach/schema';
import { pdf } from './given-files.ts';
import { given } from './given.ts';
import { outsidersOf } from './outsiders.ts';
import { plantedBeside, plantedElsewhere, type PlantedBeside } from './planted-beside.ts';
import { smallCity, type SmallCity } from './small-city.ts';
import type { Rates } from '../src/request-rates.ts';
import type { Person } from './test-app.ts';

/** Outer ids of what belongs to a ward (report, snapshot, thread, unit, account, role, batch) or to its city. */
export interface Ids {
  report: string;
  /** Of another period, submitted. */
  handedIn: string;
  snapshot: string;
  file: string;
  field: string;
  thread: string;
  version: string;
  unit: string;
  city: string;
  account: string;
  otherAccount: string;
  role: string;
  batch: string;
  form: string;
  formDraft: string;
  entry: string;
  assignment: string;
  plan: string;
  planDraft: string;
  planType: string;
  task: string;
  target: string;
  dashboard: string;
  savedQuestion: string;
  /** The number of a receipt. */
  receipt: string;
  /** Shown to the ward and to another one. */
  planConsulted: string;
  /** A sheet of past figures of the plan. */
  sheet: string;
  /** The analyst's, as is the token. */
  session: string;
  token: string;
  /** To the leader of the ward. */
  handover: string;
}

/** Words planted in what belongs to the ward or to the city, each in one place. */
export const canaries = {
  draft: 'CANARYDRAFT',
  handedIn: 'CANARYHANDEDIN',
  snapshot: 'CANARYSNAPSHOT',
  comment: 'CANARYCOMMENT',
  person: 'canaryperson',
  batch: 'CANARYBATCH',
  formDraft: 'CANARYFORM',
  entry: 'CANARYENTRY',
  plan: 'CANARYPLAN',
  file: 'CANARYFILE',
  /** Stands in the file itself. */
  bytes: 'CANARYBYTES',
  /** New models, of the ward alone. */
  figure: '8217364509213',
  target: 'CANARYTARGET',
  dashboard: 'CANARYDASHBOARD',
  consulted: 'CANARYCONSULTED',
  sheet: 'CANARYSHEET',
  session: 'CANARYSESSION',
  token: 'CANARYTOKEN',
  handover: 'CANARYHANDOVER',
};

export interface GuardedCity {
  city: SmallCity;
  ids: Ids;
  /** Things like some of these, of others: hidden from the ward, and those of another city from the city above it too. */
  others: Partial<Ids>;
  /** Whoever holds all roles, but where they reach nothing of the ward's: sibling, below, predecessor, elsewhere, cousin, nobody; and a program. */
  outsiders: Record<string, Person>;
  /** Somebody who holds these roles and no others, at the ward itself or at the city above. */
  insider(where: 'self' | 'above', held: readonly Role[]): Promise<Person>;
}

/** A ward whose report is being filled, its city with drafts of forms and plans, and everybody around. */
export async function guardedCity(rates?: Rates): Promise<GuardedCity> {
  const city = await smallCity(rates);
  const { app, units } = city;
  const here = given(app.owner);
  const one = async (sql: string, params: unknown[] = []): Promise<string> =>
    (await app.owner.query<{ uid: string }>(sql, params)).rows[0]!.uid;
  const asked = await here.unit({ name: 'Phường Trường Xuân', kind: 'ward', under: units.city });
  const outsiders = await outsidersOf(city, units.anMy);
  await here.person({ login: 'leader', roles: ['leader'], at: units.anXuan });
  await here.person({ login: 'administrator', roles: ['administrator'], at: units.city });
  await here.person({ login: canaries.person, roles: ['viewer'], at: units.anXuan });
  await app.owner.query('UPDATE accounts SET demo_card = NULL WHERE login = $1', [canaries.person]);
  await city.issued();
  const { id: report } = await city.saved(await app.as('an-xuan'), 'Phường An Xuân', {
    modelRows: [{ _id: randomUUID(), name: canaries.draft }],
  });
  const at = `'2025-05-20T08:00:00Z'`;
  const properties = communeHalfYear.schema['properties'] as Record<string, { 'x-field': string }>;
  const totalHouseholds = properties['householdsTotal']!['x-field'];
  const answers = { ...communeHalfYearAnswers(1), preparedByName: canaries.handedIn };
  const kept = await app.files.receive(Readable.from([pdf(canaries.bytes)]), 10_000);
  await app.files.place(kept);
  await app.files.settle(kept);
  const planted: Omit<Ids, 'receipt' | 'target' | keyof PlantedBeside> = {
    report,
    handedIn: await one(
      `WITH period AS (INSERT INTO periods (plan_id, key, series, position, name, data_from, data_to, opens, due)
         SELECT plan_id, 'earlier', 'earlier', 2, 'Kỳ trước', '2024-01-01', '2024-05-31', opens, due FROM periods RETURNING id),
       duty AS (INSERT INTO assignments (plan_id, form_id, version_id, period_id, position, unit_kinds)
         SELECT a.plan_id, a.form_id, a.version_id, p.id, 2, '{}' FROM assignments a, period p RETURNING *),
       report AS (INSERT INTO reports (plan_year, plan_id, assignment_id, period_id, unit_id, state, version_id, submitted_at,
           latest_revision)
         SELECT 2025, plan_id, id, period_id, $1, 'submitted', version_id, ${at}, 1 FROM duty RETURNING *),
       revision AS (INSERT INTO revisions (plan_year, report_id, unit_id, number, version_id, answers, calculated, context,
           context_hash, explanations, nothing_to_report, late, submitted_at, submitted_by, prepared_by, checksum, receipt_number)
         SELECT 2025, r.id, r.unit_id, 1, r.version_id, $2, '{}', '{}', '', '[]', false, false, ${at}, a.id, a.id, '', 'x'
         FROM report r, accounts a WHERE a.login = 'an-xuan')
       SELECT uid FROM report`,
      [units.anXuan, JSON.stringify(answers)],
    ),
    snapshot: await one(
      `INSERT INTO draft_snapshots (plan_year, report_id, unit_id, version_id, answers, saved_at)
       SELECT plan_year, id, unit_id, version_id, replace(draft, $1, $2), ${at} FROM reports WHERE uid = $3 RETURNING uid`,
      [canaries.draft, canaries.snapshot, report],
    ),
    file: await one(
      `INSERT INTO files (place, unit_id, plan_year, report_id, name, type, size, sha256, at, account_id, stored_at)
       SELECT 'signedReport', r.unit_id, r.plan_year, r.id, $1, 'pdf', $3, $4, ${at}, a.id, ${at}
       FROM reports r, accounts a WHERE r.uid = $2 AND a.login = 'an-xuan' RETURNING uid`,
      [`${canaries.file}.pdf`, report, kept.size, kept.sha256],
    ),
    field: totalHouseholds,
    thread: await one(
      `WITH thread AS (INSERT INTO cell_threads (plan_year, report_id, unit_id, field, title, comments, revision)
         SELECT plan_year, id, unit_id, $2, 'Tổng số hộ', 1, 1 FROM reports WHERE uid = $3 RETURNING id, uid, unit_id),
       comment AS (INSERT INTO cell_comments (thread_id, unit_id, number, at, account_id, side, text)
         SELECT t.id, t.unit_id, 1, ${at}, a.id, 'unit', $1 FROM thread t, accounts a WHERE a.login = 'an-xuan')
       SELECT uid FROM thread`,
      [canaries.comment, totalHouseholds, report],
    ),
    version: await one('SELECT v.uid FROM form_versions v JOIN forms f ON f.id = v.form_id WHERE f.uid = $1', [
      city.form,
    ]),
    unit: await one('SELECT uid FROM units WHERE id = $1', [units.anXuan]),
    city: await one('SELECT uid FROM units WHERE id = $1', [units.city]),
    account: await one('SELECT uid FROM accounts WHERE login = $1', [canaries.person]),
    otherAccount: await one(`SELECT uid FROM accounts WHERE login = 'leader'`),
    role: await one(
      `SELECT h.uid FROM role_holdings h JOIN accounts a ON a.id = h.account_id WHERE a.login = 'leader'`,
    ),
    batch: await one(
      `INSERT INTO unit_changes (at, account_id, reason, changes, steps, units)
       SELECT ${at}, id, $1, '[]', '[]', ARRAY[$2::bigint] FROM accounts WHERE login = 'administrator' RETURNING uid`,
      [canaries.batch, units.anXuan],
    ),
    form: city.form,
    formDraft: await one(
      `INSERT INTO form_drafts (form_id, based_on, document, saved_at)
       SELECT f.id, v.id, replace(v.document, $2, $1), ${at} FROM forms f JOIN form_versions v ON v.form_id = f.id
       WHERE f.uid = $3 RETURNING uid`,
      [canaries.formDraft, 'Tổng số hộ', city.form],
    ),
    entry: await one(
      `WITH entry AS (INSERT INTO library_entries (owner_id, kind, title, content, saved_at)
         VALUES ($1, 'group', $2, '{}', ${at}) RETURNING id, uid),
       version AS (INSERT INTO library_versions (entry_id, number, content, saved_at) SELECT id, 1, '{}', ${at} FROM entry)
       SELECT uid FROM entry`,
      [units.city, canaries.entry],
    ),
    assignment: await one('SELECT uid FROM assignments ORDER BY id LIMIT 1'),
    plan: city.plan,
    task: await one(`UPDATE plan_tasks SET unit_kinds = '{ward}' WHERE code = 'III.3' RETURNING row AS uid`),
    planType: await one(`SELECT uid FROM forms WHERE key = 'yearly-plan'`),
    planDraft: await one(
      `WITH draft AS (INSERT INTO plans (year, title, movement, state, type_version_id, document)
         SELECT 2026, $1, movement, 'draft', type_version_id, document FROM plans RETURNING id, uid),
       owner AS (INSERT INTO plan_owners (plan_id, unit_id, valid) SELECT id, $2, daterange(NULL, NULL) FROM draft)
       SELECT uid FROM draft`,
      [canaries.plan, units.city],
    ),
    dashboard: await one(
      `INSERT INTO dashboards (account_id, title, by_link, roles, saved_at)
       SELECT id, $1, false, '{}', ${at} FROM accounts WHERE login = 'analyst' RETURNING uid`,
      [canaries.dashboard],
    ),
    savedQuestion: await one(
      `INSERT INTO saved_questions (account_id, title, question, saved_at)
       SELECT id, 'Mô hình mới', $1, ${at} FROM accounts WHERE login = 'analyst' RETURNING uid`,
      [JSON.stringify({ measures: [{ indicator: 'models-new', function: 'SUM' }] })],
    ),
  };
  const newModels = await one(
    `SELECT field AS uid FROM published_fields WHERE indicator = 'models-new' AND basis = 'flow'`,
  );
  const handedIn = await one('SELECT id AS uid FROM reports WHERE uid = $1', [planted.handedIn]);
  await here.facts(handedIn, { [newModels]: canaries.figure });
  const ids: Ids = {
    ...planted,
    ...(await plantedBeside(city, asked, planted)),
    receipt: await one(`SELECT plan_year || '-' || id || '-1' AS uid FROM reports WHERE uid = $1`, [planted.handedIn]),
    target: await one(
      `WITH period AS (INSERT INTO periods (plan_id, key, series, position, name, data_from, data_to, opens, due)
         SELECT id, 'first-month', 'month', 1, 'Tháng 1', '2026-01-01', '2026-01-31', '2026-01-20', '2026-02-05'
         FROM plans WHERE uid = $1 RETURNING id, plan_id)
       INSERT INTO targets (plan_id, period_id, position, title, relation, value, indicator, unit_kinds, after_merger)
       SELECT plan_id, id, 1, $2, 'atLeast', 1, 'models-new', '{ward}', 'sum' FROM period RETURNING uid`,
      [planted.planDraft, canaries.target],
    ),
  };
  const known = new Map<string, Promise<Person>>();
  const enter = async (where: 'self' | 'above', held: readonly Role[]) => {
    const login = `${where} ${held.join(' ')}`;
    await here.person({ login, roles: [...held], at: where === 'self' ? units.anXuan : units.city });
    return app.as(login);
  };
  const insider: GuardedCity['insider'] = (where, held) => {
    const key = `${where} ${held.join(' ')}`;
    if (!known.has(key)) known.set(key, enter(where, held));
    return known.get(key)!;
  };
  return { city, ids, others: await plantedElsewhere(city, asked), outsiders, insider };
}
