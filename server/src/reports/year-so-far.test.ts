import { describe, expect, it } from 'vitest';
import { smallCity } from '../../testing/small-city.ts';
import { periodsSoFar } from './year-so-far.ts';

const span = (id: string, from: string, to: string) => ({ id, dataFrom: `2025-${from}`, dataTo: `2025-${to}` });
const known = [
  ...[span('jan', '01-01', '01-31'), span('feb', '02-01', '02-28'), span('mar', '03-01', '03-31')],
  ...[span('quarter', '01-01', '03-31'), span('apr', '04-01', '04-30')],
];

describe('the periods of the year so far', () => {
  it.each([
    ['2025-03-01', ['feb', 'jan']],
    ['2025-04-01', ['quarter']],
    ['2025-05-01', ['apr', 'quarter']],
    ['2025-01-01', []],
    ['2025-06-01', []],
  ])('before %s are %j', (dataFrom, wanted) => {
    expect(periodsSoFar(known, { dataFrom, year: 2025 })).toEqual(wanted);
  });

  it('are none where they begin after the first day of the year', () => {
    const late = [span('feb', '02-01', '02-28')];
    expect(periodsSoFar(late, { dataFrom: '2025-03-01', year: 2025 })).toEqual([]);
  });
});

it('adds up the accepted figures of the earlier periods of the year that count within a period', async () => {
  const city = await smallCity();
  await city.issued();
  await city.app.setToday('2025-05-20');
  const anXuan = await city.app.as('an-xuan');
  const { latest } = await city.submitted(anXuan, 'Phường An Xuân', 1);
  await city.app.owner.query(
    `WITH period AS (INSERT INTO periods (plan_id, key, series, position, name, data_from, data_to, opens, due)
       SELECT id, 'rest', 'rest', 2, 'Các tháng còn lại', '2025-06-01', '2025-10-31', '2025-05-06', '2025-11-05' FROM plans
       RETURNING id, plan_id),
     assignment AS (INSERT INTO assignments (plan_id, form_id, version_id, period_id, position, unit_kinds)
       SELECT p.plan_id, a.form_id, a.version_id, p.id, 2, '{ward}' FROM period p, assignments a RETURNING id, plan_id, period_id)
     INSERT INTO reports (plan_year, plan_id, assignment_id, period_id, unit_id, state)
       SELECT 2025, plan_id, id, period_id, $1, 'expected' FROM assignment`,
    [city.units.anXuan],
  );
  const restOf = async () => {
    const { reports } = await anXuan.get('{ reports { edges { node { period { series } context } } } }');
    return reports.edges.map((edge: any) => edge.node).find((report: any) => report.period.series === 'rest').context;
  };
  expect((await restOf()).earlierThisYear).toEqual({});
  await city.app.owner.query(`UPDATE facts SET counted = 'accepted'`);
  const { previous, earlierThisYear } = await restOf();
  expect(earlierThisYear.modelsNew).toBe(String(latest.answers.modelsNew));
  expect(previous.householdsTotal).toBe(String(latest.answers.householdsTotal));
  expect(earlierThisYear).not.toHaveProperty('householdsTotal');
  await city.app.close();
});
