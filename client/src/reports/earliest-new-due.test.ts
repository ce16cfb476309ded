import { expect, it } from 'vitest';
import { earliestNewDue } from './earliest-new-due.ts';

it('lets a returned report keep its last day while that day has not passed', () => {
  expect(earliestNewDue({ lastDay: '2025-06-04', daysLeft: 3 })).toBe('2025-06-04');
  expect(earliestNewDue({ lastDay: '2025-06-04', daysLeft: 0 })).toBe('2025-06-04');
});

it('asks for today or later once the last day has passed', () => {
  expect(earliestNewDue({ lastDay: '2025-06-28', daysLeft: -5 })).toBe('2025-07-03');
});
