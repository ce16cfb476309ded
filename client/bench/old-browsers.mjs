import { readdirSync, readFileSync } from 'node:fs';

/*
 * Looks through what was built for calls that Chrome 109 or Firefox 115 do not have, the browsers of old office machines:
 * the build lowers syntax, not what a library calls. Fails when it finds one; a chunk's own method of that name is no such call.
 */
const newer = {
  methods: ['toSorted', 'toReversed', 'toSpliced', 'isWellFormed', 'toWellFormed', 'isSubsetOf', 'isSupersetOf']
    .concat(['isDisjointFrom', 'symmetricDifference', 'transferToFixedLength', 'waitAsync', 'getOrInsert'])
    .map((name) => ({ name, called: new RegExp(`\\.${name}\\(`), own: new RegExp(`[{};,]${name}\\([\\w$,.]*\\)\\{`) })),
  statics: ['Object.groupBy', 'Map.groupBy', 'Promise.withResolvers', 'Promise.try', 'Array.fromAsync', 'URL.canParse']
    .concat(['AbortSignal.any', 'Iterator.from', 'RegExp.escape', 'Math.sumPrecise', 'Error.isError'])
    .map((name) => ({ name, called: new RegExp(`\\b${name.replace('.', '\\.')}\\(`) })),
};

const assets = new URL('../dist/assets/', import.meta.url);
const found = readdirSync(assets)
  .filter((file) => file.endsWith('.js'))
  .flatMap((file) => {
    const text = readFileSync(new URL(file, assets), 'utf8');
    return [...newer.methods, ...newer.statics]
      .filter(({ called, own }) => called.test(text) && !own?.test(text))
      .map(({ name }) => `${file} calls ${name}`);
  });

for (const line of found) console.error(`${line}, which Chrome 109 or Firefox 115 do not have`);
if (found.length > 0) process.exitCode = 1;
