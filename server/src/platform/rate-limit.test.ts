import { expect, it } from 'vitest';
import { RateLimit } from './rate-limit.ts';

function clocked() {
  const clock = { now: 0 };
  return { clock, rate: new RateLimit({ atOnce: 3, aSecond: 2 }, () => clock.now) };
}

it('lets so many through at once, then as many a second as it says, and tells how long to wait', () => {
  const { clock, rate } = clocked();
  expect([rate.take('an'), rate.take('an'), rate.take('an'), rate.take('an')]).toEqual([0, 0, 0, 1]);
  clock.now = 500;
  expect([rate.take('an'), rate.take('an')]).toEqual([0, 1]);
  clock.now = 60_000;
  expect([rate.take('an'), rate.take('an'), rate.take('an'), rate.take('an')]).toEqual([0, 0, 0, 1]);
});

it('lets something heavy through at once, and the next one waits the longer', () => {
  const { clock, rate } = clocked();
  expect([rate.take('an'), rate.take('an', 6), rate.take('an')]).toEqual([0, 0, 3]);
  clock.now = 2400;
  expect(rate.take('an')).toBe(1);
  clock.now = 2600;
  expect(rate.take('an')).toBe(0);
});

it('counts everybody alone', () => {
  const { rate } = clocked();
  for (let tries = 0; tries < 5; tries += 1) rate.take('an');
  expect(rate.take('lan')).toBe(0);
});

it('still knows who asks all the time after many have asked once', () => {
  const { rate } = clocked();
  for (let other = 0; other < 30_000; other += 1) {
    if (other % 1000 === 0) rate.take('an');
    rate.take(`other ${other}`);
  }
  expect(rate.take('an')).toBe(1);
});
