import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';

/*
 * Weighs what a person downloads before a screen works: JavaScript, gzip, with everything it imports at once.
 * Fails when a route is over its budget (design: first route 120 KB, filling a report 240 KB in total; drawing forms is office work: 300 KB).
 */
const dist = new URL('../dist/', import.meta.url);
const manifest = JSON.parse(readFileSync(new URL('.vite/manifest.json', dist), 'utf8'));

/** The entry and the screens' chunks with all their static imports, each once. */
function chunksOf(...sources) {
  const seen = new Map();
  const visit = (key) => {
    const chunk = manifest[key];
    if (!chunk || seen.has(key)) return;
    seen.set(key, chunk.file);
    for (const imported of chunk.imports ?? []) visit(imported);
  };
  sources.forEach(visit);
  return [...seen.values()].filter((file) => file.endsWith('.js'));
}

const kilobytes = (files) =>
  files.reduce((sum, file) => sum + gzipSync(readFileSync(new URL(file, dist)), { level: 9 }).length, 0) / 1024;

const frame = 'src/people/frame.tsx';
const routes = [
  { name: 'sign-in', budget: 120, files: chunksOf('index.html') },
  {
    name: 'fill a report',
    budget: 240,
    files: chunksOf('index.html', frame, 'src/reports/report-screen.tsx'),
    // What the page always fetches besides: the budget counts what must come before the first field, `whole` all of it.
    whole: 300,
    besides: {
      'at once: tables, rarer inputs': 'src/form-view/beside-form.ts',
      'at once: what stands around the form': 'src/reports/beside-fill.ts',
      'while idle: handing in, conflicts, mistakes': 'src/reports/rare-parts.ts',
    },
  },
  { name: 'progress', budget: 240, files: chunksOf('index.html', frame, 'src/reports/progress-screen.tsx') },
  { name: 'dashboard', budget: 240, files: chunksOf('index.html', frame, 'src/figures/dashboards/door.ts') },
  { name: 'builder', budget: 300, files: chunksOf('index.html', frame, 'src/forms/designer.ts') },
];

let over = false;

/** Says what something weighs, for people and as a line of JSON, and remembers whether it is over its budget. */
function tell(name, size, budget) {
  over ||= size > budget;
  console.log(`${name.padEnd(14)} ${size.toFixed(1).padStart(6)} KB gzip of ${budget}${size > budget ? '  OVER' : ''}`);
  const [value, ratio] = [Number(size.toFixed(1)), Number((size / budget).toFixed(3))];
  console.log(JSON.stringify({ bench: `bundle ${name}`, value, unit: 'KB gzip', floor: budget, ratio }));
}

for (const { name, budget, files, besides = {}, whole } of routes) {
  const size = kilobytes(files);
  tell(name, size, budget);
  let had = files;
  for (const [when, source] of Object.entries(besides)) {
    const more = chunksOf(source).filter((file) => !had.includes(file));
    had = [...had, ...more];
    console.log(`${''.padEnd(14)} ${`+${kilobytes(more).toFixed(1)}`.padStart(6)} KB ${when}`);
  }
  if (whole) tell(`${name}, all of it`, kilobytes(had), whole);
  if (process.argv.includes('--files'))
    for (const file of files) console.log(`    ${kilobytes([file]).toFixed(1)} ${file}`);
}
if (over) process.exit(1);
