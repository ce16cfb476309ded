import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { keptFor } from './kept-for.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe('an answer that is kept for a while', () => {
  it('is asked for once, however many want it, and again when the time is over', async () => {
    let asked = 0;
    const count = keptFor(1000, () => Promise.resolve((asked += 1)));
    expect(await Promise.all([count(), count(), count()])).toEqual([1, 1, 1]);
    vi.advanceTimersByTime(999);
    expect(await count()).toBe(1);
    vi.advanceTimersByTime(1);
    expect(await count()).toBe(2);
  });

  it('is not kept when it failed', async () => {
    const answers = [Promise.reject(new Error('no database')), Promise.resolve(7)];
    const count = keptFor(1000, () => answers.shift()!);
    await expect(count()).rejects.toThrow('no database');
    expect(await count()).toBe(7);
  });
});
