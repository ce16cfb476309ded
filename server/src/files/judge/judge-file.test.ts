import { describe, expect, it } from 'vitest';
import { docx, jpg, pdf, png, xlsx, zip, type Entry } from '../../../testing/given-files.ts';
import { judgeFile } from './judge-file.ts';

const many = (count: number): Entry[] => Array.from({ length: count }, (_, at) => ({ name: `word/${at}.xml` }));
const megabytes = (count: number) => count * 1024 * 1024;

describe('what a file is', () => {
  it.each([
    ['pdf', pdf()],
    ['png', png()],
    ['jpg', jpg()],
    ['jpg', jpg('', 9999)],
    ['png', png('', 9999)],
    ['jpg', Buffer.concat([jpg(), Buffer.from('what a camera adds')])],
    ['docx', docx()],
    ['docx', docx(many(1990))],
    ['xlsx', xlsx([{ name: 'xl/worksheets/sheet1.xml', unpacked: 390 }])],
  ])('is told by what is in it: %s', (type, bytes) => {
    expect(judgeFile(bytes)).toEqual({ type });
  });

  it.each([
    ['nothing', Buffer.alloc(0), 'empty'],
    ['a picture that is a page', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>'), 'type'],
    ['a page', Buffer.from('<!doctype html><script>alert(1)</script>'), 'type'],
    ['a program', Buffer.from('MZ\x90\x00'), 'type'],
    ['a page before a PDF', Buffer.concat([Buffer.from('<html>'), pdf()]), 'type'],
    ['a PDF cut off', pdf().subarray(0, 20), 'broken'],
    ['a PNG cut off', png().subarray(0, 20), 'broken'],
    ['a JPEG cut off', jpg().subarray(0, 8), 'broken'],
    ['a PDF that is an archive too', Buffer.concat([pdf(), zip([{ name: 'a' }])]), 'unsafe'],
    ['a PNG that is an archive too', Buffer.concat([png(), docx()]), 'broken'],
    ['a PNG of a thousand million dots', png('', 32_000), 'unsafe'],
    ['a JPEG of a thousand million dots', jpg('', 32_000), 'unsafe'],
    ['the same behind bytes that belong to nothing', Buffer.concat([jpg().subarray(0, -2), jpg('', 32_000)]), 'unsafe'],
    ['an archive of something else', zip([{ name: 'readme.txt' }]), 'type'],
    ['a document with macros', docx([{ name: 'word/vbaProject.bin' }]), 'type'],
    ['an archive with a page before it', docx([], { before: '<html>' }), 'type'],
    ['an archive with a page behind it', docx([], { after: '<html>' }), 'broken'],
    ['an archive cut off', docx().subarray(0, -10), 'broken'],
    ['an archive of one sign', Buffer.from('PK\x03\x04', 'latin1'), 'broken'],
    [
      'an archive far larger unpacked',
      docx([{ name: 'a', data: 'x'.repeat(megabytes(2)), unpacked: megabytes(101) }]),
      'unsafe',
    ],
    ['an archive that swells', docx([{ name: 'a', unpacked: 5000 }]), 'unsafe'],
    ['an archive of too many', docx(many(1999)), 'unsafe'],
    ['a link', docx([{ name: 'word/link', isLink: true }]), 'unsafe'],
    ['a way out of the folder', docx([{ name: 'word/../../../etc/passwd' }]), 'unsafe'],
    ['a path from the root', docx([{ name: '/etc/passwd' }]), 'unsafe'],
    ['a path of Windows', docx([{ name: 'C:\\x' }]), 'unsafe'],
    ['an encrypted entry', docx([{ name: 'word/secret', isEncrypted: true }]), 'unsafe'],
    ['entries that share their bytes', docx([{ name: 'word/a', overlaps: true }]), 'broken'],
  ])('is refused: %s', (_what, bytes, refused) => {
    expect(judgeFile(bytes)).toEqual({ refused });
  });
});
