import type pg from 'pg';
import { given, type GivenForm } from './given.ts';

export interface MonthlyProvince {
  form: GivenForm;
  /** Outer ids of units and periods by name. */
  ids: Record<string, string>;
}

const areas = [
  { code: 'economy', title: 'Kinh tế', titleEn: 'Economy' },
  { code: 'society', title: 'Xã hội', titleEn: 'Society' },
];

/**
 * A province with the cities Tam Kỳ (An Xuân, An Mỹ) and Hội An (Minh An), which report by the month: January and
 * February 2024, January to March 2025. In February 2025 Minh An is missing, in March everybody. Each owes 25 visits in
 * January 2025. `analyst` at the province.
 */
export async function monthlyProvince(owner: pg.Client): Promise<MonthlyProvince> {
  const here = given(owner);
  const province = await here.unit({ name: 'Tỉnh Quảng Nam', kind: 'province' });
  const tamKy = await here.unit({ name: 'Thành phố Tam Kỳ', kind: 'city', under: province });
  const hoiAn = await here.unit({ name: 'Thành phố Hội An', kind: 'city', under: province });
  const anXuan = await here.unit({ name: 'Phường An Xuân', kind: 'ward', under: tamKy });
  const anMy = await here.unit({ name: 'Xã An Mỹ', kind: 'commune', under: tamKy });
  const minhAn = await here.unit({ name: 'Phường Minh An', kind: 'ward', under: hoiAn });
  await here.closure();
  await here.person({ login: 'analyst', roles: ['analyst'], at: province });
  const form = await here.form({
    key: 'monthly',
    title: 'Báo cáo tháng',
    owner: province,
    fields: {
      visits: { indicator: 'visits', title: 'Số buổi' },
      meetings: { title: 'Số cuộc họp' },
      talks: { title: 'Số buổi nói chuyện' },
      gatherings: { title: 'Số buổi họp, nói chuyện', sumOf: ['meetings', 'talks'] },
      households: { basis: 'stock', overTime: 'latest', title: 'Tổng số hộ' },
      met: { title: 'Số đạt' },
      asked: { title: 'Tổng số' },
      share: { kind: 'percent', overUnits: 'ratio', overTime: 'none', numerator: 'met', denominator: 'asked' },
      area: { kind: 'choice', title: 'Lĩnh vực', choices: areas },
      agreed: { kind: 'yes-no', title: 'Có ký kết' },
      work: {
        kind: 'choice',
        table: 'works',
        choices: [
          { code: 'road', title: 'Đường' },
          { code: 'school', title: 'Trường' },
        ],
      },
      cost: { kind: 'money', table: 'works', title: 'Kinh phí' },
    },
  });
  const ids: Record<string, string> = {};
  const assigned: Record<string, string> = {};
  for (const [year, months] of [
    [2024, 2],
    [2025, 3],
  ] as const) {
    const plan = await here.plan({ year, owner: province });
    for (let month = 1; month <= months; month++) {
      const day = new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10);
      const [from, name] = [`${day.slice(0, 8)}01`, `Tháng ${month}/${year}`];
      const period = await here.period({ plan, key: `m${month}`, series: 'month', name, from, to: day, due: day });
      assigned[`${year}-${month}`] = await here.assignment({ plan, form, period });
      ids[name] = await uidOf(owner, 'periods', period);
    }
  }
  await owner.query(
    `INSERT INTO targets (plan_id, period_id, position, title, relation, value, indicator, unit_kinds, after_merger)
     SELECT plan_id, id, 1, 'Mỗi xã, phường 25 buổi', 'atLeast', 25, 'visits', '{ward,commune}', 'anew' FROM periods WHERE uid = $1`,
    [ids['Tháng 1/2025']],
  );
  const wards = { anXuan, anMy, minhAn };
  for (const [name, unit] of Object.entries({ province, tamKy, hoiAn, ...wards }))
    ids[name] = await uidOf(owner, 'units', unit);

  const visits: Record<string, (number | null)[]> = {
    '2024-1': [1, 2, 3],
    '2024-2': [4, 5, 6],
    '2025-1': [10, 20, 30],
    '2025-2': [40, 50, null],
    '2025-3': [null, null, null],
  };
  const reports: Record<string, string> = {};
  for (const [month, figures] of Object.entries(visits)) {
    for (const [at, [name, unit]] of Object.entries(wards).entries()) {
      const figure = figures[at];
      const state = figure === null ? 'expected' : 'accepted';
      const report = await here.report({ assignment: assigned[month]!, unit, state });
      reports[`${name} ${month}`] = report;
      if (figure != null) await here.facts(report, { [form.fields.visits!]: figure });
    }
  }
  const { fields } = form;
  const facts = (report: string, numbers: Record<string, number>) =>
    here.facts(reports[report]!, Object.fromEntries(Object.entries(numbers).map(([key, n]) => [fields[key]!, n])));
  await facts('anXuan 2025-1', { households: 100, met: 1, asked: 2, meetings: 1, talks: 2 });
  await facts('anMy 2025-1', { households: 200, met: 1, asked: 4 });
  await facts('minhAn 2025-1', { households: 300 });
  await facts('anXuan 2025-2', { households: 110, gatherings: 5 });
  const told = (report: string, answers: [string, string | boolean, number?][]) =>
    here.told(
      reports[report]!,
      answers.map(([key, value, row]) => ({ field: fields[key]!, value, ...(row === undefined ? {} : { row }) })),
    );
  await told('anXuan 2025-1', [
    ['area', 'economy'],
    ['agreed', true],
  ]);
  await told('anMy 2025-1', [
    ['area', 'society'],
    ['agreed', false],
  ]);
  await told('minhAn 2025-1', [['area', 'economy']]);
  await told('anXuan 2025-1', [
    ['work', 'road', 1],
    ['cost', '5', 1],
    ['work', 'road', 2],
    ['cost', '7', 2],
    ['work', 'school', 3],
    ['cost', '1', 3],
  ]);
  await told('anMy 2025-1', [
    ['work', 'school', 1],
    ['cost', '10', 1],
  ]);
  return { form, ids };
}

const uidOf = async (owner: pg.Client, table: 'units' | 'periods', id: string): Promise<string> =>
  (await owner.query<{ uid: string }>(`SELECT uid FROM ${table} WHERE id = $1`, [id])).rows[0]!.uid;
