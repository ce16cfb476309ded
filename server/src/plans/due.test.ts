import { expect, it } from 'vitest';
import { dueOn } from './due.ts';

const halfYear = { due: '2025-06-05', dueInclusive: false };

it.each([
  ['before the due date', '2025-05-20', undefined, { lastDay: '2025-06-04', daysLeft: 15 }],
  ['on the last day', '2025-06-04', undefined, { lastDay: '2025-06-04', daysLeft: 0 }],
  ['on the date itself it is too late: "trước ngày"', '2025-06-05', undefined, { lastDay: '2025-06-04', daysLeft: -1 }],
  [
    'with a later date of its own, that day included',
    '2025-06-05',
    '2025-06-10',
    { lastDay: '2025-06-10', daysLeft: 5 },
  ],
])('%s', (_name, today, override, expected) => {
  expect(dueOn(halfYear, today, override)).toMatchObject(expected);
});

it('counts the date itself where the plan says so', () => {
  expect(dueOn({ due: '2025-06-05', dueInclusive: true }, '2025-06-05')).toMatchObject({
    lastDay: '2025-06-05',
    daysLeft: 0,
  });
});
