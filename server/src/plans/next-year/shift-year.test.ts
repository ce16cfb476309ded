import { describe, expect, it } from 'vitest';
import { dayNextYear, nameNextYear, textNextYear } from './shift-year.ts';

describe('a year later', () => {
  it.each([
    ['2025-06-05', '2026-06-05'],
    ['2024-02-29', '2025-02-28'],
    ['2027-02-28', '2028-02-28'],
    ['1999-12-31', '2000-12-31'],
  ])('%s is %s', (day, next) => expect(dayNextYear(day)).toBe(next));

  it.each([
    ['6 tháng đầu năm 2025', '6 tháng đầu năm 2026'],
    ['Năm 2025', 'Năm 2026'],
    ['Giai đoạn 2021-2025', 'Giai đoạn 2021-2025'],
    ['Kế hoạch 2025–2030', 'Kế hoạch 2025–2030'],
    ['Quý I/2025', 'Quý I/2025'],
  ])('the name "%s" becomes "%s"', (name, next) => expect(nameNextYear(name, 2025)).toBe(next));

  it.each([
    ['ít nhất 01 mô hình trong năm 2025 và sau đó', 'ít nhất 01 mô hình trong năm 2026 và sau đó'],
    ['Năm 2025, năm 2025.', 'Năm 2026, năm 2026.'],
    ['giai đoạn 2021-2026, ngày 08/8/2025', 'giai đoạn 2021-2026, ngày 08/8/2025'],
    ['từ năm 2025-2030', 'từ năm 2025-2030'],
  ])('the text "%s" becomes "%s"', (text, next) => expect(textNextYear(text, 2025)).toBe(next));
});
