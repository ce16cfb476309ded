import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { concerns, paceChanges, type Changed } from './live-figures.ts';

const [january, february] = ['t1', 't2'].map((period) => ({ plan: 'p1', period }));

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

it('tells the first change at once and what follows together, and no more often', () => {
  const told: Changed[] = [];
  const paced = paceChanges((changed) => told.push(changed), 1000);
  paced.hear([january!]);
  paced.hear([january!]);
  paced.hear([february!]);
  expect(told).toEqual([[january]]);
  vi.advanceTimersByTime(1000);
  expect(told.slice(1)).toEqual([[january, february]]);
  paced.hear([january!]);
  paced.hear([]);
  paced.hear([february!]);
  vi.advanceTimersByTime(5000);
  expect(told.slice(2)).toEqual([[]]);
  paced.hear([february!]);
  expect(told.slice(3)).toEqual([[february]]);
  paced.hear([january!]);
  paced.stop();
  vi.advanceTimersByTime(5000);
  expect(told).toHaveLength(4);
});

it('concerns a plan by name, every plan, and any where nothing is named', () => {
  expect([
    concerns([january!], 'p1'),
    concerns([january!], 'p2'),
    concerns([january!], ''),
    concerns([], 'p2'),
  ]).toEqual([...[true, false, true, true]]);
});
