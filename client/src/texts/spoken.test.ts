import { expect, it } from 'vitest';

/*
 * The catalogue is one, but most sentences come with the screens that say them: a screen that forgets to bring its own
 * breaks where nobody came by a page that had. So every file that says something has it brought by itself, by what it
 * imports, or by all that lead to it.
 */
const sources = import.meta.glob<string>(['../**/*.{ts,tsx}', '!../**/*.test.{ts,tsx}', '!../{gql,testing}/**'], {
  query: '?raw',
  import: 'default',
  eager: true,
});

const resolved = (from: string, to: string) => new URL(to, `file://${from}`).pathname;
const program = new Map(
  Object.entries(sources).map(([path, source]) => [resolved('/src/texts/here.ts', path), source]),
);
const isThere = (path: string) => program.has(path);

const imports = new Map<string, string[]>();
const importers = new Map<string, string[]>();
for (const [path, source] of program) {
  const read = (pattern: RegExp) =>
    [...source.matchAll(pattern)].map(([, to = '']) => resolved(path, to)).filter(isThere);
  const kept = read(/^(?:import|export) (?!type\b)[^;]*?'(\.[^']+)'/gm);
  imports.set(path, kept);
  for (const to of [...kept, ...read(/\bimport\('(\.[^']+)'\)/g)])
    importers.set(to, [...(importers.get(to) ?? []), path]);
}

/** Which file brings a section of the catalogue, told by the file that adds it. */
const brings = new Map<string, string>();
for (const [path, source] of program) {
  const at = /^Object\.assign\(vi(?:\.(\w+))?, (\w+)\)/m.exec(source);
  if (!at || at[1] === 'problem') continue;
  const content = new RegExp(`export const ${at[2]} = \\{\n([\\s\\S]*?)\n\\};`).exec(source)?.[1] ?? '';
  for (const [, name] of content.matchAll(/^ {2}(\w+):/gm)) brings.set([at[1], name].filter(Boolean).join('.'), path);
}

function spokenIn(source: string): Set<string> {
  const said = new Set<string>();
  for (const [, section = '', part] of source.matchAll(/\b(?:texts|useTexts\(\))\.(\w+)(?:\.(\w+))?/g)) {
    said.add(section);
    if (part) said.add(`${section}.${part}`);
  }
  for (const [, names = ''] of source.matchAll(/const \{([^}]+)\} = (?:use)?[tT]exts(?:\(\))?;/g))
    for (const name of names.split(',')) said.add(name.split(':')[0]!.trim());
  return said;
}

const closures = new Map<string, Set<string>>();
function importedBy(path: string): Set<string> {
  const known = closures.get(path);
  if (known) return known;
  const all = new Set([path]);
  for (const each of all) for (const next of imports.get(each) ?? []) all.add(next);
  closures.set(path, all);
  return all;
}

/** How somebody comes to a file without what it says, as the files that lead there; null when nobody does. */
function wayWithout(path: string, bringer: string, seen = new Set<string>()): string[] | null {
  if (seen.has(path) || importedBy(path).has(bringer)) return null;
  seen.add(path);
  const leading = importers.get(path) ?? [];
  if (leading.length === 0) return [path];
  for (const from of leading) {
    const way = wayWithout(from, bringer, seen);
    if (way) return [...way, path];
  }
  return null;
}

it('is spoken only where it was brought', () => {
  expect(brings.size).toBeGreaterThan(40);
  const missing: string[] = [];
  for (const [path, source] of program) {
    if (path.startsWith('/src/texts/')) continue;
    for (const section of spokenIn(source)) {
      const bringer = brings.get(section);
      const way = bringer ? wayWithout(path, bringer) : null;
      if (way) missing.push(`${section}: ${way.join(' > ')}`);
    }
  }
  expect(missing).toEqual([]);
});
