import { describe, expect, it } from 'vitest';
import { writeCsv } from './write-csv.ts';

describe('a table as CSV', () => {
  it('has semicolons and decimal commas in Vietnamese, commas and points in English', () => {
    const rows = [['Xã A', { number: '-1234.5' }]];
    expect(writeCsv(rows, 'vi')).toBe('\uFEFFXã A;-1234,5\r\n');
    expect(writeCsv(rows, 'en')).toBe('\uFEFFXã A,-1234.5\r\n');
  });

  it.each(['=1+1', '+84', '-2+3', '@SUM(A1)', '\t=1', '\r=1', '＝1+1', '＠SUM(A1)'])('keeps %j a text', (text) => {
    expect(writeCsv([[text]], 'en').replace('"', '')).toMatch(/^\uFEFF'/);
  });

  it('keeps signs that part cells inside theirs', () => {
    expect(writeCsv([['a;b', 'say "x"', 'two\nlines']], 'vi')).toBe('\uFEFF"a;b";"say ""x""";"two\nlines"\r\n');
  });
});
