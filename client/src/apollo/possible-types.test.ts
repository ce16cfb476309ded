import { expect, it } from 'vitest';
import { possibleTypes } from './client.ts';

const read = (files: Record<string, string>) => Object.values(files).join('\n');
const schema = read(
  import.meta.glob<string>('../../../schema/schema.graphql', { query: '?raw', import: 'default', eager: true }),
);
const sources = read(
  import.meta.glob<string>(['../**/*.ts', '../**/*.tsx', '!../gql/**'], {
    ...{ query: '?raw', import: 'default', eager: true },
  }),
);

it('knows the unions on which the screens put fragments, with all their types', () => {
  const unions = [...schema.matchAll(/^union (\w+) =([\s|\w]+?)\n\n/gm)].map(([, name = '', types = '']) => ({
    name,
    types: types.match(/\w+/g) ?? [],
  }));
  expect(unions.length).toBeGreaterThan(20);
  const used = unions.filter(({ name }) => sources.includes(` on ${name} {`));
  expect(used.length).toBeGreaterThan(2);
  for (const { name, types } of used) expect(possibleTypes[name]?.toSorted(), name).toEqual(types.toSorted());
});
