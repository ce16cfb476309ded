import type { Context, Issue } from '@ke-hoach/forms';
import type { PastRefusal } from '@ke-hoach/schema';
import { publishedVersion, type PublishedVersion } from '../forms/published-version.ts';
import type { EntityManager } from '../platform/database.ts';
import { matchPastRows, type PastRowMatch } from './past-rows.ts';
import { pastTarget, type PastBase, type PastTarget } from './past-target.ts';
import type { PastPeriodInput } from './past.inputs.ts';
import { readSheet, type ReadSheet } from './read-sheet.ts';

/** What a sheet holds of one period, beside the units and the form it is for. */
export interface ComparedPeriod {
  base: PastBase;
  year: number;
  target: PastTarget;
  version: PublishedVersion;
  context: Context;
  matches: PastRowMatch[];
  figures: ReadSheet['figures'];
}

/** Why a period of a sheet is not entered as it is. */
export interface WrongPeriod {
  refusal: PastRefusal | null;
  rows: PastRowMatch[];
  issues: { row: number; issue: Issue }[];
}

/** Which unit each row of a period means and what its numbers come to; `at` is where the period was sent. */
export async function comparePeriod(
  em: EntityManager,
  today: string,
  base: PastBase,
  { year, columns, rows }: PastPeriodInput,
  at: string,
): Promise<ComparedPeriod | WrongPeriod> {
  const target = await pastTarget(em, base, year, today);
  if (typeof target === 'string') return { refusal: target, rows: [], issues: [] };
  const version = await publishedVersion(em, target.versionId);
  const asked = rows.map(({ unitName, unitId }) => ({ unitName, unitId: unitId ?? null }));
  const matches = matchPastRows(asked, target.units);
  // What rules would have said then is not known: the day and the year are.
  const context = { today, planYear: year };
  const { figures, issues } = readSheet(version.form, columns, rows, context, at);
  return issues.length > 0 || matches.some(({ verdict }) => verdict !== 'ready')
    ? { refusal: null, rows: matches, issues: issues.slice(0, 500) }
    : { base, year, target, version, context, matches, figures };
}
