// Figures at the size of the country: organisations of 3,321 communes in 34 provinces report every month. Sums by province
// out of what is folded, against the same question asked of facts and an empty round trip, in one run. One JSON line a
// bench: `npm run bench:national -w server`; BENCH_REPORTS says how many reports (1,000,000).
import type pg from 'pg';
import type { AggregateInput } from '../src/figures/figures.inputs.ts';
import { aggregateSql } from '../src/figures/aggregate-sql.ts';
import { rowsInBulk } from '../src/figures/in-bulk.ts';
import { prepareQuestion } from '../src/figures/prepare-question.ts';
import type { Request } from '../src/people/request.ts';
import { openOrm, rows, type EntityManager } from '../src/platform/database.ts';
import { sessionContext } from '../src/platform/session-settings.ts';
import { given } from '../testing/given.ts';
import { onBenchDatabase, say } from './bench-database.ts';

const size = { provinces: 34, communes: 3321, organisations: 6, firstYear: 2023 };
const wanted = Number(process.env['BENCH_REPORTS'] ?? 1_000_000);
const months = Math.max(1, Math.round(wanted / (size.communes * size.organisations)));
const rounds = 7;
const today = '2028-01-01';

await onBenchDatabase(async ({ owner, appUrl }) => {
  await owner.query('SET jit = off');
  await country(owner);
  const field = await reported(owner);
  await measure(owner, appUrl, field);
});

/** A province of provinces, as there is no kind for the country. */
async function country(owner: pg.Client): Promise<void> {
  const under = `INSERT INTO unit_placements (unit_id, line, parent_id, name, kind, valid)`;
  const { provinces, communes, organisations } = size;
  await owner.query('INSERT INTO units SELECT FROM generate_series(1, $1::int)', [
    1 + provinces + communes * (1 + organisations),
  ]);
  await owner.query('BEGIN');
  await owner.query(`${under} SELECT 1, 'territory', NULL, 'Nước', 'province', '[2000-01-01,)'`);
  await owner.query(
    `${under} SELECT 1 + n, 'territory', 1, 'Tỉnh ' || n, 'province', '[2000-01-01,)' FROM generate_series(1, $1::int) n`,
    [provinces],
  );
  await owner.query('COMMIT');
  await owner.query(
    `${under} SELECT 1 + $1::int + n, 'territory', 2 + n % $1, 'Xã ' || n, 'commune', '[2000-01-01,)' FROM generate_series(1, $2::int) n`,
    [provinces, communes],
  );
  await owner.query(
    `${under} SELECT 1 + $1::int + $2::int + n, 'territory', 1 + $1 + 1 + n % $2, 'Hội ' || n, 'organisation', '[2000-01-01,)'
     FROM generate_series(1, $2 * $3::int) n`,
    [provinces, communes, organisations],
  );
  await owner.query('ANALYZE');
  say('units stand; what rights cover follows');
  await owner.query('SELECT rebuild_unit_closure()');
  await owner.query('ANALYZE');
}

