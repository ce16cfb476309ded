import { randomUUID } from 'node:crypto';
import type { Form } from '@ke-hoach/forms';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { administeredCity, type AdministeredCity } from '../../testing/administered-city.ts';
import { citiesOf, holdersOf, theBooks } from '../../testing/books-of-units.ts';
import { expectOneAnswer, expectTheCoverage, expectTheFolded, expectTheSight } from '../../testing/folded-figures.ts';
import type { GivenForm } from '../../testing/given.ts';
import { figureOf, handIn, numbersForm } from '../../testing/handed-in.ts';
import type { Person } from '../../testing/test-app.ts';

/** What happens to units, reports and the form, in any order and on any day, before or after today; many a change of units is refused, and then nothing is. */
const day = fc.constantFrom('2025-02-01', '2025-05-31', '2025-06-01', '2025-07-01', '2025-10-31', '2025-12-01');
const pick = fc.nat(30);
const step = fc.oneof(
  fc.record({ do: fc.constant('create' as const), a: pick, on: day }),
  fc.record({ do: fc.constant('merge' as const), a: pick, b: pick, on: day }),
  fc.record({ do: fc.constant('move' as const), a: pick, b: pick, on: day }),
  fc.record({
    do: fc.constant('split' as const),
    a: pick,
    b: pick,
    c: pick,
    on: day,
    shares: fc.boolean(),
    stays: fc.boolean(),
  }),
  fc.record({ do: fc.constant('transfer' as const), a: pick, b: pick, on: day, shares: fc.boolean() }),
  fc.record({ do: fc.constant('kind' as const), a: pick, kind: fc.constantFrom('WARD', 'CITY'), on: day }),
  fc.record({ do: fc.constant('rename' as const), a: pick, on: day }),
  fc.record({ do: fc.constant('unite' as const), a: pick, on: day }),
  fc.record({ do: fc.constant('today' as const), on: day }),
  fc.record({ do: fc.constant('period' as const), a: pick, on: day }),
  fc.record({ do: fc.constant('version' as const) }),
  fc.record({ do: fc.constant('reopen' as const), a: pick }),
  { weight: 2, arbitrary: fc.record({ do: fc.constant('fold' as const), a: pick }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('columns' as const), a: pick }) },
  {
    weight: 4,
    arbitrary: fc.record({
      do: fc.constant('report' as const),
      ...{
        a: pick,
        figure: fc.integer({ min: 1, max: 64 }),
        state: fc.constantFrom('accepted', 'submitted', 'returned'),
      },
    }),
  },
);
type Step = typeof step extends fc.Arbitrary<infer S> ? S : never;

const atNight = Boolean(process.env['KEHOACH_TEST_NIGHT']);
let city: AdministeredCity;
let analyst: Person;
let form: GivenForm;
let top: string;
/** The field that tells the figure in each version of the form: the one before was merged into it. */
const told = ['models', 'initiatives', 'examples'] as const;
let version = 0;
let drawn: Form;
const done: Record<string, number> = {};
const rows = async (sql: string, params: unknown[] = []) => (await city.app.owner.query(sql, params)).rows;
const one = (list: readonly string[], at: number) => list[at % list.length]!;

beforeAll(async () => {
  city = await administeredCity();
  const { here, key } = city;
  top = await here.unit({ name: 'Tỉnh Quảng Nam', kind: 'province' });
  await rows('UPDATE unit_placements SET parent_id = $1 WHERE unit_id = ANY ($2)', [top, [key.city, key.elsewhere]]);
  await here.unit({ name: 'Phường Minh An', kind: 'ward', under: key.elsewhere! });
  await here.closure();
  form = await here.form({
    key: 'models',
    owner: top,
    fields: { models: {}, initiatives: { sumOf: ['models'] }, examples: { sumOf: ['initiatives'] } },
  });
  drawn = numbersForm(form.fields);
  const plan = await here.plan({ year: 2025, owner: top });
  for (const [name, from, to] of [
    ['h1', '2025-01-01', '2025-05-31'],
    ['h2', '2025-06-01', '2025-10-31'],
  ] as const) {
    const period = await here.period({ plan, key: name, from, to, due: to });
    const assignment = await here.assignment({ plan, form, period });
    for (const { unit_id: unit } of await rows(`SELECT unit_id FROM unit_placements WHERE kind = 'ward'`))
      await here.report({ assignment, unit });
  }
  await here.person({ login: 'province', roles: ['administrator', 'analyst'], at: top });
  analyst = await city.app.as('province');
});
afterAll(() => city.app.close());

