import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { readGuide } from './read-guide.ts';

const text = (words: string) => ({ as: 'text', text: words });

it('reads titles, steps with what stands below them, pictures and stressed words', () => {
  const guide = [
    '# Nhập báo cáo',
    '![Việc phải nộp](pictures/a.png)\n![Ô nhập](pictures/b.png)',
    '1. **Xem việc.** Bấm một dòng\n   rồi nhập.\n   - Số: gõ `1234`,\n     hay 1.234.\n   - Ngày.\n2. Nộp.',
    'Mất mạng không mất\nphần đã gõ.',
  ].join('\n\n');
  expect(readGuide(`${guide}\n`)).toEqual([
    { as: 'title', line: [text('Nhập báo cáo')] },
    {
      as: 'pictures',
      pictures: [
        { alt: 'Việc phải nộp', file: 'pictures/a.png' },
        { alt: 'Ô nhập', file: 'pictures/b.png' },
      ],
    },
    {
      as: 'steps',
      items: [
        {
          line: [{ as: 'strong', text: 'Xem việc.' }, text(' Bấm một dòng rồi nhập.')],
          below: [[text('Số: gõ '), { as: 'code', text: '1234' }, text(', hay 1.234.')], [text('Ngày.')]],
        },
        { line: [text('Nộp.')], below: [] },
      ],
    },
    { as: 'paragraph', line: [text('Mất mạng không mất phần đã gõ.')] },
  ]);
});

const folder = new URL('../../../docs/guides/', import.meta.url);
const guides = readdirSync(folder).filter((file) => file.endsWith('.md'));

it.each(guides)('%s uses no more Markdown than is read, and shows pictures that are there and light', (file) => {
  const source = readFileSync(new URL(file, folder), 'utf8');
  const blocks = readGuide(source);
  expect(blocks[0]?.as).toBe('title');
  expect(JSON.stringify(blocks)).not.toMatch(/\*\*|`|!\[|\]\(|"text":"#/);
  const pictures = blocks.flatMap((block) => (block.as === 'pictures' ? block.pictures : []));
  expect(pictures.length).toBeGreaterThan(0);
  for (const { alt, file: name } of pictures) {
    expect(alt.length).toBeGreaterThan(10);
    const picture = readFileSync(new URL(name, folder));
    expect(picture.length).toBeLessThan(150_000);
    expect(picture.readUInt32BE(16)).toBeLessThanOrEqual(1280);
  }
});
