import { describe, expect, it } from 'vitest';
import { contentDisposition } from './content-disposition.ts';
import { fileName } from './file-name.ts';

describe('the name of a file', () => {
  it.each([
    ['Kế hoạch.pdf', 'Kế hoạch.pdf'],
    [' Bản ký.PDF ', 'Bản ký.PDF'],
    ['Ảnh.jpeg', 'Ảnh.pdf'],
    ['Số liệu', 'Số liệu.pdf'],
    ['virus.exe', 'virus.exe.pdf'],
    ['bao-cao.html.pdf', 'bao-cao.html.pdf'],
    ['Kế hoạch.pdf'.normalize('NFD'), 'Kế hoạch.pdf'],
  ])('ends as what is in it: %s', (sent, kept) => {
    expect(fileName(sent, 'pdf')).toBe(kept);
  });

  it.each([
    '',
    '  ',
    '..',
    '../../etc/passwd',
    'C:\\x.pdf',
    'a/b.pdf',
    'a\u0000.pdf',
    'a\n.pdf',
    'fdp.\u202Eexe.pdf',
    '\ud800.pdf',
    `${'x'.repeat(252)}.pdf`,
  ])('is refused: %j', (sent) => {
    expect(() => fileName(sent, 'pdf')).toThrow('FILE_REFUSED');
  });

  it('is given out whole to whoever reads it, and in plain letters to others', () => {
    expect(contentDisposition('Đơn "ký" (1).pdf')).toBe(
      `attachment; filename="Don -ky- (1).pdf"; filename*=UTF-8''%C4%90%C6%A1n%20%22k%C3%BD%22%20%281%29.pdf`,
    );
  });
});
