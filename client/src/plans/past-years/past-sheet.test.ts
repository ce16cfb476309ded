import { parseForm } from '@ke-hoach/forms';
import { communeHalfYear } from '@ke-hoach/forms/examples';
import { expect, it } from 'vitest';
import { headingWithYear, periodNamed } from './past-periods.ts';
import { emptySheet, faultsOf, pastColumns, whyUnused } from './past-sheet.ts';
import { readPastSheet, type PastSheet } from './read-past-sheet.ts';

const parsed = parseForm(communeHalfYear);
if (!parsed.ok) throw new Error('form');
const { form } = parsed;
const offered = pastColumns(form, 'vi');
const labelOf = (key: string) => offered.find(({ id }) => id === form.field(key)!.id)!.label;
const [models, funding] = [labelOf('modelsNew'), labelOf('fundingState')];
const periods = [
  { assignmentId: 'half', name: '6 tháng đầu năm 2025' },
  { assignmentId: 'q1', name: 'Quý I năm 2025' },
];
const chosen = { assignmentId: 'half', year: 2024 };
const read = (cells: string[][], columns = offered) => readPastSheet(cells, { columns, periods, chosen });
const shortly = (sheet: PastSheet | null) =>
  sheet?.blocks.map(({ period, columns, rows }) => [
    `${period.assignmentId} ${period.year}`,
    columns.map(({ label }) => label),
    ...rows.map(({ line, unitName, cells }) => [line, unitName, ...cells]),
  ]);
const heads = { unit: 'Đơn vị', period: 'Kỳ', year: 'Năm' };

it('heads every number apart, so that a workbook made here is read back', () => {
  expect(new Set(offered.map(({ label }) => label)).size).toBe(offered.length);
  const units = ['Phường An Xuân', 'Phường An Mỹ'];
  const { rows } = emptySheet(heads, offered, { units, years: [2024], periods: [] });
  const asked = offered.filter(({ reckoned }) => !reckoned);
  expect(offered.filter(({ reckoned }) => reckoned).map(({ label }) => label)).toContain(labelOf('modelsTotal'));
  const filled = rows.map((row, at) => (at === 0 ? row : [...row, ...asked.map(() => '1')]));
  expect(read(filled)).toMatchObject({ unused: [], unclear: [], blocks: [{ period: chosen, columns: asked }] });
  const several = emptySheet(heads, offered, { units, years: [2023, 2024], periods: ['6 tháng đầu năm', 'Quý I năm'] });
  const cells = several.rows.map((row, at) => (at === 0 ? row : [...row, ...asked.map(() => '1')]));
  expect(read(cells)?.blocks.map(({ period, rows }) => [period.assignmentId, period.year, rows.length])).toEqual([
    ['half', 2023, 2],
    ['q1', 2023, 2],
    ['half', 2024, 2],
    ['q1', 2024, 2],
  ]);
});

it('finds the heading below a title, whatever the order, accents and case, and names what it does not use', () => {
  const cells = [
    ['BIỂU TỔNG HỢP NĂM 2024'],
    ['TT', funding.toUpperCase(), 'Ghi chú', 'TÊN ĐƠN VỊ', models],
    ['1', '2.500.000', 'x', 'Phường An Xuân', '3'],
    ['', '', '', '', ''],
    ['2', '', '', 'Phường An Mỹ', ''],
  ];
  expect(shortly(read(cells))).toEqual([['half 2024', [funding, models], [3, 'Phường An Xuân', '2.500.000', '3']]]);
  expect(read(cells)?.unused).toEqual(['TT', 'Ghi chú']);
  expect(read([['Đơn vị', 'Khác']])).toBeNull();
  // A first row of sums, which has no unit, is no row of years.
  const sums = [
    ['Đơn vị', models, funding],
    ['', '2023', '5000'],
    ['An Mỹ', '3', '4'],
  ];
  expect(shortly(read(sums))).toEqual([['half 2024', [models, funding], [3, 'An Mỹ', '3', '4']]]);
});