/** Monthly reports of all organisations, with two numbers each; answers the first field. */
async function reported(owner: pg.Client): Promise<string> {
  const here = given(owner);
  const form = await here.form({ key: 'monthly', owner: '1', fields: { sessions: {}, people: {} } });
  await here.person({ login: 'analyst', roles: ['analyst'], at: '1' });
  const plans = new Map<number, string>();
  for (let month = 0; month < months; month += 1) {
    const year = size.firstYear + Math.floor(month / 12);
    if (!plans.has(year)) plans.set(year, await here.plan({ year, owner: '1' }));
    const first = new Date(Date.UTC(year, month % 12, 1)).toISOString().slice(0, 10);
    const last = new Date(Date.UTC(year, (month % 12) + 1, 0)).toISOString().slice(0, 10);
    const span = { plan: plans.get(year)!, key: `m${month}`, series: 'month', from: first, to: last, due: last };
    const period = await here.period(span);
    await here.assignment({ plan: span.plan, form, period, kinds: ['organisation'] });
  }
  say(`${months} months; their reports follow`);
  for (const table of ['reports', 'facts']) await owner.query(`ALTER TABLE ${table} DISABLE TRIGGER USER`);
  await owner.query(
    `INSERT INTO reports (plan_year, plan_id, assignment_id, period_id, unit_id, state, version_id)
     SELECT plan.year, a.plan_id, a.id, a.period_id, p.unit_id, 'accepted', a.version_id
     FROM assignments a JOIN plans plan ON plan.id = a.plan_id JOIN unit_placements p ON p.kind = 'organisation' ORDER BY a.id, p.unit_id`,
  );
  await owner.query(
    `INSERT INTO facts (plan_year, report_id, unit_id, period_id, form_id, field, number, counted)
     SELECT r.plan_year, r.id, r.unit_id, r.period_id, $1, f.field, (r.id * 7 + f.n) % 50, 'accepted'
     FROM reports r, unnest($2::uuid[]) WITH ORDINALITY AS f (field, n)`,
    [form.form, Object.values(form.fields)],
  );
  for (const table of ['reports', 'facts']) await owner.query(`ALTER TABLE ${table} ENABLE TRIGGER USER`);
  const began = performance.now();
  await owner.query('SELECT rebuild_rollups()');
  print({
    bench: 'rebuildRollups',
    value: performance.now() - began,
    unit: 'ms',
    reports: months * size.communes * size.organisations,
  });
  await owner.query('VACUUM ANALYZE');
  return form.fields['sessions']!;
}

async function measure(owner: pg.Client, appUrl: string, field: string): Promise<void> {
  const orm = await openOrm(appUrl);
  const { rows: found } = await owner.query(`SELECT id::text AS id FROM accounts WHERE login = 'analyst'`);
  const { rows: periods } = await owner.query('SELECT uid FROM periods ORDER BY data_to LIMIT 1');
  const session = sessionContext({ accountId: found[0].id, today });
  const asAnalyst = <O>(run: (em: EntityManager) => Promise<O>) =>
    orm.em.fork({ session }).transactional((em) => run(em as EntityManager));
  const request = { clock: { today } } as Request;
  const ask = (question: AggregateInput) =>
    asAnalyst(async (em) => {
      const asked = await prepareQuestion(request, em, question);
      const sql = aggregateSql({ ...asked, after: null, limit: 10_001 });
      const began = performance.now();
      await (asked.folded ? rows : rowsInBulk)(em, sql, asked.bound.params);
      return performance.now() - began;
    });
  const empty = await median(() => asAnalyst(async (em) => timed(() => rows(em, 'SELECT 1'))));
  const question = (more: Partial<AggregateInput>): AggregateInput => ({
    ...{ measures: [{ field, function: 'sum' }], groupBy: ['province'], groupByAnswers: [], having: [], orderBy: [] },
    ...{ counted: 'accepted', placement: 'asReported', line: 'territory', first: 10_000, ...more },
  });
  const cases: Record<string, AggregateInput> = {
    onePeriodByProvince: question({ filter: { periodIds: [periods[0].uid] } }),
    allByProvince: question({}),
    yearByProvince: question({ groupBy: ['year', 'province'] }),
  };
  for (const [bench, asked] of Object.entries(cases)) {
    const folded = await median(() => ask(asked));
    // What leaves everything in is asked of the reports themselves.
    const ofFacts = await median(() => ask({ ...asked, filter: { ...asked.filter, not: { states: [] } } }), 3);
    print({ bench, value: folded, unit: 'ms', facts: ofFacts, ratio: ofFacts / folded, empty });
  }
  await orm.close(true);
}

async function timed(run: () => Promise<unknown>): Promise<number> {
  const began = performance.now();
  await run();
  return performance.now() - began;
}

async function median(run: () => Promise<number>, times = rounds): Promise<number> {
  const taken: number[] = [];
  for (let round = 0; round < times; round += 1) taken.push(await run());
  return taken.sort((left, right) => left - right)[Math.floor(times / 2)]!;
}

function print(line: Record<string, string | number>): void {
  const round = (value: string | number) => (typeof value === 'number' ? Number(value.toPrecision(3)) : value);
  process.stdout.write(
    `${JSON.stringify(Object.fromEntries(Object.entries(line).map(([name, value]) => [name, round(value)])))}\n`,
  );
}
