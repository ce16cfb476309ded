import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { runInNewContext } from 'node:vm';
import { Worker } from 'node:worker_threads';
import { beforeAll, expect, test } from 'vitest';
import { build } from 'vite';
import type { Rolldown } from 'vite';
import { outcome } from './testing/outcome.ts';

/* One bundle of the package; what it makes of a report must not depend on where it runs. */
let code = '';

beforeAll(async () => {
  const entry = fileURLToPath(new URL('./testing/outcome.ts', import.meta.url));
  const built = await build({
    ...{ configFile: false, logLevel: 'silent', resolve: { conditions: ['source', 'import', 'default'] } },
    build: { write: false, lib: { entry, formats: ['iife'], name: 'everywhere' } },
  });
  const [chunk] = (built as Rolldown.RolldownOutput[])[0]?.output ?? [];
  code = chunk?.code ?? '';
});

test('with nothing around it but what every browser has', () => {
  const around = { TextEncoder };
  expect(runInNewContext(`${code}; everywhere.outcome()`, around)).toBe(outcome());
});

test('in a worker', async () => {
  const worker = new Worker(`${code}; require('node:worker_threads').parentPort.postMessage(everywhere.outcome())`, {
    eval: true,
  });
  expect((await once(worker, 'message')) as string[]).toEqual([outcome()]);
  await worker.terminate();
});

test('without making code of text, which a strict page forbids', () => {
  const strict = { contextCodeGeneration: { strings: false, wasm: false } };
  const said: unknown = runInNewContext(`${code}; everywhere.outcome()`, { TextEncoder }, strict);
  expect(said).toBe(outcome());
});