it('reads several periods by rows: a year or a period beside the unit, merged or not', () => {
  const cells = [
    ['Đơn vị', 'Năm', models, funding],
    ['Phường An Xuân', '2022', '1', '10'],
    ['', '2023', '2', ''],
    ['Phường An Mỹ', '2023', '3', '30'],
  ];
  expect(shortly(read(cells))).toEqual([
    ['half 2022', [models, funding], [2, 'Phường An Xuân', '1', '10']],
    ['half 2023', [models, funding], [3, 'Phường An Xuân', '2', ''], [4, 'Phường An Mỹ', '3', '30']],
  ]);
  const named = [
    ['Kỳ báo cáo', 'Đơn vị', models],
    ['QUÝ 1/2023', 'An Mỹ', '4'],
    ['', 'An Xuân', '5'],
    ['Quý V', 'Ba', '6'],
  ];
  expect(shortly(read(named))).toEqual([['q1 2023', [models], [2, 'An Mỹ', '4'], [3, 'An Xuân', '5']]]);
  expect(read(named)?.unclear).toEqual([{ line: 4, text: 'Quý V' }]);
});

it('reads several periods by columns: the year above, below or within the heading', () => {
  const above = [
    ['', '2022', '', 'Năm 2023'],
    ['Đơn vị', models, funding, models],
    ['An Mỹ', '1', '2', '3'],
  ];
  const below = [
    ['Đơn vị', models, '', funding],
    ['', '2022', '2023', '2022'],
    ['An Mỹ', '1', '3', '2'],
  ];
  const within = [
    ['Đơn vị', `${models} 2022`, `${funding} (năm 2022)`, `${models} - 2023`],
    ['An Mỹ', '1', '2', '3'],
  ];
  for (const cells of [above, below, within]) {
    expect(read(cells)?.unused).toEqual([]);
    expect(shortly(read(cells))).toEqual([
      ['half 2022', [models, funding], [cells.length, 'An Mỹ', '1', '2']],
      ['half 2023', [models], [cells.length, 'An Mỹ', '3']],
    ]);
  }
});

it('tells a year from a period, and a heading from its year', () => {
  expect(periodNamed('2023', periods)).toEqual({ assignmentId: null, year: 2023 });
  expect(periodNamed('Năm 2023', periods)).toEqual({ assignmentId: null, year: 2023 });
  expect(periodNamed('Năm 2023', [...periods, { assignmentId: 'all', name: 'Năm 2025' }])?.assignmentId).toBe('all');
  expect(periodNamed('6 THANG DAU NAM', periods)).toEqual({ assignmentId: 'half', year: null });
  expect([periodNamed('', periods), periodNamed('12345', periods)]).toEqual([null, null]);
  expect(headingWithYear('Mô hình mới, năm 2023')).toEqual({ heading: 'Mô hình mới', year: 2023 });
  expect(headingWithYear('Mô hình 12023')).toBeNull();
});

it('takes a column of a table for the total of the form on it, unless two tables have one called so', () => {
  const sheet = ['Đơn vị', form.field('propagandaRows.sessions')!.title];
  const sum = offered.find(({ id }) => id === form.field('propagandaSessionsTotal')!.id)!;
  const reads = (columns: typeof offered) => read([sheet, ['Phường An Xuân', '12']], columns);
  expect(reads(offered)?.blocks[0]?.columns).toEqual([sum]);
  expect(reads([...offered, { ...sum, id: 'other', label: 'Tổng khác' }])).toBeNull();
});

it('says of what the form has why it is not entered', () => {
  const why = (key: string) => whyUnused(form, form.field(key)!.title.toUpperCase(), 'vi');
  expect(why('householdsRate')).toEqual({ kind: 'rate' });
  expect(why('propagandaRows.topic')).toEqual({ kind: 'inTable', table: form.field('propagandaRows')!.title });
  expect(why('strengths')).toEqual({ kind: 'notNumber' });
  expect(whyUnused(form, 'Ghi chú riêng', 'vi')).toBeNull();
});

it('says at which column a number cannot be so', () => {
  const money = ['fundingState', 'fundingMembers', 'fundingSocial', 'fundingOther', 'fundingTotal'].map(labelOf);
  const sheet = read([
    ['Đơn vị', models, ...money],
    ['Phường An Xuân', 'hai', '5', '1', '1', '1', '9'],
  ])!;
  const [{ columns, rows }] = sheet.blocks as [PastSheet['blocks'][number]];
  const faults = faultsOf(form, columns, rows[0]!.cells, 'vi', (reckoned) => `khác ${reckoned}`);
  expect([...faults.keys()]).toEqual(['modelsNew', 'fundingTotal'].map((key) => form.field(key)!.id));
  expect([...faults.values()]).toEqual([expect.stringMatching(/số/), 'khác 8']);
});
