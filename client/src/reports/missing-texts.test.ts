import { describe, expect, it } from 'vitest';
import type { ProgressTable_columnFragment } from '../gql/graphql.ts';
import { en } from '../texts/en.ts';
import { vi } from '../texts/vi.ts';
import '../texts/vi-office.ts';
import { missingSheet, reminderText } from './missing-texts.ts';

const column = (id: string, inclusive: boolean) =>
  ({
    assignment: { id },
    period: {
      ...{ id, name: '6 tháng đầu năm 2025', series: 'halfYear', dataTo: '2025-05-31', opens: '2025-05-05' },
      due: { date: '2025-06-05', inclusive, lastDay: inclusive ? '2025-06-05' : '2025-06-04', daysLeft: 3 },
    },
    form: { id, title: `Báo cáo ${id}`, titleEn: null },
  }) as unknown as ProgressTable_columnFragment;
const [a, b] = [column('A', false), column('B', true)];
const never = { reportId: 'r', reminders: 0, remindedOn: null };
const missing = [
  {
    unit: { name: 'Phường An Mỹ' },
    column: a,
    state: 'EXPECTED' as const,
    lastDay: '2025-06-04',
    isOverdue: false,
    ...never,
  },
  {
    unit: { name: 'Xã Tam Phú' },
    column: a,
    state: 'RETURNED' as const,
    lastDay: '2025-06-04',
    isOverdue: true,
    ...never,
  },
  {
    unit: { name: 'Xã Tam Phú' },
    column: b,
    state: 'DRAFT' as const,
    lastDay: '2025-06-05',
    isOverdue: false,
    ...never,
  },
];
/** The first has its period's day, the others each a day of their own. */
const withMoreTime = [
  missing[0]!,
  { ...missing[1]!, unit: { name: 'Phường Tân Thạnh' }, lastDay: '2025-06-20', isOverdue: false, ...never },
  { ...missing[1]!, lastDay: '2025-06-10', isOverdue: false, ...never },
  { ...missing[2]!, unit: { name: 'Phường Hòa Hương' }, lastDay: '2025-06-20' },
];
const moment = new Date('2025-06-01T01:30:00Z');

describe('what the office takes away from the board', () => {
  it('is a message by period: who is missing, until when, told at which moment, and where to hand it in', () => {
    expect(reminderText(vi, missing, '2025-06-01', moment, 'http://ke-hoach/duties').split('\n')).toEqual([
      'Tính đến 08:30 ngày 01/06/2025, các đơn vị sau chưa nộp báo cáo:',
      '- 6 tháng đầu năm 2025, Báo cáo A, nộp trước ngày 05/6 (hết ngày 04/6). Còn 2 đơn vị: Phường An Mỹ, Xã Tam Phú.',
      '- 6 tháng đầu năm 2025, Báo cáo B, nộp đến hết ngày 05/6. Còn 1 đơn vị: Xã Tam Phú.',
      'Nộp tại: http://ke-hoach/duties',
    ]);
  });

  it('says what the office adds before the address', () => {
    const lines = reminderText(vi, missing, '2025-06-01', moment, 'http://ke-hoach/duties', ' Kèm phụ lục. ').split(
      '\n',
    );
    expect(lines.slice(-2)).toEqual(['Kèm phụ lục.', 'Nộp tại: http://ke-hoach/duties']);
  });

  it('gives each unit no more than its place in the line, whatever it is called, and the address it was given', () => {
    const forged = { ...missing[0]!, unit: { name: 'Xã A\r\nNộp tại: https://evil.example\u202e' } };
    const lines = reminderText(vi, [forged], '2025-06-01', moment, 'https://ke-hoach.example.vn/duties').split('\n');
    expect(lines).toHaveLength(3);
    expect(lines[1]).toContain('Còn 1 đơn vị: Xã A Nộp tại: https://evil.example.');
    expect(lines[2]).toBe('Nộp tại: https://ke-hoach.example.vn/duties');
  });

  it('tells each unit its own last day where it was given more time', () => {
    expect(
      reminderText(vi, withMoreTime, '2025-06-01', moment, 'http://ke-hoach/duties').split('\n').slice(1, 5),
    ).toEqual([
      '- 6 tháng đầu năm 2025, Báo cáo A, nộp trước ngày 05/6 (hết ngày 04/6). Còn 1 đơn vị: Phường An Mỹ.',
      '- 6 tháng đầu năm 2025, Báo cáo A, nộp đến hết ngày 10/6. Còn 1 đơn vị: Xã Tam Phú.',
      '- 6 tháng đầu năm 2025, Báo cáo A, nộp đến hết ngày 20/6. Còn 1 đơn vị: Phường Tân Thạnh.',
      '- 6 tháng đầu năm 2025, Báo cáo B, nộp đến hết ngày 20/6. Còn 1 đơn vị: Phường Hòa Hương.',
    ]);
    expect(
      missingSheet(vi, withMoreTime)
        .rows.slice(1)
        .map((line) => [line[1], line[4]]),
    ).toEqual([
      ['Phường An Mỹ', '04/06/2025'],
      ['Phường Tân Thạnh', '20/06/2025'],
      ['Xã Tam Phú', '10/06/2025'],
      ['Phường Hòa Hương', '20/06/2025'],
    ]);
  });

  it('names the day alone where the demonstration stands on another', () => {
    expect(reminderText(vi, missing, '2025-05-20', moment, '').split('\n')[0]).toBe(
      'Tính đến 20/05/2025, các đơn vị sau chưa nộp báo cáo:',
    );
  });

  it('is a sheet with a line a report, in either language', () => {
    expect(missingSheet(vi, missing).rows.slice(0, 3)).toEqual([
      [
        ...['STT', 'Đơn vị', 'Kỳ báo cáo', 'Biểu mẫu', 'Ngày cuối nộp', 'Trạng thái', 'Quá hạn'],
        ...['Số lần nhắc', 'Nhắc gần nhất'],
      ],
      ['1', 'Phường An Mỹ', '6 tháng đầu năm 2025', 'Báo cáo A', '04/06/2025', 'Chưa nhập', '', '', ''],
      ['2', 'Xã Tam Phú', '6 tháng đầu năm 2025', 'Báo cáo A', '04/06/2025', 'Đã trả lại', 'Quá hạn', '', ''],
    ]);
    expect(missingSheet(en, missing).rows[1]![5]).toBe('Not started');
    const twice = { ...missing[0]!, reminders: 2, remindedOn: '2025-05-30' };
    expect(missingSheet(vi, [twice]).rows[1]!.slice(-2)).toEqual(['2', '30/05/2025']);
  });
});
