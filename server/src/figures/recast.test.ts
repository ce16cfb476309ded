import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { given, type GivenForm } from '../../testing/given.ts';
import { testApp, type Person, type TestApp } from '../../testing/test-app.ts';

const ask = `query ($question: AggregateInput!) { aggregate(question: $question) {
  inexact coverage { expected } groups { keys { label } inexact values { value count } coverage { expected } } } }`;

/** Wards that split, give away a part, are renamed twice; and random facts on top. */
describe('figures on the units of today', () => {
  let app: TestApp;
  let analyst: Person;
  let form: GivenForm;
  let assignment: string;
  let units: Record<string, string>;
  const answer = async (question: object): Promise<any> => {
    const measures = [{ field: form.fields.models, function: 'SUM' }];
    return (await analyst.get(ask, { question: { measures, counted: 'SUBMITTED', ...question } })).aggregate;
  };
  const recast = async (more: object = {}) => {
    const { groups, inexact } = await answer({ groupBy: ['UNIT'], placement: 'RECAST', ...more });
    return { inexact, groups: groups.map((group: any) => [group.keys[0].label, group.values[0].value]) };
  };
  const uidOf = async (name: string): Promise<string> =>
    (await app.owner.query('SELECT uid FROM units WHERE id = $1', [units[name]])).rows[0].uid;
  /** Replaces all reports by one accepted report a unit. */
  const reported = async (numbers: Record<string, string | number>) => {
    await app.owner.query('DELETE FROM facts');
    await app.owner.query('DELETE FROM reports');
    const here = given(app.owner);
    for (const [name, number] of Object.entries(numbers)) {
      const report = await here.report({ assignment, unit: units[name]!, state: 'accepted' });
      await here.facts(report, { [form.fields.models!]: number });
    }
  };
  const split = async (on: string, from: string, to: string[], shares: (string | undefined)[]) => {
    for (const [i, name] of to.entries()) {
      const share = shares[i];
      await given(app.owner).succession({
        from: units[from]!,
        to: units[name]!,
        on,
        kind: 'split',
        ...(share && { share }),
      });
    }
  };

  beforeAll(async () => {
    app = await testApp();
    const here = given(app.owner);
    const city = await here.unit({ name: 'Thành phố', kind: 'city' });
    const gone = { kind: 'ward', under: city, to: '2025-07-01' } as const;
    const born = { kind: 'ward', under: city, from: '2025-07-01' } as const;
    units = {
      north: await here.unit({ ...gone, name: 'Bắc' }),
      south: await here.unit({ ...gone, name: 'Nam' }),
      east: await here.unit({ name: 'Đông', kind: 'ward', under: city }),
      a: await here.unit({ ...born, name: 'A' }),
      b: await here.unit({ ...born, name: 'B' }),
    };
    await split('2025-07-01', 'north', ['a', 'b'], ['0.25', '0.75']);
    await split('2025-07-01', 'south', ['a', 'b'], [undefined, undefined]);
    await split('2025-07-01', 'east', ['b'], ['0.1']);
    await here.closure();
    form = await here.form({ key: 'half-year', owner: city, fields: { models: { kind: 'decimal' } } });
    const plan = await here.plan({ year: 2025, owner: city });
    const period = await here.period({ plan, key: 'h1', from: '2025-01-01', to: '2025-05-31', due: '2025-06-05' });
    assignment = await here.assignment({ plan, form, period });
    await here.person({ login: 'analyst', roles: ['analyst'], at: city });
    analyst = await app.as('analyst');
  });
  afterAll(() => app.close());

  it('stay as reported before the day of the change', async () => {
    await app.setToday('2025-06-30');
    await reported({ north: 8, south: 4 });
    expect(await recast()).toEqual({
      inexact: false,
      groups: [
        ['Bắc', '8'],
        ['Nam', '4'],
      ],
    });
  });

  it('are shared out by the shares of a split, and marked inexact', async () => {
    await app.setToday('2025-07-10');
    await reported({ north: '8.4' });
    expect(await recast()).toEqual({
      inexact: true,
      groups: [
        ['A', '2.1'],
        ['B', '6.3'],
      ],
    });
  });

  it('stay with the old unit where a split has no shares', async () => {
    await reported({ south: 4 });
    expect(await recast()).toEqual({ inexact: true, groups: [['Nam', '4']] });
  });

  it('are marked inexact where they are, and nowhere else', async () => {
    await reported({ a: 1, south: 4 });
    const { groups } = await answer({ groupBy: ['UNIT'], placement: 'RECAST' });
    expect(groups.map((group: any) => [group.keys[0].label, group.inexact])).toEqual([
      ['A', false],
      ['Nam', true],
    ]);
  });

  it('stay in part with a unit that gave away a part and lives on', async () => {
    await reported({ east: 50 });
    expect(await recast()).toEqual({
      inexact: true,
      groups: [
        ['B', '5'],
        ['Đông', '45'],
      ],
    });
  });

  it('of a split show only the successor asked for', async () => {
    await reported({ north: 8 });
    expect((await recast({ filter: { unitIds: [await uidOf('a')] } })).groups).toEqual([['A', '2']]);
  });

  it('count a duty and its values once, at the unit that holds the largest share', async () => {
    await reported({ north: 8 });
    const { coverage, groups } = await answer({ groupBy: ['UNIT'], placement: 'RECAST' });
    expect(coverage.expected).toBe(1);
    expect(groups.map((group: any) => group.coverage.expected)).toEqual([0, 1]);
    expect(groups.map((group: any) => group.values[0].count)).toEqual([0, 1]);
    const together = await answer({ groupBy: ['PERIOD'], placement: 'RECAST' });
    expect(together.groups[0]).toMatchObject({ values: [{ value: '8', count: 1 }], coverage: { expected: 1 } });
  });

  it('count it at the successor asked for when only that one is', async () => {
    await reported({ north: 8 });
    const filter = { unitIds: [await uidOf('a')] };
    const { coverage, groups } = await answer({ groupBy: ['UNIT'], placement: 'RECAST', filter });
    expect([coverage.expected, groups[0].coverage.expected, groups[0].values[0].count]).toEqual([1, 1, 1]);
  });

  it('add up to the whole in any grouping, to the last digit', async () => {
    await app.setToday('2025-07-10');
    const cents = fc.bigInt(-(10n ** 17n), 10n ** 17n);
    const numbers = fc.record({ north: cents, south: cents, east: cents, a: cents }, { requiredKeys: ['south'] });
    await fc.assert(
      fc.asyncProperty(numbers, async (given) => {
        const exact = Object.entries(given).map(([name, value]) => [name, inCents(value)]);
        await reported(Object.fromEntries(exact));
        const whole = Object.values(given).reduce((sum, value) => sum + value, 0n);
        for (const question of [{}, { groupBy: ['UNIT'] }, { groupBy: ['PERIOD', 'UNIT_KIND'] }]) {
          const { groups } = await answer(question);
          const sum = groups.reduce((sum: bigint, group: any) => sum + fromDecimal(group.values[0].value), 0n);
          expect(sum).toBe(whole * 100n);
        }
        const { groups } = await recast();
        const sum = groups.reduce((sum: bigint, [, value]: string[]) => sum + fromDecimal(value!), 0n);
        expect(sum).toBe(whole * 100n);
      }),
      { numRuns: 15 },
    );
  });
});

const decimal = (value: bigint, places: number) => {
  const digits = String(value < 0n ? -value : value).padStart(places + 1, '0');
  return `${value < 0n ? '-' : ''}${digits.slice(0, -places)}.${digits.slice(-places)}`;
};
const inCents = (value: bigint) => decimal(value, 2);
/** A decimal with at most four places as ten-thousandths. */
const fromDecimal = (text: string) => {
  const [whole = '', part = ''] = text.split('.');
  return BigInt(whole + part.padEnd(4, '0'));
};
