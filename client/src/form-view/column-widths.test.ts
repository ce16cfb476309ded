import type { Field, Kind } from '@ke-hoach/forms';
import { describe, expect, it } from 'vitest';
import { columnWidths } from './column-widths.ts';

const REM = 16;

/** What a browser makes of the widths where the table has this room, in pixels. */
function laidOut(kinds: readonly Kind[], room: number): number[] {
  const pixels = (length: string): number => {
    const share = /^\(100cqi - ([\d.]+)rem\) \* ([\d.]+)$/.exec(length);
    if (share) return (room - Number(share[1]) * REM) * Number(share[2]);
    const rem = /^([\d.]+)rem$/.exec(length);
    if (!rem) throw new Error(`${length} is no length`);
    return Number(rem[1]) * REM;
  };
  return columnWidths(kinds.map((kind) => ({ kind }) as Field)).map((width) => {
    const [, least, wanted, most] = /^clamp\((.+), (.+), (.+)\)$/.exec(width) ?? [];
    return most === undefined ? pixels(width) : Math.max(pixels(least!), Math.min(pixels(wanted!), pixels(most)));
  });
}

const whole = (widths: readonly number[]) => widths.reduce((sum, width) => sum + width, 0);
const five: Kind[] = ['text', 'choice', 'integer', 'money', 'long-text'];

describe('the columns of a table that is filled in', () => {
  it('five of them fit beside the sections of a form at 1280 px, each a little narrower in the same measure', () => {
    const wide = laidOut(five, 2000);
    expect(whole(wide)).toBeGreaterThan(915);
    const fitted = laidOut(five, 915);
    expect(whole(fitted)).toBeLessThanOrEqual(915);
    expect(whole(fitted)).toBeGreaterThan(914);
    const shares = fitted.slice(1, -1).map((width, at) => width / wide[at + 1]!);
    for (const share of shares) expect(share).toBeCloseTo(shares[0]!, 2);
  });

  it('never so narrow that nobody can type there: then the table is moved sideways', () => {
    const least = laidOut(five, 300);
    expect(laidOut(five, 600)).toEqual(least);
    for (const width of least.slice(1, -1)) expect(width).toBeGreaterThan(100);
  });

  it('leaves the number of a row and its button as they are', () => {
    for (const room of [600, 915, 2000]) {
      const widths = laidOut(five, room);
      expect([widths[0], widths.at(-1)]).toEqual([40, 56]);
    }
  });
});
