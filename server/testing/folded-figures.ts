import { expect } from 'vitest';
import { coverageSql, noCoverage } from '../src/coverage/coverage.ts';
import type { Person } from './test-app.ts';

/** Rows of a statement, read by the owner. */
type Rows = (sql: string) => Promise<any[]>;

/** Places by how they stand: their ids differ from one folding to another. */
const foldedRows = async (rows: Rows) => [
  await rows('SELECT unit_id, above_ids, days FROM unit_places JOIN places ON places.id = place_id ORDER BY unit_id'),
  await rows(
    `SELECT above_ids, places.days, since, until, city_uid, city_name, city_rank, province_uid, province_name, province_rank
     FROM place_stands JOIN places ON places.id = place_id
     WHERE EXISTS (SELECT FROM unit_places w WHERE w.place_id = places.id) ORDER BY above_ids, days, since`,
  ),
  await rows(
    `SELECT above_ids, days, plan_year, period_id, form_id, field, counted, count, trim_scale(sum) AS sum
     FROM figure_rollups JOIN places ON places.id = place_id
     WHERE count <> 0 ORDER BY above_ids, days, period_id, form_id, field, counted`,
  ),
  await rows(
    `SELECT above_ids, days, plan_year, period_id, form_id, coverage FROM coverage_rollups JOIN places ON places.id = place_id
     WHERE coverage[1] <> 0 ORDER BY above_ids, days, period_id, form_id`,
  ),
  await rows(
    `SELECT above_ids, days, since, plan_id, form_id, field, counted, count, trim_scale(sum) AS sum
     FROM plan_figure_rollups r JOIN place_stands s ON s.id = r.stand_id JOIN places ON places.id = s.place_id
     WHERE count <> 0 ORDER BY above_ids, days, since, plan_id, form_id, field, counted`,
  ),
  await rows(
    `SELECT above_ids, days, since, plan_id, form_id, coverage
     FROM plan_coverage_rollups r JOIN place_stands s ON s.id = r.stand_id JOIN places ON places.id = s.place_id
     WHERE coverage[1] <> 0 ORDER BY above_ids, days, since, plan_id, form_id`,
  ),
];

/** What is folded once nothing is pending is what folding everything anew gives. */
export async function expectTheFolded(rows: Rows): Promise<void> {
  await rows('SELECT fold_figures(100000)');
  const folded = await foldedRows(rows);
  await rows('SELECT rebuild_rollups()');
  expect(folded).toEqual(await foldedRows(rows));
}

const whole = `query ($question: AggregateInput!) { aggregate(question: $question) { groups { keys { id label } values { value count }
  coverage { expected received accepted onTime late nothingToReport waived missing optional onBehalf oldRecords } }
  coverage { expected received missing } totalCount } }`;

/** All that is told of sums of a field, by what is folded and by reports: a filter that leaves everything in is asked of reports. */
export async function expectOneAnswer(analyst: Person, field: string): Promise<void> {
  for (const counted of ['ACCEPTED', 'SUBMITTED']) {
    const measures = [
      ...['SUM', 'COUNT', 'AVERAGE', 'DISTINCT'].map((fn) => ({ field, function: fn })),
      { field, function: 'QUANTILE', at: '0.5' },
      { field, function: 'DISTRIBUTION', edges: ['16', '32'] },
    ];
    const question = { measures, groupBy: ['CITY', 'PERIOD', 'FORM'], counted };
    const [folded, reported] = await Promise.all(
      [question, { ...question, filter: { not: { states: [] } } }].map((asked) =>
        analyst.get(whole, { question: asked }),
      ),
    );
    expect(folded).toEqual(reported);
    await expectOneRange(analyst, question);
  }
}

/** The same of a range of its answers, by what stands in columns: conditions that are nested are asked of reports. */
async function expectOneRange(analyst: Person, question: { measures: { field: string; function: string }[] }) {
  const measures = question.measures.filter((measure) => measure.function !== 'QUANTILE');
  const answer = { field: measures[0]!.field, atLeast: '10', atMost: '40' };
  const [columns, reported] = await Promise.all(
    [{ answer }, { and: [{ answer }] }].map((filter) =>
      analyst.get(whole, { question: { ...question, measures, filter } }),
    ),
  );
  expect(columns).toEqual(reported);
}

/** The coverage of each plan and assignment, by what is folded, is that of the reports which its reader sees. */
export async function expectTheCoverage(analyst: Person, login: string, rows: Rows): Promise<void> {
  const counts = Object.keys(noCoverage).join(' ');
  const { plans } = await analyst.get(`{ plans(first: 50) { edges { node { id coverage { ${counts} } } } } }`);
  const columns = await Promise.all(
    plans.edges.map(async ({ node }: any) => {
      const ask = `query ($id: ID!) { progress(planId: $id) { columns { assignment { id } coverage { ${counts} } } } }`;
      return (await analyst.get(ask, { id: node.id })).progress.columns;
    }),
  );
  const told = new Map<string, object>([
    ...plans.edges.map(({ node }: any) => [node.id, node.coverage]),
    ...columns.flat().map(({ assignment, coverage }: any) => [assignment.id, coverage]),
  ]);
  const [{ today }] = await rows(`SELECT value AS today FROM settings WHERE key = 'demo.date'`);
  const reportedBy = (table: string, column: string) =>
    rows(
      `WITH asker AS MATERIALIZED (SELECT set_config('app.account', a.id::text, true), set_config('app.today', '${today}', true)
         FROM accounts a WHERE a.login = '${login}'),
       seen AS MATERIALIZED (SELECT s.id FROM asker CROSS JOIN LATERAL (SELECT seen_unit_ids() AS id) s)
       SELECT p.uid AS id, ${coverageSql('r')} FROM ${table} p
         LEFT JOIN reports r ON r.${column} = p.id AND r.unit_id IN (SELECT id FROM seen) GROUP BY p.uid`,
    );
  const reported = [...(await reportedBy('plans', 'plan_id')), ...(await reportedBy('assignments', 'assignment_id'))];
  const found = reported.filter(({ id }) => told.has(id));
  expect(found.length).toBeGreaterThan(1);
  for (const { id, ...coverage } of found) expect(told.get(id)).toEqual(coverage);
}

/** Whoever sees a place sees all of its units, and units that are named as unseen are just those: else policies tell too much. */
export async function expectTheSight(rows: Rows): Promise<void> {
  const asks = (account: string, day: string) =>
    rows(`SELECT set_config('app.account', '${account}', false), set_config('app.today', '${day}', false)`);
  const [{ today }] = await rows(`SELECT value AS today FROM settings WHERE key = 'demo.date'`);
  for (const { id } of await rows('SELECT id FROM accounts')) {
    await asks(id, today);
    const [{ named, unseen, hidden }] = await rows(
      `SELECT unseen_unit_ids()::text[] AS named, coalesce(array_agg(w.unit_id::text), '{}') AS unseen,
         count(*) FILTER (WHERE w.place_id IN (SELECT seen_place_ids()))::int AS hidden
       FROM unit_places w WHERE w.unit_id NOT IN (SELECT seen_unit_ids())`,
    );
    if (named) expect(named.toSorted()).toEqual(unseen.toSorted());
    expect(hidden).toBe(0);
  }
  await asks('', '');
}
