import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { lexicographicSortSchema, printSchema } from 'graphql';
import { contract } from './contract.ts';

/** Writes schema/schema.graphql; with `--check` only says whether the committed one is fresh (exit code 1 when not). */
const file = fileURLToPath(import.meta.resolve('@ke-hoach/schema/schema.graphql'));
const printed = `${printSchema(lexicographicSortSchema(contract()))}\n`;

if (process.argv.includes('--check')) {
  if (readFileSync(file, 'utf8') !== printed) {
    console.error('schema/schema.graphql is stale: run `npm run contract -w server` and commit it.');
    process.exitCode = 1;
  }
} else {
  writeFileSync(file, printed);
}
