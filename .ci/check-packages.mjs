import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * What is wrong with the packages that package-lock.json names, one line each: older than .ci/packages.json allows, not
 * bound to its content, from elsewhere than the registry, under a licence we may not deliver, or running a script at
 * installation that package.json does not decide on. The registry's own audit is not asked: it needs the network.
 */
export function wrongPackages(root) {
  const read = (...path) => JSON.parse(readFileSync(join(root, ...path), 'utf8'));
  return wrongInLock(read('package-lock.json'), read('.ci', 'packages.json'), read('package.json').allowScripts);
}

export function wrongInLock({ packages }, { least, licences }, allowScripts) {
  const locked = Object.entries(packages)
    .filter(([path, { link }]) => path.includes('node_modules/') && !link)
    .map(([path, entry]) => ({
      ...entry,
      path,
      name: entry.name ?? path.slice(path.lastIndexOf('node_modules/') + 13),
    }));
  const names = new Set(locked.map(({ name }) => name));
  const versions = new Set(locked.map(({ name, version }) => `${name} ${version}`));
  const scripted = new Set(locked.filter(({ hasInstallScript }) => hasInstallScript).map(({ name }) => name));
  return [
    ...locked.flatMap((entry) => wrongWith(entry, { least, licences, allowScripts })),
    ...Object.keys(least)
      .filter((name) => !names.has(name))
      .map((name) => `${name} is used no longer: take its line out of .ci/packages.json`),
    ...Object.keys(licences.read ?? {})
      .filter((version) => !versions.has(version))
      .map((version) => `${version} is used no longer: take its licence out of .ci/packages.json`),
    ...Object.keys(allowScripts)
      .filter((name) => !scripted.has(name))
      .map((name) => `${name} has no script at installation: take its line out of allowScripts`),
  ];
}

function wrongWith(entry, { least, licences, allowScripts }) {
  const { name, version, integrity, resolved, license, dev, hasInstallScript } = entry;
  const floor = least[name];
  const allowed = dev ? [...licences.delivered, ...licences.tools] : licences.delivered;
  const wrong = [];
  if (floor && !reaches(version, floor.versions)) wrong.push(`needs ${floor.versions.join(' or ')}: ${floor.because}`);
  if (!/^sha512-/.test(integrity ?? '')) wrong.push('has no SHA-512 in package-lock.json');
  if (resolved && !resolved.startsWith('https://registry.npmjs.org/')) wrong.push(`does not come from the registry`);
  // Of a package that names none, what a person read in its LICENSE.
  const told = license ?? licences.read?.[`${name} ${version}`];
  if (!isAllowed(told, allowed)) wrong.push(`has licence ${told ?? 'none'}`);
  if (hasInstallScript && !(name in allowScripts)) wrong.push('runs a script when installed: decide in allowScripts');
  return wrong.map((what) => `${name} ${version} ${what}`);
}

/** At or above the floor of its own major line; a line newer than all floors has the repair. */
function reaches(version, floors) {
  const major = (text) => Number.parseInt(text, 10);
  const own = floors.find((floor) => major(floor) === major(version));
  return own ? compare(version, own) >= 0 : floors.every((floor) => major(floor) < major(version));
}

function compare(one, other) {
  const parts = (text) => text.split(/[-+]/, 1)[0].split('.').map(Number);
  const [a, b] = [parts(one), parts(other)];
  const differing = a.findIndex((part, at) => part !== b[at]);
  if (differing >= 0) return a[differing] - b[differing];
  // A release candidate comes before its release.
  return Number(other.includes('-')) - Number(one.includes('-'));
}

/** `(MIT OR X)` needs one of them, `(MIT AND X)` all. */
function isAllowed(licence, allowed) {
  if (typeof licence !== 'string') return false;
  const words = licence.replaceAll(/[()]/g, '');
  const isOne = (word) => allowed.includes(word.trim());
  return words.includes(' OR ') ? words.split(' OR ').some(isOne) : words.split(' AND ').every(isOne);
}
