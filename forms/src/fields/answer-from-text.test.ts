import { describe, expect, test } from 'vitest';
import type { Json, JsonObject, Kind } from '../index.ts';
import { colours, fieldOf } from '../testing/one-field.ts';
import { answerFromTexts, cellCount } from './answer-from-text.ts';

describe('an answer out of the texts of a spreadsheet', () => {
  test.each<[Kind, string[], Json | undefined, boolean, JsonObject?]>([
    ['integer', ['1.234'], 1234, true],
    ['integer', ['nhiều'], 'nhiều', false],
    ['integer', ['-3'], -3, true],
    ['integer', ['  '], undefined, true],
    ['decimal', ['12,50'], '12.5', true],
    ['money', ['40.000.000'], 40_000_000, true],
    ['date', ['5/6/2025'], '2025-06-05', true],
    ['date', ['31/02/2025'], '31/02/2025', false],
    ['yes-no', ['x'], true, true],
    ['yes-no', ['chưa rõ'], 'chưa rõ', false],
    ['choice', ['do tuoi'], 'red', true, colours],
    ['choice', ['tím'], 'tím', false, colours],
    ['percent', ['12', '15'], { numerator: 12, denominator: 15 }, true],
    ['percent', ['12', ''], { numerator: 12 }, true],
    ['percent', ['mười', '15'], { numerator: 'mười', denominator: 15 }, false],
    ['text', ['Tam Kỳ'], 'Tam Kỳ', true],
  ])('of %s %j is %j (understood: %s)', (kind, texts, value, understood, more) => {
    expect(answerFromTexts(fieldOf(kind, more), texts, 'vi')).toEqual({ value, understood });
  });

  test('takes two cells for a percent, none for a file', () => {
    expect((['integer', 'percent'] as const).map((kind) => cellCount(fieldOf(kind)))).toEqual([1, 2]);
    expect(cellCount(fieldOf('file'))).toBe(0);
  });
});
