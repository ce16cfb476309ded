import type { Logger } from 'pino';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { againAndAgain } from './again-and-again.ts';

/** Work that succeeds or fails as told, with the moments at which it was done and what the log heard. */
function worked(every: number) {
  const at: number[] = [];
  const heard: string[] = [];
  const is = { failing: false };
  const log = { error: (_: object, text: string) => heard.push(text), warn: (text: string) => heard.push(text) };
  const work = async () => {
    at.push(Date.now());
    if (is.failing) throw new Error('gone');
  };
  const stop = againAndAgain(work, { every, log: log as unknown as Logger, fails: 'not done', goesOn: 'done again' });
  return { at, heard, is, stop };
}

beforeEach(() => void vi.useFakeTimers({ now: 0 }));
afterEach(() => void vi.useRealTimers());

it('work that fails is tried ever more seldom, and the log hears of it once, and once that it goes on', async () => {
  const { at, heard, is, stop } = worked(300);
  await vi.advanceTimersByTimeAsync(700);
  expect(at).toEqual([0, 300, 600]);
  is.failing = true;
  await vi.advanceTimersByTimeAsync(600_000);
  const pauses = at.slice(1).map((moment, i) => moment - at[i]!);
  expect(pauses.slice(0, 11)).toEqual([300, 300, 300, 600, 1200, 2400, 4800, 9600, 19_200, 30_000, 30_000]);
  expect(heard).toEqual(['not done']);
  is.failing = false;
  await vi.advanceTimersByTimeAsync(31_000);
  expect(heard).toEqual(['not done', 'done again']);
  const [before, last] = at.slice(-2);
  expect(last! - before!).toBe(300);
  await stop();
  const done = at.length;
  await vi.advanceTimersByTimeAsync(60_000);
  expect(at).toHaveLength(done);
});

it('work that is done more seldom than that keeps its rhythm', async () => {
  const { at, is, stop } = worked(600_000);
  is.failing = true;
  await vi.advanceTimersByTimeAsync(1_800_000);
  expect(at).toEqual([0, 600_000, 1_200_000, 1_800_000]);
  await stop();
});
