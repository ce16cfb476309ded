import { describe, expect, it } from 'vitest';
import { en } from '../texts/en.ts';
import { vi } from '../texts/vi.ts';
import { missingInWords } from './missing-in-words.ts';

const unit = (label: string, expected: number, missing: number) => ({
  keys: [{ dimension: 'UNIT' as const, id: label, label }],
  coverage: { expected, missing },
});

const said = (units: ReturnType<typeof unit>[], texts = vi, totalCount = units.length) =>
  missingInWords(
    { totalCount, groups: units },
    units.reduce((sum, { coverage }) => sum + coverage.missing, 0),
    texts.coverage,
  );

describe('the sentence about missing reports', () => {
  it('names a merged unit by the reports it still owes when it has some of them', () => {
    const units = [unit('Phường Bàn Thạch', 4, 1), unit('Phường Hương Trà', 4, 0), unit('Xã Tây Hồ', 1, 1)];
    expect(said(units)).toBe('; thiếu: Xã Tây Hồ; còn thiếu 1 báo cáo của Phường Bàn Thạch');
    expect(said(units, en)).toBe('; missing: Xã Tây Hồ; still missing 1 report of Phường Bàn Thạch');
  });

  it('says how many reports a unit with none owes', () => {
    expect(said([unit('Phường Bàn Thạch', 4, 4)])).toBe('; thiếu: Phường Bàn Thạch (4 báo cáo)');
  });

  it('says nothing when nothing is missing', () => {
    expect(said([unit('Phường Bàn Thạch', 4, 0)])).toBe('');
  });

  it('counts the units beyond the eighth', () => {
    const units = Array.from({ length: 11 }, (_, at) => unit(`Xã ${at + 1}`, 1, 1));
    expect(said(units)).toBe('; thiếu: Xã 1, Xã 2, Xã 3, Xã 4, Xã 5, Xã 6, Xã 7, Xã 8… (+3)');
  });

  it('names nobody where more units are asked than came, and says how many reports are missing of all', () => {
    const page = { totalCount: 3321, groups: Array.from({ length: 650 }, (_, at) => unit(`Xã ${at}`, 12, 1)) };
    expect(missingInWords(page, 9210, vi.coverage)).toBe('; còn thiếu 9.210');
    expect(missingInWords(page, 9210, en.coverage)).toBe('; 9,210 missing');
    expect(missingInWords(undefined, 9210, vi.coverage)).toBe('; còn thiếu 9.210');
  });
});
