import type pg from 'pg';
import type { AggregateInput } from '../src/figures/figures.inputs.ts';
import { rows } from '../src/platform/database.ts';
import { say } from './bench-database.ts';
import { median, print, questionOf, type NationalAnalyst } from './national-ask.ts';
import type { NationalFields } from './national-data.ts';

const edges = [10, 20, 30, 40, 50, 60, 70, 80, 90];
const atLeast = 25;

/**
 * The same reports as one keeps them who gives each number a column: one wide row each, with all answers as JSON beside nine
 * typed columns, and the province of the day already in it. Row level security is the same.
 */
async function fillWide(owner: pg.Client): Promise<void> {
  say('the same reports as wide rows with typed columns');
  await owner.query(
    `CREATE TABLE wide AS
     WITH told AS (
       SELECT f.report_id, sum(f.number) FILTER (WHERE k.key IN ('sessions', 'meetings')) AS meetings,
         sum(f.number) FILTER (WHERE k.key IN ('people', 'guests', 'attendees')) AS attendees,
         json_agg(json_build_object('cost', f.number)) FILTER (WHERE k.key = 'cost') AS works
       FROM facts f JOIN (SELECT DISTINCT field, key FROM published_fields) k ON k.field = f.field GROUP BY f.report_id)
     SELECT r.id, r.plan_year, r.period_id, r.unit_id, s.province_uid AS province_id, r.state, told.meetings, told.attendees,
       ${[3, 4, 5, 6, 7, 8, 9].map((n) => `((r.id * ${n}) % 100)::numeric AS number_${n}`).join(', ')},
       jsonb_build_object('meetings', told.meetings, 'attendees', told.attendees, 'works', coalesce(told.works, '[]'),
         ${Array.from({ length: 16 }, (_, n) => `'field_${n}', repeat(md5((r.id + ${n})::text), 1 + ${n % 2})`).join(', ')}) AS answers
     FROM reports r JOIN periods t ON t.id = r.period_id LEFT JOIN told ON told.report_id = r.id
       JOIN unit_places w ON w.unit_id = r.unit_id
       JOIN place_stands s ON s.place_id = w.place_id AND s.since <= t.data_to AND t.data_to < s.until`,
  );
  for (const sql of [
    'ALTER TABLE wide ADD PRIMARY KEY (id)',
    'CREATE INDEX wide_period ON wide (period_id, id)',
    'ALTER TABLE wide ENABLE ROW LEVEL SECURITY',
    `DO $$ BEGIN EXECUTE format('GRANT SELECT ON wide TO %I', app_role());
       EXECUTE format('CREATE POLICY seen ON wide TO %I USING (coalesce(unit_id <> ALL ((SELECT unseen_unit_ids())::bigint[]), unit_id IN (SELECT seen_unit_ids())))', app_role()); END $$`,
    'VACUUM ANALYZE wide',
  ])
    await owner.query(sql);
}

/** What the server does by and by: numbers of all periods into columns. */
async function putIntoColumns(owner: pg.Client): Promise<void> {
  const began = performance.now();
  let longest = 0;
  for (let built = true; built;) {
    const begins = performance.now();
    built = (await owner.query('SELECT build_answer_columns(500) AS built')).rows[0].built;
    longest = Math.max(longest, performance.now() - begins);
  }
  const took = performance.now() - began;
  await owner.query('VACUUM ANALYZE answer_segments, answer_columns, answer_digits');
  const { rows: of } = await owner.query('SELECT count(*)::int AS periods FROM answer_columns_built');
  const periods = of[0].periods as number;
  const { rows: size } = await owner.query(
    `SELECT ((pg_total_relation_size('answer_columns') + pg_total_relation_size('answer_digits') + pg_total_relation_size('answer_segments')) / 1e6)::float8 AS "columnsMB"`,
  );
  print({ bench: 'answersInColumns', value: took / periods, unit: 'ms a period', periods, longest, ...size[0] });
}

/** Figures as ours are asked, against hand-written SQL over typed columns, by the same person in such a transaction. */
export async function againstTyped(
  owner: pg.Client,
  { ask, asAnalyst }: NationalAnalyst,
  { indicator, attendees, cost }: NationalFields,
  questions: Record<string, AggregateInput>,
): Promise<void> {
  await fillWide(owner);
  await putIntoColumns(owner);
  const { rows: found } = await owner.query('SELECT p.id::text AS id, p.uid FROM periods p ORDER BY p.id DESC LIMIT 1');
  const last = found[0] as { id: string; uid: string };
  const filter = { periodIds: [last.uid] };
  const counts = `period_id = ${last.id} AND state = 'accepted'`;
  const histogram = questionOf({ field: attendees }, { filter });
  const compared: Record<string, [AggregateInput, string]> = {
    allByProvince: [
      questions['allByProvince']!,
      `SELECT province_id, sum(meetings) FROM wide WHERE state = 'accepted' GROUP BY province_id`,
    ],
    yearByProvince: [
      questions['yearByProvince']!,
      `SELECT plan_year, province_id, sum(meetings) FROM wide WHERE state = 'accepted' GROUP BY plan_year, province_id`,
    ],
    onePeriodByProvince: [
      questionOf({ indicator }, { filter }),
      `SELECT province_id, sum(meetings) FROM wide WHERE ${counts} GROUP BY province_id`,
    ],
    filterOnAnother: [
      questionOf({ indicator }, { filter: { ...filter, answer: { field: attendees, atLeast: String(atLeast) } } }),
      `SELECT province_id, sum(meetings) FROM wide WHERE ${counts} AND attendees >= ${atLeast} GROUP BY province_id`,
    ],
    histogram: [
      {
        ...histogram,
        measures: [{ field: attendees, function: 'distribution', edges: edges.map(String) }],
      },
      `SELECT province_id, width_bucket(attendees, ARRAY[${edges.join(', ')}]::numeric[]) AS bin, count(*) FROM wide
       WHERE ${counts} GROUP BY province_id, bin`,
    ],
    tableRows: [
      questionOf({ field: cost }, { filter }),
      `SELECT province_id, sum((w ->> 'cost')::numeric) FROM wide, jsonb_array_elements(answers -> 'works') w
       WHERE ${counts} GROUP BY province_id`,
    ],
  };
  for (const [name, [question, sql]] of Object.entries(compared)) {
    const { answer } = await ask(question);
    const plain = await asAnalyst((em) => rows(em, sql));
    if (added(answer, 'f0_value', 'f0_count') !== added(plain, 'sum', 'count'))
      throw new Error(`${name}: typed columns say something else`);
    const ready = await median(async () => (await ask(question)).ready);
    const value = await median(async () => (await ask(question)).read);
    const typed = await median(() =>
      asAnalyst(async (em) => {
        const began = performance.now();
        await rows(em, sql);
        return performance.now() - began;
      }),
    );
    print({ bench: `${name}OfTyped`, value, unit: 'ms', ready, typed, ratio: typed / value });
  }
}

/** All that rows say in the first of some columns that they have. */
const added = (said: readonly object[], ...columns: string[]) =>
  said.reduce(
    (sum, row) =>
      sum +
      Number(columns.map((column) => (row as Record<string, unknown>)[column]).find((value) => value != null) ?? 0),
    0,
  );
