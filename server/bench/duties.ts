// Duties at the size of the country: 25,000 units that owe one report. Making them, finding nothing to change, reckoning
// the plan of the next year and making its draft; then the progress board of 3,321 wards and communes over twelve periods. Each
// against plain SQL over the same rows. One JSON line a bench; part of
// `npm run bench -w server`.
import { randomUUID } from 'node:crypto';
import { parseForm, type FormDocument } from '@ke-hoach/forms';
import { communeHalfYear, tamKy2025Plan, yearlyPlan } from '@ke-hoach/forms/examples';
import type pg from 'pg';
import { entities } from '../src/entities.ts';
import type { Request } from '../src/people/request.ts';
import { clockAt } from '../src/platform/clock.ts';
import { openOrm, rows, type EntityManager, type Orm } from '../src/platform/database.ts';
import { Loaders } from '../src/platform/loaders.ts';
import { Reads } from '../src/platform/reads.ts';
import { sessionContext } from '../src/platform/session-settings.ts';
import { deletePlan } from '../src/plans/documents/delete-plan.ts';
import { nextYearOf } from '../src/plans/next-year/next-year.ts';
import { prepareNextYear } from '../src/plans/next-year/prepare-next-year.ts';
import { findPlan } from '../src/plans/plans.repository.ts';
import { reconcileDuties } from '../src/plans/reconcile-duties.ts';
import { wholeBoard } from '../src/progress/board-units.ts';
import { dutiesOf } from '../src/progress/progress.repository.ts';
import { readBoard, readMeant } from '../src/progress/read-board.ts';
import { given } from '../testing/given.ts';
import { onBenchDatabase, say } from './bench-database.ts';
import { fillTree } from './fill-tree.ts';

const units = Number(process.env['BENCH_UNITS'] ?? 25_000);
const rounds = 3;
const today = '2025-12-20';
const insertAll = `INSERT INTO reports (plan_year, plan_id, assignment_id, period_id, unit_id, state)
  SELECT 2025, a.plan_id, a.id, a.period_id, p.unit_id, 'expected' FROM assignments a
  JOIN unit_placements p ON p.line = 'territory' AND p.kind = ANY (a.unit_kinds) WHERE a.plan_id = $1`;
const readAll = `SELECT r.unit_id, p.name FROM reports r
  JOIN unit_placements p ON p.unit_id = r.unit_id AND p.valid @> $1::date WHERE r.plan_year = 2025`;

const countAll = `SELECT r.unit_id, count(*), max(r.state) FROM reports r WHERE r.plan_year = 2025 AND r.plan_id = $1 GROUP BY r.unit_id`;

await onBenchDatabase(async ({ owner, appUrl }) => {
  say(`${await fillTree(owner, units)} units`);
  const plan = await issuedPlan(owner);
  await measure(owner, appUrl, plan);
});

/** An issued plan of the whole country with one form for all its units; answers inner and outer key. */
async function issuedPlan(owner: pg.Client): Promise<{ id: string; uid: string }> {
  const one = async (sql: string, params: unknown[]) =>
    (await owner.query(sql, params)).rows[0] as Record<string, string>;
  const { id: root } = await one('SELECT min(id)::text AS id FROM units', []);
  const publish = async (key: string, purpose: string, document: FormDocument) => {
    const parsed = parseForm(document);
    if (!parsed.ok) throw new TypeError(`${key} is no form`);
    const form = await one('INSERT INTO forms (key, purpose, title, owner_id) VALUES ($1, $2, $1, $3) RETURNING id', [
      ...[key, purpose, root],
    ]);
    const version = await one(
      `INSERT INTO form_versions (form_id, number, document, content_hash, published_at) VALUES ($1, 1, $2, $3, now()) RETURNING id`,
      [form['id'], JSON.stringify(parsed.form.document), parsed.form.hash],
    );
    return { form: form['id'], version: version['id'] };
  };
  const type = await publish('yearly-plan', 'plan', yearlyPlan);
  const { form, version } = await publish('half-year', 'report', communeHalfYear);
  const plan = await one(
    `INSERT INTO plans (year, title, movement, state, type_version_id, document)
     VALUES (2025, 'Kế hoạch năm 2025', 'Phong trào', 'issued', $1, $2) RETURNING id::text AS id, uid`,
    [type.version, JSON.stringify(tamKy2025Plan)],
  );
  await owner.query(`INSERT INTO plan_owners (plan_id, unit_id, valid) VALUES ($1, $2, '(,)')`, [plan['id'], root]);
  const period = await given(owner).period({
    ...{ plan: plan['id']!, key: 'half-year', series: 'halfYear', name: '6 tháng đầu năm 2025' },
    ...{ from: '2025-01-01', to: '2025-05-31', due: '2025-06-05' },
  });
  await owner.query(
    `INSERT INTO assignments (plan_id, form_id, version_id, period_id, position, unit_kinds)
     VALUES ($1, $2, $3, $4, 1, '{ward,commune,organisation}')`,
    [plan['id'], form, version, period],
  );
  await given(owner).person({ login: 'designer', roles: ['designer', 'reviewer'], at: root! });
  return { id: plan['id']!, uid: plan['uid']! };
}

type As = <O>(run: (em: EntityManager) => Promise<O>) => Promise<O>;

