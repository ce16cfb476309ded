import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

const guides = new URL('../../../docs/guides/', import.meta.url);
/** What screens say, and what the form language says on them. */
const sources = readdirSync(new URL('.', import.meta.url))
  .filter((file) => /^vi.*\.ts$/.test(file))
  .concat('../../../forms/src/texts/vi.ts')
  .map((file) => readFileSync(new URL(file, import.meta.url), 'utf8'))
  .join('\n');

it.each(readdirSync(guides).filter((file) => file.endsWith('.md')))('%s quotes what the screens say', (file) => {
  const text = readFileSync(new URL(file, guides), 'utf8').replaceAll(/\s+/g, ' ');
  const quoted = [...text.matchAll(/“([^”]+)”/g)].map(([, words = '']) => words);
  expect(quoted.length).toBeGreaterThan(3);
  expect(quoted.filter((words) => !sources.includes(words.replace(/…$/, '')))).toEqual([]);
});
