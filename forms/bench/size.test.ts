import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { build } from 'vite';
import type { Rolldown } from 'vite';

/** What the door weighs in a browser, in bytes, minified and gzipped. */
async function weigh(door: string): Promise<number> {
  const entry = fileURLToPath(new URL(`../src/${door}`, import.meta.url));
  const built = await build({
    ...{ configFile: false, logLevel: 'silent', resolve: { conditions: ['source', 'import', 'default'] } },
    build: { write: false, minify: true, lib: { entry, formats: ['iife'], name: 'door' } },
  });
  const { output } = (built as Rolldown.RolldownOutput[])[0] as Rolldown.RolldownOutput;
  return output.reduce((sum, part) => sum + (part.type === 'chunk' ? gzipSync(part.code, { level: 9 }).length : 0), 0);
}

test('what filling a form needs adds at most 40 KB gzip to a page', async () => {
  const size = await weigh('index.ts');
  console.log(
    JSON.stringify({
      bench: 'size of the forms door',
      value: size / 1024,
      unit: 'KB gzip',
      floor: 40,
      ratio: size / 40_960,
    }),
  );
  expect(size).toBeLessThan(40 * 1024);
});
