import { parseForm } from '@ke-hoach/forms';
import { communeHalfYear } from '@ke-hoach/forms/examples';
import { expect, it } from 'vitest';
import { emptySheet, faultsOf, pastColumns, readPastSheet, whyUnused } from './past-sheet.ts';

const parsed = parseForm(communeHalfYear);
if (!parsed.ok) throw new Error('form');
const { form } = parsed;
const offered = pastColumns(form, 'vi');
const labelOf = (key: string) => offered.find(({ id }) => id === form.field(key)!.id)!.label;
const [models, funding] = [labelOf('modelsNew'), labelOf('fundingState')];

it('heads every number apart, so that a workbook made here is read back', () => {
  expect(new Set(offered.map(({ label }) => label)).size).toBe(offered.length);
  const { rows } = emptySheet('Đơn vị', offered, ['Phường An Xuân']);
  const asked = offered.filter(({ reckoned }) => !reckoned);
  expect(offered.filter(({ reckoned }) => reckoned).map(({ label }) => label)).toContain(labelOf('modelsTotal'));
  const filled = [rows[0]!, ['Phường An Xuân', ...asked.map(() => '1')]];
  expect(readPastSheet(filled, offered)).toEqual({
    ...{ columns: asked, unused: [] },
    rows: [{ line: 2, unitName: 'Phường An Xuân', cells: asked.map(() => '1') }],
  });
});

it('finds the heading below a title, whatever the order, accents and case, and names what it does not use', () => {
  const cells = [
    ['BIỂU TỔNG HỢP NĂM 2024'],
    ['TT', funding.toUpperCase(), 'Ghi chú', 'TÊN ĐƠN VỊ', models],
    ['1', '2.500.000', 'x', 'Phường An Xuân', '3'],
    ['', '', '', '', ''],
    ['2', '', '', 'Phường An Mỹ', ''],
  ];
  expect(readPastSheet(cells, offered)).toMatchObject({
    columns: [{ label: funding }, { label: models }],
    unused: ['TT', 'Ghi chú'],
    rows: [{ line: 3, unitName: 'Phường An Xuân', cells: ['2.500.000', '3'] }],
  });
  expect(readPastSheet([['Đơn vị', 'Khác']], offered)).toBeNull();
});

it('takes a column of a table for the total of the form on it, unless two tables have one called so', () => {
  const sheet = ['Đơn vị', form.field('propagandaRows.sessions')!.title];
  const sum = offered.find(({ id }) => id === form.field('propagandaSessionsTotal')!.id)!;
  const read = (columns: typeof offered) => readPastSheet([sheet, ['Phường An Xuân', '12']], columns);
  expect(read(offered)?.columns).toEqual([sum]);
  expect(read([...offered, { ...sum, id: 'other', label: 'Tổng khác' }])).toBeNull();
});

it('says of what the form has why it is not entered', () => {
  const why = (key: string) => whyUnused(form, form.field(key)!.title.toUpperCase(), 'vi');
  expect(why('householdsRate')).toEqual({ kind: 'rate' });
  expect(why('propagandaRows.topic')).toEqual({ kind: 'inTable', table: form.field('propagandaRows')!.title });
  expect(why('strengths')).toEqual({ kind: 'notNumber' });
  expect(whyUnused(form, 'Ghi chú riêng', 'vi')).toBeNull();
});

it('says at which column a number cannot be so', () => {
  const sheet = readPastSheet(
    [
      [
        'Đơn vị',
        models,
        ...['fundingState', 'fundingMembers', 'fundingSocial', 'fundingOther', 'fundingTotal'].map(labelOf),
      ],
      ['Phường An Xuân', 'hai', '5', '1', '1', '1', '9'],
    ],
    offered,
  )!;
  const faults = faultsOf(form, sheet.columns, sheet.rows[0]!, 'vi', (reckoned) => `khác ${reckoned}`);
  expect([...faults.keys()]).toEqual(['modelsNew', 'fundingTotal'].map((key) => form.field(key)!.id));
  expect([...faults.values()]).toEqual([expect.stringMatching(/số/), 'khác 8']);
});
