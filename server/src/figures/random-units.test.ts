import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { administeredCity, type AdministeredCity } from '../../testing/administered-city.ts';
import type { GivenForm } from '../../testing/given.ts';
import type { Person } from '../../testing/test-app.ts';

/** What happens to units and reports, in any order and on any day; many a change of units is refused, and then nothing is. */
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
  fc.record({ do: fc.constant('today' as const), on: day }),
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

let city: AdministeredCity;
let analyst: Person;
let form: GivenForm;
let top: string;
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
  form = await here.form({ key: 'models', owner: top, fields: { models: {} } });
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
    case 'today':
      await city.app.setToday(wish.on);
      return true;
    case 'report': {
      const reports = await rows(`SELECT id FROM reports WHERE state <> 'void' ORDER BY id`);
      const { id } = reports[wish.a % reports.length];
      await rows('DELETE FROM facts WHERE report_id = $1', [id]);
      await rows('UPDATE reports SET state = $2 WHERE id = $1', [id, wish.state]);
      if (wish.state !== 'returned') await city.here.facts(id, { [form.fields.models!]: wish.figure });
      return true;
    }
  }
}

/** What the books say of units: where each stood and what it passed into, by inner key. */
async function theBooks() {
  const today = (await rows(`SELECT value FROM settings WHERE key = 'demo.date'`))[0].value as string;
  const placements = await rows(
    `SELECT p.unit_id AS unit, p.parent_id AS parent, p.kind, coalesce(lower(p.valid)::text, '') AS "from", coalesce(upper(p.valid)::text, '9999') AS until
     FROM unit_placements p WHERE p.line = 'territory'`,
  );
  const passed = await rows(
    `SELECT from_unit AS "from", to_unit AS "to", effective::text AS "on", share::float8 AS share FROM unit_successions ORDER BY effective`,
  );
  const seen = new Set(
    (
      await rows('SELECT descendant_id AS id FROM unit_closure WHERE ancestor_id = $1 AND valid @> $2::date', [
        top,
        today,
      ])
    ).map(({ id }) => id),
  );
  const uid = new Map((await rows('SELECT id, uid FROM units')).map((unit) => [unit.id as string, unit.uid as string]));
  const place = (unit: string, on: string) => placements.find((p) => p.unit === unit && p.from <= on && on < p.until);
  return { today, passed, seen, uid, place };
}
type Books = Awaited<ReturnType<typeof theBooks>>;

/** The cities above a unit on a day: its own, or where it is gone those of whatever it had passed into by then. */
function citiesOf({ place, passed }: Books, unit: string, on: string): string[] {
  const here = place(unit, on);
  if (here?.kind === 'city') return [unit];
  if (here) return here.parent === null ? [] : citiesOf({ place, passed } as Books, here.parent, on);
  return passed
    .filter((one) => one.from === unit && one.on <= on)
    .flatMap((one) => citiesOf({ place, passed } as Books, one.to, on));
}

/** Who holds a figure today that a unit held since a day, and how much of it; step by step, one day after the other. */
function holdersOf(books: Books, unit: string, since: string, part = 1, steps = 0): [string, number][] {
  const { passed, today, place } = books;
  const later = passed.filter((one) => one.from === unit && one.on > since && one.on <= today);
  const on = later[0]?.on;
  if (on === undefined || steps === 20) return [[unit, part]];
  const given = later.filter((one) => one.on === on);
  const stays = place(unit, on) !== undefined;
  const sinceThen = (holder: string) => (place(holder, on) ? on : dayBefore(on));
  const go = (to: string, share: number) =>
    holdersOf(books, to, to === unit ? on : sinceThen(to), part * share, steps + 1);
  if (given.length === 1 && !stays) return go(given[0]!.to, 1);
  const all = given.reduce((sum, { share }) => sum + (share ?? 0), 0);
  if (given.some(({ share }) => share === null) || all > 1) return go(unit, 1);
  return [...given.flatMap(({ to, share }) => go(to, share)), ...(all < 1 ? go(unit, 1 - all) : [])];
}

const dayBefore = (day: string) => new Date(Date.parse(day) - 86_400_000).toISOString().slice(0, 10);

const ask = `query ($question: AggregateInput!) { aggregate(question: $question) {
  groups { keys { id } values { value } coverage { received } } } }`;

async function answered(groupBy: string[], more: object): Promise<Record<string, string>> {
  const measures = [{ field: form.fields.models, function: 'SUM' }];
  const { aggregate } = await analyst.get(ask, { question: { measures, groupBy, ...more } });
  const told = aggregate.groups.filter((group: any) => group.values[0].value !== null);
  return Object.fromEntries(
    told.map((group: any) => [group.keys.map((key: any) => key.id).join(' '), group.values[0].value]),
  );
}

/** Sums by key of figures that were handed in, as text. */
function summed(entries: readonly (readonly [string, number])[]): Record<string, string> {
  const sums = new Map<string, number>();
  for (const [key, figure] of entries) sums.set(key, (sums.get(key) ?? 0) + figure);
  return Object.fromEntries([...sums].map(([key, sum]) => [key, String(sum)]));
}

async function expectTheFigures(): Promise<void> {
  const books = await theBooks();
  const reports = await rows(
    `SELECT r.unit_id AS unit, r.state, t.data_to::text AS "to", t.uid AS period, f.number::float8 AS figure
     FROM reports r JOIN periods t ON t.id = r.period_id JOIN facts f ON f.report_id = r.id WHERE r.state IN ('accepted', 'submitted')`,
  );
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

it('figures are what the reports say, in both maps, whatever happens to units and on whatever day', async () => {
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
    }),
    { numRuns: Number(process.env['FC_NUM_RUNS'] ?? 4), endOnFailure: true },
  );
  // The histories went far enough to mean something.
  expect(done).toMatchObject({ report: expect.any(Number), merge: expect.any(Number), move: expect.any(Number) });
}, 120_000);
