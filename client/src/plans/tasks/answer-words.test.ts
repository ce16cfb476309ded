import { expect, it } from 'vitest';
import { vi } from '../../texts/vi.ts';
import '../../texts/vi-plans.ts';
import { answerWords } from './answer-words.ts';
import type { Progress, Task } from './tasks-panel.tsx';

const period = { id: 'p', name: 'Báo cáo 6 tháng', series: 'halfYear', dataTo: '2025-05-31' };
const nothing = {
  nothingToReport: false,
  figure: null,
  yes: null,
  day: null,
  targetState: null,
  owed: null,
  difference: null,
};
const words = (answer: object | null, task: object = { answeredField: { unit: 'mô hình' } }) =>
  answerWords(
    vi,
    'vi',
    task as Task,
    {
      period,
      answer: answer && { isHandedIn: true, ...nothing, ...answer },
    } as Progress,
  );

it.each<[object | null, string | null]>([
  [{ figure: '1250' }, 'Báo cáo 6 tháng: 1.250 mô hình'],
  [{ figure: '0' }, 'Báo cáo 6 tháng: 0 mô hình'],
  [{ yes: true }, 'Báo cáo 6 tháng: có'],
  [{ yes: false }, 'Báo cáo 6 tháng: không'],
  [{ day: '2025-05-02' }, 'Báo cáo 6 tháng: 02/05/2025'],
  [{ nothingToReport: true }, 'Báo cáo 6 tháng: không phát sinh'],
  [{}, 'Báo cáo 6 tháng: chưa ghi'],
  [{ isHandedIn: false }, 'đang lập báo cáo (Báo cáo 6 tháng)'],
  [null, null],
])('an answer %j is said as %s', (answer, said) => {
  expect(words(answer)).toBe(said);
});

it('what a target answers is said as the unit stands to it', () => {
  const answeredTarget = { measure: { unit: 'mô hình' }, due: { daysLeft: 15 } };
  const standing = { targetState: 'SHORT', owed: '2', figure: '1', difference: '1' };
  expect(words(standing, { answeredTarget })).toMatch(/01 mô hình.*15 ngày/);
});
