import type { ReportState } from '@ke-hoach/schema';
import type pg from 'pg';
import { given, type GivenForm } from './given.ts';

export interface TamKy {
  halfYear: GivenForm;
  annual: GivenForm;
  /** Outer ids of units. */
  ids: { hoaThuan: string; banThach: string; city: string };
}

/**
 * Tam Kỳ in 2024 and 2025: three wards and communes report the half year, of which two pass into Bàn Thạch on 1 July;
 * the annual report is owed by Bàn Thạch. Roles: `analyst` at the city, `hoa-thuan` a reporter, `ban-thach` an analyst
 * of the ward.
 */
export async function tamKy(owner: pg.Client): Promise<TamKy> {
  const uid = async (unit: string) =>
    (await owner.query<{ uid: string }>('SELECT uid FROM units WHERE id = $1', [unit])).rows[0]!.uid;
  const here = given(owner);
  const city = await here.unit({ name: 'Thành phố Tam Kỳ', kind: 'city' });
  const place = { kind: 'ward', under: city } as const;
  const hoaThuan = await here.unit({ ...place, name: 'Phường Hòa Thuận', to: '2025-07-01' });
  const tanThanh = await here.unit({ ...place, name: 'Phường Tân Thạnh', to: '2025-07-01' });
  const tamThang = await here.unit({ ...place, name: 'Xã Tam Thăng', kind: 'commune' });
  const banThach = await here.unit({ ...place, name: 'Phường Bàn Thạch', from: '2025-07-01' });
  for (const from of [hoaThuan, tanThanh]) await here.succession({ from, to: banThach, on: '2025-07-01' });
  await here.closure();

  const common = { unit: 'mô hình', indicator: 'models-new', title: 'Mô hình mới' };
  const halfYear = await here.form({
    key: 'half-year',
    title: 'Báo cáo 6 tháng',
    owner: city,
    fields: {
      models: common,
      funding: { kind: 'money', title: 'Kinh phí' },
      households: { basis: 'stock', overTime: 'latest', title: 'Tổng số hộ' },
      rate: { kind: 'percent', overUnits: 'ratio', overTime: 'none', title: 'Tỷ lệ hộ tham gia' },
      note: { kind: 'text' },
    },
  });
  const annual = await here.form({
    key: 'annual',
    title: 'Báo cáo năm',
    owner: city,
    fields: { models: { ...common, basis: 'cumulative', overTime: 'latest' } },
  });

  const report = async (assignment: string, unit: string, state: ReportState, models?: number, more: object = {}) => {
    const id = await here.report({ assignment, unit, state, ...more });
    if (models !== undefined)
      await here.facts(id, { [halfYear.fields.models!]: models, [halfYear.fields.rate!]: '33.33' });
    return id;
  };
  const earlier = await here.plan({ year: 2024, owner: city });
  const before = await here.period({
    plan: earlier,
    key: 'h1',
    series: 'half-year',
    name: '6 tháng đầu năm 2024',
    from: '2023-11-01',
    to: '2024-05-31',
    due: '2024-06-05',
  });
  const duty2024 = await here.assignment({ plan: earlier, form: halfYear, period: before });
  await report(duty2024, hoaThuan, 'accepted', 5);
  await report(duty2024, tamThang, 'accepted', 1);

  const plan = await here.plan({ year: 2025, owner: city });
  const h1 = await here.period({
    plan,
    key: 'h1',
    series: 'half-year',
    name: '6 tháng đầu năm 2025',
    from: '2024-11-01',
    to: '2025-05-31',
    due: '2025-06-05',
  });
  const year = await here.period({
    plan,
    key: 'year',
    name: 'Năm 2025',
    from: '2024-11-01',
    to: '2025-10-31',
    due: '2025-11-05',
  });
  const duty = await here.assignment({ plan, form: halfYear, period: h1 });
  const annualDuty = await here.assignment({ plan, form: annual, period: year });
  const first = await report(duty, hoaThuan, 'accepted', 2);
  await here.facts(first, { [halfYear.fields.funding!]: ['9007199254740991', '9007199254740991', 1] });
  await here.facts(first, { [halfYear.fields.households!]: 100 });
  await report(duty, tanThanh, 'submitted', 3, { late: true });
  await report(duty, tamThang, 'draft');
  await report(annualDuty, banThach, 'expected');
  await report(annualDuty, tamThang, 'void');

  await here.person({ login: 'analyst', roles: ['analyst'], at: city });
  await here.person({ login: 'hoa-thuan', roles: ['reporter'], at: hoaThuan });
  await here.person({ login: 'ban-thach', roles: ['analyst'], at: banThach });
  const ids = { hoaThuan: await uid(hoaThuan), banThach: await uid(banThach), city: await uid(city) };
  return { halfYear, annual, ids };
}