async function perform(wish: Step): Promise<boolean> {
  const wards = (
    await rows(
      `SELECT uid FROM units WHERE id IN (SELECT unit_id FROM unit_placements WHERE kind = 'ward') ORDER BY id`,
    )
  ).map(({ uid }) => uid);
  const cities = [city.id.city!, city.id.elsewhere!];
  const change = async (what: object, on: string) =>
    (await city.change([{ on, ...what }], analyst)).__typename === 'UnitsChanged';
  switch (wish.do) {
    case 'create':
      return change(
        { create: { id: randomUUID(), name: randomUUID().slice(0, 8), kind: 'WARD', parentId: one(cities, wish.a) } },
        wish.on,
      );
    case 'merge':
      return change({ merge: { unitIds: [one(wards, wish.a)], intoId: one(wards, wish.b) } }, wish.on);
    case 'move':
      return change({ move: { unitId: one(wards, wish.a), parentId: one(cities, wish.b) } }, wish.on);
    case 'split': {
      const parts = [wish.b, wish.c].map((at) => ({ unitId: one(wards, at), ...(wish.shares && { share: '0.25' }) }));
      return change({ split: { unitId: one(wards, wish.a), parts, staysOn: wish.stays } }, wish.on);
    }
    case 'transfer':
      return change(
        { transfer: { fromId: one(wards, wish.a), toId: one(wards, wish.b), ...(wish.shares && { share: '0.5' }) } },
        wish.on,
      );
    case 'kind':
      return change({ rename: { unitId: one(cities, wish.a), kind: wish.kind } }, wish.on);
    case 'rename':
      return change(
        { rename: { unitId: one([...cities, ...wards], wish.a), name: randomUUID().slice(0, 8) } },
        wish.on,
      );
    case 'unite': {
      const [into, gone] = wish.a % 2 === 0 ? cities : cities.toReversed();
      const under = await rows(
        `SELECT u.uid FROM unit_placements p JOIN units u ON u.id = p.unit_id JOIN units c ON c.id = p.parent_id
         WHERE c.uid = $1 AND p.line = 'territory' AND p.valid @> $2::date`,
        [gone, wish.on],
      );
      const moves = under.map(({ uid }) => ({ on: wish.on, move: { unitId: uid, parentId: into } }));
      const merge = { on: wish.on, merge: { unitIds: [gone], intoId: into } };
      return (await city.change([...moves, merge], analyst)).__typename === 'UnitsChanged';
    }
    case 'today':
      await city.app.setToday(wish.on);
      return true;
    case 'period':
      // Where one begins before the other ends, nothing adds up.
      await rows(
        `UPDATE periods t SET data_to = $2 WHERE t.key = $1 AND t.data_from <= $2
           AND NOT EXISTS (SELECT FROM periods o WHERE o.data_from > t.data_from AND o.data_from <= $2)`,
        [one(['h1', 'h2'], wish.a), wish.on],
      );
      return true;
    case 'version':
      version = (version + 1) % told.length;
      return true;
    case 'reopen': {
      const accepted = await rows(`SELECT id FROM reports WHERE state = 'accepted' ORDER BY id`);
      if (accepted.length === 0) return false;
      const { id } = accepted[wish.a % accepted.length];
      await rows('DELETE FROM facts WHERE report_id = $1', [id]);
      await rows(`UPDATE reports SET state = 'returned' WHERE id = $1`, [id]);
      return true;
    }
    case 'fold':
      await rows('SELECT fold_figures($1)', [wish.a]);
      return true;
    case 'columns':
      await rows('SELECT fold_figures(1000)');
      // Place by place, now and then not to the end.
      for (let steps = 0; steps < 2 + wish.a; steps += 1)
        if (!(await rows('SELECT build_answer_columns(1, 1) AS built'))[0].built) break;
      return true;
    case 'report': {
      const reports = await rows(`SELECT id FROM reports WHERE state <> 'void' ORDER BY id`);
      const { id } = reports[wish.a % reports.length];
      await rows('DELETE FROM facts WHERE report_id = $1', [id]);
      await rows('UPDATE reports SET state = $2 WHERE id = $1', [id, wish.state]);
      if (wish.state === 'returned') return true;
      await handIn(rows, id, { [told[version]!]: wish.figure });
      await city.here.facts(id, { [form.fields[told[version]!]!]: wish.figure });
      return true;
    }
  }
}

