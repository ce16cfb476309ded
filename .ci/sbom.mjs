import { readFileSync } from 'node:fs';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';

/**
 * npm's list of all parts, less those that package-lock.json keeps for development alone. Its own `--omit dev` leaves out
 * whatever anybody needs for development, though it is delivered too: React, GraphQL.
 */
export function deliveredOnly(list, { packages }) {
  const locked = Object.entries(packages).filter(([path, { link }]) => path.includes('node_modules/') && !link);
  const all = new Set();
  const delivered = new Set();
  for (const [path, entry] of locked) {
    const part = partOf(path, entry);
    all.add(part);
    if (!entry.dev) delivered.add(part);
  }
  // Our own workspaces are links in the lock, and stay.
  const isTool = (ref) => all.has(ref) && !delivered.has(ref);
  const components = list.components.filter((component) => !isTool(component['bom-ref']));
  const dependencies = list.dependencies
    .filter(({ ref }) => !isTool(ref))
    .map(({ ref, dependsOn }) => ({ ref, dependsOn: dependsOn.filter((on) => !isTool(on)) }));
  return { ...list, components, dependencies };
}

/** The parts that are delivered by the lock and not in the list. */
export function missingFrom({ components }, { packages }) {
  const listed = new Set(components.map((component) => component['bom-ref']));
  const delivered = Object.entries(packages).filter(
    ([path, { link, dev }]) => path.includes('node_modules/') && !link && !dev,
  );
  return [...new Set(delivered.map(([path, entry]) => partOf(path, entry)))].filter((part) => !listed.has(part));
}

const partOf = (path, { name, version }) => `${name ?? path.slice(path.lastIndexOf('node_modules/') + 13)}@${version}`;

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const lock = JSON.parse(readFileSync(new URL('../package-lock.json', import.meta.url), 'utf8'));
  const list = deliveredOnly(JSON.parse(await text(process.stdin)), lock);
  console.log(JSON.stringify(list, null, 2));
  const missing = missingFrom(list, lock);
  for (const part of missing) console.error(`the list lacks ${part}`);
  if (missing.length > 0) process.exitCode = 1;
}
