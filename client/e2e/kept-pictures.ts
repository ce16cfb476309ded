import { readdirSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';

const inRoot = (path: string) => fileURLToPath(new URL(`../../${path}`, import.meta.url));

export const picturesFolder = inRoot('docs/guides/pictures/');
/** What can be read on each picture, by its name. */
export const textsFile = `${picturesFolder}texts.json`;

/** The pages that show a picture. */
export function pagesWith(file: string): string[] {
  const guides = readdirSync(inRoot('docs/guides')).filter((name) => name.endsWith('.md'));
  const pages = [...guides.map((name) => `docs/guides/${name}`), 'README.md'];
  return pages.filter((page) => readFileSync(inRoot(page), 'utf8').includes(`/${basename(file)}.png`));
}
