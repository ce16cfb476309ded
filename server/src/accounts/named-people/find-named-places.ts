import { matchingKey } from '@ke-hoach/forms';
import { publishedVersions } from '../../forms/published-version.ts';
import type { EntityManager } from '../../platform/database.ts';
import { problem } from '../../platform/problem.ts';
import { tidyName } from '../../platform/tidy-text.ts';
import { reportsToLookThrough, textsNaming, type NamingRow } from './named-places.repository.ts';
import type { NamedPlace } from './named-places.type.ts';
import { aroundName, isNamedIn, textsOfAnswers, textsOfAnything } from './texts-within.ts';

export interface Found {
  places: NamedPlace[];
  lookedThrough: number;
  /** Year and key of the last report that was looked through; null where there is nothing more. */
  last: readonly [year: number, key: string] | null;
}

/**
 * Where a person is named in reports of a unit and those below it: also people without an account, about whom units write.
 * Somebody may be called so in two words at least; accents and case do not matter, other words do. Of what an administrator
 * does not read, such as drafts and remarks, only in which report the name stands is told.
 */
export async function findNamedPlaces(
  em: EntityManager,
  unitId: string,
  name: string,
  after: readonly [year: number, key: string],
): Promise<Found> {
  const key = nameKey(name);
  const { reports, last } = await reportsToLookThrough(em, unitId, after);
  const found = await textsNaming(em, unitId, after, key);
  const versions = await publishedVersions(em, [...new Set(found.flatMap(({ versionId }) => versionId ?? []))]);
  const textsIn = ({ stored, versionId }: NamingRow) => {
    const parsed: unknown = JSON.parse(stored);
    const form = versionId === null ? undefined : versions.get(versionId)?.form;
    return form ? textsOfAnswers(parsed as object, form) : textsOfAnything(parsed);
  };
  const isNamed = ({ text }: { text: string }) => isNamedIn(text, key);
  const places = found.flatMap((naming): NamedPlace[] => {
    const { stored: _, versionId: _version, isHidden, ...row } = naming;
    const named = textsIn(naming).filter(isNamed);
    if (isHidden) return named.slice(0, 1).map(() => ({ ...row, ...nothing }));
    return named.map(({ text, ...within }) => ({ ...row, ...within, text: aroundName(text, key) }));
  });
  return { places: places.filter(isFirstOfItsKind()), lookedThrough: reports, last };
}

/** What is told of what stands around a name where the administrator does not read. */
const nothing = { revision: null, question: null, row: null, text: null, at: null };

/** Of what is hidden it is told once that the name stands there, not how often. */
function isFirstOfItsKind(): (place: NamedPlace) => boolean {
  const told = new Set<string>();
  return ({ reportId, where, text }) => {
    const kind = `${reportId} ${where}`;
    if (text !== null || told.has(kind)) return text !== null;
    told.add(kind);
    return true;
  };
}

/** A name by its letters, as it is looked for; one word is no name of a person. */
function nameKey(name: string): string {
  const key = matchingKey(tidyName(name, 'name', 100));
  if (!key.includes(' ')) throw problem('INVALID_INPUT', { path: 'name', reason: 'two words' });
  return key;
}
