import { describe, expect, it } from 'vitest';
import { en } from '../texts/en.ts';
import { vi } from '../texts/vi.ts';
import { missingInWords } from './missing-in-words.ts';

const unit = (label: string, expected: number, missing: number) => ({
  keys: [{ dimension: 'UNIT' as const, id: label, label }],
  coverage: { expected, missing },
});

describe('the sentence about missing reports', () => {
  it('names a merged unit by the reports it still owes when it has some of them', () => {
    const units = [unit('Phường Bàn Thạch', 4, 1), unit('Phường Hương Trà', 4, 0), unit('Xã Tây Hồ', 1, 1)];
    expect(missingInWords(units, vi.coverage)).toBe('; thiếu: Xã Tây Hồ; còn thiếu 1 báo cáo của Phường Bàn Thạch');
    expect(missingInWords(units, en.coverage)).toBe('; missing: Xã Tây Hồ; still missing 1 report of Phường Bàn Thạch');
  });

  it('says how many reports a unit with none owes', () => {
    expect(missingInWords([unit('Phường Bàn Thạch', 4, 4)], vi.coverage)).toBe('; thiếu: Phường Bàn Thạch (4 báo cáo)');
  });

  it('says nothing when nothing is missing', () => {
    expect(missingInWords([unit('Phường Bàn Thạch', 4, 0)], vi.coverage)).toBe('');
  });
});
