import type { Answers, Context, Form } from '@ke-hoach/forms';
import { publishedVersions } from '../forms/published-version.ts';
import { decodeCursor, encodeCursor } from '../platform/connection.type.ts';
import type { EntityManager } from '../platform/database.ts';
import { problem } from '../platform/problem.ts';
import { Slices } from '../platform/slices.ts';
import { judgeAnew } from './judge-anew.ts';
import { countHandedIn, replayedReports, type ReplayPlace } from './replayed-reports.repository.ts';
import { Tally, type Finding, type LeftAside } from './tally.ts';

/** The newest reports that are judged in all; older ones are counted as left out. */
export const MOST_REPLAYED = 2000;
/** Reports read at a time: answers may be large. */
const batch = 20;
/** Milliseconds after which a page ends early. */
const longest = 1500;

/** One page of a replay; pages add up. */
export interface ReplayPage {
  /** How many are judged in all pages. */
  total: number;
  /** How many more there are, older, that no page judges. */
  leftOut: number;
  /** How many this page judged. */
  judged: number;
  /** Of these, how many would be told nothing. */
  untouched: number;
  findings: Finding[];
  keptAside: LeftAside[];
  endCursor: string | null;
  hasNextPage: boolean;
}

/** Judges earlier reports on a newer version: what each would have been told, counted. Ends early rather than hold others up. */
export async function replay(
  em: EntityManager,
  to: { formId: string; form: Form },
  { first, after }: { first: number; after: string | null },
): Promise<ReplayPage> {
  if (!Number.isInteger(first) || first < 1 || first > MOST_REPLAYED)
    throw problem('INVALID_INPUT', { path: 'first', reason: `1 to ${MOST_REPLAYED}` });
  const begun = placeOf(after);
  const all = await countHandedIn(em, to.formId);
  const total = Math.min(all, MOST_REPLAYED);
  const tally = new Tally();
  const slices = new Slices();
  const most = Math.min(first, total - begun.seen);
  let { place } = begun;
  let judged = 0;
  while (judged < most && slices.spent < longest) {
    const found = await replayedReports(em, { formId: to.formId, after: place, size: Math.min(batch, most - judged) });
    if (found.length === 0) break;
    const versions = await publishedVersions(em, [...new Set(found.map(({ versionId }) => versionId))]);
    for (const { planYear, reportId, at, versionId, answers, context } of found) {
      const handedIn = { answers: JSON.parse(answers) as Answers, context: JSON.parse(context) as Context };
      tally.add({ planYear, reportId }, judgeAnew(versions.get(versionId)!.form, to.form, handedIn));
      place = { at, reportId };
      judged += 1;
      await slices.pause();
    }
  }
  const { untouched, findings, keptAside } = tally;
  const seen = begun.seen + judged;
  return {
    ...{ total, leftOut: all - total, judged, untouched, findings, keptAside },
    endCursor: place && encodeCursor([place.at, place.reportId, seen]),
    hasNextPage: judged > 0 && seen < total,
  };
}

/** The last report seen and how many were seen with it. */
function placeOf(after: string | null): { place: ReplayPlace | null; seen: number } {
  const values = decodeCursor(after, ['key', 'key', 'integer']) as [string, string, number] | null;
  if (!values) return { place: null, seen: 0 };
  const [at, reportId, seen] = values;
  return { place: { at, reportId }, seen: Math.max(0, seen) };
}
