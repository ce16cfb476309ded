import { expect, it } from 'vitest';
import { defaultLetterhead } from '../units/letterhead/default-letterhead.ts';
import { fileHeaders } from './file-headers.ts';
import { headOf } from './head.ts';
import { enclosedWith, insideSentence, kindSign, placeAndDate } from './words.ts';

it('abbreviates kinds of documents in numbers as NĐ 30/2020 lists them, short others by their initials', () => {
  expect(['Báo cáo', 'KẾ HOẠCH', 'Chương trình', 'Phiếu giám sát'].map(kindSign)).toEqual(['BC', 'KH', 'CTr', 'PGS']);
  expect(kindSign('Phiếu góp ý, phản biện xã hội')).toBe('');
  const letterhead = defaultLetterhead({ name: 'Phường An Xuân', kind: 'ward', above: [] });
  const numbers = [
    { kind: 'Phiếu góp ý, phản biện xã hội', number: null },
    { kind: 'Báo cáo', number: '5' },
  ].map((facts) => headOf(letterhead, { ...facts, date: null, year: 2025 }).number);
  expect(numbers).toEqual(['Số: ……/MTTQ-BTT', 'Số: 05/BC-MTTQ-BTT']);
});

it('begins a subject inside a sentence with a small letter, an abbreviation not', () => {
  expect(insideSentence('Triển khai Phong trào')).toBe('triển khai Phong trào');
  expect(['MTTQ các cấp', '6 tháng', ''].map(insideSentence)).toEqual(['MTTQ các cấp', '6 tháng', '']);
});

it('leaves room for a place, a day and a number that are not known', () => {
  expect(placeAndDate('', null, 2025)).toBe('……, ngày … tháng … năm 2025');
  expect(enclosedWith('Số: ……/BC-MTTQ-BTT')).toBe('(Kèm theo văn bản số ……/BC-MTTQ-BTT)');
});

it('names files so that every system takes them, whatever the title holds', () => {
  const named = (title: string) => fileHeaders(title, 'pdf')['content-disposition'];
  expect(named('Đề án "A/B"\r\nX: 1')).toBe(
    `attachment; filename="De an A B X 1.pdf"; filename*=UTF-8''${encodeURIComponent('Đề án A B X 1.pdf')}`,
  );
  expect(named('\u0000..')).toContain('filename="Van ban.pdf"');
  expect(named(`${'á'.repeat(119)}🙂🙂`)).toContain(encodeURIComponent(`${'á'.repeat(119)}.pdf`));
});
