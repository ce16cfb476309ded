import type { Request } from '../people/request.ts';
import { problem } from '../platform/problem.ts';
import { draftsByKey, eventsOf, revisionsOf, type EventRow, type RevisionRow } from './report-parts.repository.ts';
import { keyText, type ReportKey } from './report-key.ts';
import type { DraftType } from './report.type.ts';
import { reportsByKey, type ReportRow } from './reports.repository.ts';

/** A report by key, as row level security shows it to the asker; who sends a command again may see it no more. */
export async function reportByKey(request: Request, key: ReportKey): Promise<ReportRow> {
  const loader = request.loaders.of<ReportRow>(
    async (ids) => reportsByKey(await request.reads.em(), ids),
    reportsByKey,
  );
  const report = await loader.load(keyText(key));
  if (!report) throw problem('NOT_FOUND', { kind: 'Report' });
  return report;
}

export async function draftOfReport(request: Request, key: ReportKey): Promise<DraftType | undefined> {
  return request.loaders
    .of<DraftType>(async (ids) => draftsByKey(await request.reads.em(), ids), draftsByKey)
    .load(keyText(key));
}

/** Oldest first. */
export async function revisionsOfReport(request: Request, key: ReportKey): Promise<RevisionRow[]> {
  const loader = request.loaders.of<RevisionRow[]>(
    async (ids) => revisionsOf(await request.reads.em(), ids),
    revisionsOf,
  );
  return (await loader.load(keyText(key))) ?? [];
}

/** Oldest first. */
export async function eventsOfReport(request: Request, key: ReportKey): Promise<EventRow[]> {
  const loader = request.loaders.of<EventRow[]>(async (ids) => eventsOf(await request.reads.em(), ids), eventsOf);
  return (await loader.load(keyText(key))) ?? [];
}

/** What the office returned or opened again, oldest first, each with the number of the revision it was about. */
export async function returnsOf(request: Request, key: ReportKey): Promise<EventRow[]> {
  const events = await eventsOfReport(request, key);
  return events.filter(({ command }) => command === 'return' || command === 'reopen');
}
