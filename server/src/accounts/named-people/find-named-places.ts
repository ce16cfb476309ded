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
 * does not read, such as drafts and remarks, only that the name stands there is told.
 */
export async function findNamedPlaces(
  em: EntityManager,
  unitId: string,
  name: string,
  after: readonly [year: number, key: string],
): Promise<Found> {
  const key = nameKey(name);
  const { reports, last } = await reportsToLookThrough(em, unitId, after);
  const found = await textsNaming(em, unitId, after, key.replace(/[\\%_]/g, '\\$&'));
  const versions = await publishedVersions(em, [...new Set(found.flatMap(({ versionId }) => versionId ?? []))]);
  const textsIn = ({ stored, versionId, question }: NamingRow) => {
    const parsed: unknown = JSON.parse(stored);
    const form = versionId === null ? undefined : versions.get(versionId)?.form;
    if (form) return textsOfAnswers(parsed as object, form);
    return textsOfAnything(parsed).map((within) => ({ ...within, question }));
  };
  const places = found.flatMap(({ stored, versionId, isHidden, ...row }) =>
    textsIn({ stored, versionId, isHidden, ...row })
      .filter(({ text }) => isNamedIn(text, key))
      .map(({ text, ...within }) => ({ ...row, ...within, text: isHidden ? name.trim() : aroundName(text, key) })),
  );
  return { places, lookedThrough: reports, last };
}

/** A name by its letters, as it is looked for; one word is no name of a person. */
function nameKey(name: string): string {
  const key = matchingKey(tidyName(name, 'name', 100));
  if (!key.includes(' ')) throw problem('INVALID_INPUT', { path: 'name', reason: 'two words' });
  return key;
}