const ask = `query ($question: AggregateInput!) { aggregate(question: $question) {
  groups { keys { id } values { value } coverage { received } } } }`;

async function answered(groupBy: string[], more: object): Promise<Record<string, string>> {
  const measures = [{ field: form.fields['examples'], function: 'SUM' }];
  const { aggregate } = await analyst.get(ask, { question: { measures, groupBy, ...more } });
  const withValue = aggregate.groups.filter((group: any) => group.values[0].value !== null);
  return Object.fromEntries(
    withValue.map((group: any) => [group.keys.map((key: any) => key.id).join(' '), group.values[0].value]),
  );
}

/** Sums by key of figures that were handed in, as text. */
function summed(entries: readonly (readonly [string, number])[]): Record<string, string> {
  const sums = new Map<string, number>();
  for (const [key, figure] of entries) sums.set(key, (sums.get(key) ?? 0) + figure);
  return Object.fromEntries([...sums].map(([key, sum]) => [key, String(sum)]));
}

async function expectTheFigures(): Promise<void> {
  const books = await theBooks(rows, top);
  const handedIn = await rows(
    `SELECT r.unit_id AS unit, r.state, t.data_to::text AS "to", t.uid AS period, n.answers
     FROM reports r JOIN periods t ON t.id = r.period_id JOIN revisions n ON n.report_id = r.id AND n.number = r.latest_revision
     WHERE r.state IN ('accepted', 'submitted')`,
  );
  const reports = handedIn.map(({ answers, ...report }) => ({
    ...report,
    figure: figureOf(drawn, answers),
  }));
  for (const counted of ['ACCEPTED', 'SUBMITTED']) {
    const counts = reports.filter(
      ({ unit, state }) => books.seen.has(unit) && (counted === 'SUBMITTED' || state === 'accepted'),
    );
    const byUnit = counts.map(({ unit, period, figure }) => [`${books.uid.get(unit)} ${period}`, figure] as const);
    expect(await answered(['UNIT', 'PERIOD'], { counted })).toEqual(summed(byUnit));
    const byCity = counts.map(({ unit, to, figure }) => {
      const [first] = citiesOf(books, unit, to).toSorted((a, b) => Number(a) - Number(b));
      return [first === undefined ? '' : books.uid.get(first)!, figure] as const;
    });
    expect(await answered(['CITY'], { counted })).toEqual(summed(byCity));
    const recast = counts.flatMap(({ unit, to, figure }) =>
      holdersOf(books, unit, to).map(([holder, part]) => [books.uid.get(holder)!, figure * part] as const),
    );
    expect(await answered(['UNIT'], { counted, placement: 'RECAST' })).toEqual(summed(recast));
  }
}

it(
  'figures are what the reports say, in both maps, whatever happens to units and on whatever day',
  async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 20, maxLength: 20, size: 'max' }), async (steps) => {
        for (const wish of steps) {
          const made = await perform(wish).catch((error: unknown) => {
            if (/INVALID_INPUT|FORBIDDEN|NOT_FOUND|WRONG_STATE/.test(String(error))) return false;
            throw error;
          });
          if (made) done[wish.do] = (done[wish.do] ?? 0) + 1;
        }
        await expectTheFigures();
        await expectOneAnswer(analyst, form.fields['examples']!);
        await expectTheCoverage(analyst, 'province', rows);
        await expectTheFolded(rows);
        await expectTheCoverage(analyst, 'province', rows);
        await expectTheSight(rows);
        await expectTheFigures();
      }),
      { numRuns: Number(process.env['FC_NUM_RUNS'] ?? (atNight ? 40 : 3)), endOnFailure: true },
    );
    // The histories went far enough to mean something.
    const changed = ['create', 'merge', 'move', 'split', 'transfer', 'kind', 'rename', 'unite', 'period'].filter(
      (what) => done[what],
    );
    expect(done['report']).toBeGreaterThan(3);
    expect(changed.length).toBeGreaterThan(1);
  },
  atNight ? 1_500_000 : 120_000,
);
