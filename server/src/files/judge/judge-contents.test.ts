import { zipSync } from 'fflate';
import { expect, it } from 'vitest';
import { docx } from '../../../testing/given-files.ts';
import { faultOfContents } from './judge-contents.ts';

const text = (words: string) => new TextEncoder().encode(words);
/** Not so even that its directory alone tells of a bomb. */
const long = text(Array.from({ length: 20_000 }, (_, at) => at * at).join(' '));
const packed = (parts: Record<string, Uint8Array>) =>
  Buffer.from(zipSync({ 'word/document.xml': text('<w/>'), ...parts }));
const related = (type: string, target: string) => {
  const relation = `<Relationship Id="r" Type="http://x/${type}" Target="${target}" TargetMode="External"/>`;
  return packed({ 'word/_rels/settings.xml.rels': text(`<Relationships>${relation}</Relationships>`) });
};

/** The directory and the file's own heading say another size than there is. */
function saying(size: number, bytes: Buffer): Buffer {
  const told = Buffer.from(bytes);
  for (const [mark, at] of [
    ['PK\x03\x04', 22],
    ['PK\x01\x02', 24],
  ] as const) {
    const last = told.lastIndexOf(Buffer.from(mark, 'latin1'));
    told.writeUInt32LE(size, last + at);
  }
  return told;
}

it('an archive is taken when it unpacks to what its directory says', async () => {
  expect(await faultOfContents(packed({ 'word/styles.xml': long }))).toBeNull();
  expect(await faultOfContents(docx())).toBeNull();
});

it('one that unpacks to more, or to less, is refused', async () => {
  const bytes = packed({ 'word/styles.xml': long });
  expect(await faultOfContents(saying(9000, bytes))).toBe('unsafe');
  expect(await faultOfContents(saying(long.length + 1, bytes))).toBe('broken');
  expect(await faultOfContents(docx([{ name: 'a', unpacked: 5 }]))).toBe('broken');
});

it('so is one that fetches from another host what it shows or runs; a link or a template at hand is not', async () => {
  for (const target of [
    'http://evil.example/x.dotm',
    '\\\\evil\\x.dotm',
    'file:///\\\\evil\\x.dotm',
    'file://evil/x.dotm',
  ])
    expect(await faultOfContents(related('attachedTemplate', target)), target).toBe('unsafe');
  expect(await faultOfContents(related('attachedTemplate', 'file:///C:\\Mau\\Cong van.dotx'))).toBeNull();
  expect(await faultOfContents(related('hyperlink', 'https://tamky.danang.gov.vn'))).toBeNull();
});