async function measure(owner: pg.Client, appUrl: string, plan: { id: string; uid: string }): Promise<void> {
  const orm = await openOrm(appUrl, entities);
  const { rows: found } = await owner.query(`SELECT id::text AS id FROM accounts WHERE login = 'designer'`);
  const as = asAccount(orm, found[0].id);
  const forget = () => owner.query('DELETE FROM reports WHERE plan_id = $1', [plan.id]);
  await owner.query('ANALYZE');
  say('reconcileDuties, all to be made');
  const plainly = await timed(() => as((em) => atLeisure(em, insertAll, [plan.id])), forget);
  const making = await timed(() => as((em) => reconcileDuties(em, plan.id, today)), forget);
  report('duties made', making, plainly);
  await as((em) => reconcileDuties(em, plan.id, today));
  await owner.query('ANALYZE');
  say('reconcileDuties, nothing to change');
  const reading = await timed(() => as((em) => atLeisure(em, readAll, [today])));
  report('duties unchanged', await timed(() => as((em) => reconcileDuties(em, plan.id, today))), reading);
  say('next year');
  const nextYear = () => as(async (em) => nextYearOf(em, (await findPlan(em, plan.uid))!, [], today));
  report('next year', await timed(nextYear), reading);
  const request = () => requestOf(orm, found[0].id);
  const thisYear = await seen(owner, 'id', plan.id);
  const made = () => prepareNextYear(request(), { ...thisYear, idempotencyKey: randomUUID(), forms: [] });
  const thrownAway = async () => deletePlan(request(), await seen(owner, 'previous_plan_id', plan.id));
  report('next year, made', await timed(made, thrownAway), reading);
  await board(owner, as, plan);
  await orm.close(true);
}

/** One request of a person, as a command takes it. */
function requestOf(orm: Orm, id: string): Request {
  const asking = { orm, clock: clockAt(today), viewer: { id }, reads: new Reads(orm), loaders: new Loaders() };
  return { ...asking, countKept: () => undefined } as unknown as Request;
}

/** The plan with this key, or made from it, as whoever changes it has seen it. */
async function seen(owner: pg.Client, column: 'id' | 'previous_plan_id', key: string) {
  const { rows: found } = await owner.query(`SELECT uid, edit_revision FROM plans WHERE ${column} = $1`, [key]);
  const [{ uid, edit_revision: expectedRevision }] = found as [{ uid: string; edit_revision: number }];
  return { planId: uid, expectedRevision, idempotencyKey: randomUUID() };
}

/** Twelve periods for wards and communes alone. */
async function board(owner: pg.Client, as: As, plan: { id: string; uid: string }): Promise<void> {
  await owner.query('DELETE FROM reports WHERE plan_id = $1', [plan.id]);
  await owner.query(`UPDATE assignments SET unit_kinds = '{ward,commune}' WHERE plan_id = $1`, [plan.id]);
  for (let month = 1; month < 12; month += 1) {
    const day = `2025-${String(month).padStart(2, '0')}-28`;
    const period = await given(owner).period({ plan: plan.id, key: `m${month}`, from: day, to: day, due: day });
    await owner.query(
      `INSERT INTO assignments (plan_id, form_id, version_id, period_id, position, unit_kinds)
       SELECT plan_id, form_id, version_id, $2, $3, unit_kinds FROM assignments WHERE plan_id = $1 AND position = 1`,
      [plan.id, period, month + 1],
    );
  }
  const { inserted } = await as((em) => reconcileDuties(em, plan.id, today));
  say(`board of ${inserted} reports`);
  await owner.query(`UPDATE reports SET state = 'submitted', submitted_at = now() WHERE plan_id = $1 AND id % 3 > 0`, [
    plan.id,
  ]);
  await owner.query('VACUUM ANALYZE reports');
  const counted = await timed(() => as((em) => atLeisure(em, countAll, [plan.id])));
  const seen = { planId: plan.id, year: 2025 };
  const opened = async (em: EntityManager) =>
    dutiesOf(em, seen, (await readBoard(em, seen, null)).units.slice(0, 50), null);
  const viewed = (show: 'overdue' | 'missing') =>
    timed(() => as((em) => readMeant(em, seen, today, { ...wholeBoard, show })));
  report('board', await timed(() => as(opened)), counted);
  report('board, overdue', await viewed('overdue'), counted);
  report('board, missing', await viewed('missing'), counted);
}

/** What ours is compared with is one statement over all rows, which may need longer than ours may on a busy machine. */
async function atLeisure(em: EntityManager, sql: string, params: unknown[]): Promise<unknown> {
  await rows(em, 'SET LOCAL statement_timeout = 0');
  return rows(em, sql, params);
}

function asAccount(orm: Orm, accountId: string): As {
  const session = sessionContext({ accountId, today });
  return (run) => orm.em.fork({ session }).transactional((em) => run(em as EntityManager));
}

function report(bench: string, value: number, floor: number): void {
  const round = (number: number) => Number(number.toPrecision(3));
  const line = { bench, value: round(value), unit: 'ms', floor: round(floor), ratio: round(value / floor) };
  process.stdout.write(`${JSON.stringify(line)}\n`);
}

/** Median of rounds, in milliseconds; `afterwards` is not counted. */
async function timed(run: () => Promise<unknown>, afterwards?: () => Promise<unknown>): Promise<number> {
  const taken: number[] = [];
  for (let time = 0; time < rounds; time += 1) {
    const begun = performance.now();
    await run();
    taken.push(performance.now() - begun);
    await afterwards?.();
  }
  return taken.sort((left, right) => left - right)[Math.floor(rounds / 2)]!;
}
