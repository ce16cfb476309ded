import { expect, test } from 'vitest';
import { writtenDigits } from './written-digits.ts';

test.each([
  ['1.5', '1', '5'],
  ['1,50', '1', '5'],
  ['007', '7', ''],
  ['0,00', '', ''],
  ['-12', '12', ''],
  ['\u2212 3', '3', ''],
  ['1.234.567,890', '1234567', '89'],
  ['1 234,5', '1234', '5'],
  [` 1\u00a0234 `, '1234', ''],
  ['9'.repeat(60), '9'.repeat(60), ''],
  [`0,${'3'.repeat(60)}${'0'.repeat(60)}`, '', '3'.repeat(60)],
])('of %j those before the point are %j, those behind %j', (text, whole, places) => {
  expect(writtenDigits(text)).toEqual({ whole, places });
});

test.each(['', 'nhiều', '1e400', '1,234.5', '12 hộ', '1.23.456'])('%j is no number', (text) => {
  expect(writtenDigits(text)).toBeNull();
});

test('a long text is read at once', () => {
  const long = `0,${'0'.repeat(500_000)}x`;
  expect(writtenDigits(long)).toBeNull();
  expect(writtenDigits(`1,${'0'.repeat(500_000)}1`)?.places).toHaveLength(500_001);
});
