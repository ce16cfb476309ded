import { describe, expect, test } from 'vitest';
import { cleanPastedText } from './pasted-text.ts';

describe('a text out of a word processor', () => {
  test.each([
    ['Ngày\u00a005\u00a0tháng\u202f6', 'Ngày 05 tháng 6'],
    ['tuyên\u00ad truyền\u200b', 'tuyên truyền'],
    ['•\tMô hình một\r\n•\tMô hình hai\r\n', '- Mô hình một\n- Mô hình hai\n'],
    ['\uf0b7  Dân vận khéo', '- Dân vận khéo'],
    ['  · Ý nhỏ', '  - Ý nhỏ'],
    ['- đã là gạch', '- đã là gạch'],
    ['1.\tMục một', '1. Mục một'],
    ['hết dòng   \nsau', 'hết dòng\nsau'],
    ['giữa câu ', 'giữa câu '],
    ['dòng\u000bngắt', 'dòng\nngắt'],
    ['một\n\n\n\nhai', 'một\n\nhai'],
    ['a·b và 5•6', 'a·b và 5•6'],
    ['Đoàn kết, sáng tạo'.normalize('NFD'), 'Đoàn kết, sáng tạo'],
    ['Ưu điểm: giữ nguyên dấu “ngoặc” – và gạch', 'Ưu điểm: giữ nguyên dấu “ngoặc” – và gạch'],
  ])('%j is kept as %j', (pasted, kept) => {
    expect(cleanPastedText(pasted)).toBe(kept);
    expect(cleanPastedText(kept)).toBe(kept);
  });
});
