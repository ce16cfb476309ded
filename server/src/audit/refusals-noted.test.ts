import { describe, expect, it } from 'vitest';
import { RefusalsNoted } from './refusals-noted.ts';

describe('what is noted of commands that somebody is refused', () => {
  it('is twenty of an hour, then that there were more, and all anew in the next hour; of each person', () => {
    let now = 0;
    const refusals = new RefusalsNoted(undefined, () => now);
    const noted = (person: string, times: number) => Array.from({ length: times }, () => refusals.next(person));
    const hour = [...Array.from({ length: 20 }, () => 'command.refuse'), 'command.refuseMore', null, null];
    expect(noted('1', 23)).toEqual(hour);
    now += 3_599_999;
    expect(noted('1', 1)).toEqual([null]);
    expect(noted('2', 1)).toEqual(['command.refuse']);
    now += 1;
    expect(noted('1', 23)).toEqual(hour);
    expect(noted('2', 19).at(-1)).toBe('command.refuse');
    expect(noted('2', 2)).toEqual(['command.refuseMore', null]);
  });

  it('forgets who was refused longest ago, of more people than there are', () => {
    const refusals = new RefusalsNoted(undefined, () => 0);
    for (let times = 0; times < 30; times += 1) refusals.next('first');
    for (let person = 0; person < 10_000; person += 1) refusals.next(`person ${person}`);
    expect(refusals.next('first')).toBe('command.refuse');
  });
});
