import type { ReportCommand, ReportState } from '@ke-hoach/schema';
import type { Work } from '../audit/perform.ts';
import type { Statement } from '../platform/at-once.ts';
import { rows } from '../platform/database.ts';
import { keepPlan } from '../platform/kept-plans.ts';
import type { DocumentNumber } from './numbering/document-number.ts';
import type { Report } from './report.entity.ts';

export interface ReportEvent {
  command: ReportCommand | 'moveDraft' | 'open' | 'number';
  from: ReportState;
  to: ReportState;
  reason?: string;
  newDue?: string | null;
  /** Number and day given to what was handed in. */
  document?: DocumentNumber;
  cells?: { field: string; row: string | null; reason: string }[];
}

/** One line of a report's timeline. */
export async function writeEvent(work: Work, report: Report, event: ReportEvent): Promise<void> {
  const { sql, params } = newEvent(work, report, event);
  await rows(work.em, keepPlan(sql), params);
}

/** The statement that writes it. */
export function newEvent({ viewer, clock }: Work, report: Report, event: ReportEvent): Statement {
  return {
    sql: `INSERT INTO report_events (plan_year, report_id, unit_id, at, account_id, command, from_state, to_state, reason,
       new_due, cells, revision, on_behalf, doc_number, doc_day)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)`,
    params: [
      report.planYear,
      report.id,
      report.unitId,
      clock.now(),
      viewer.id,
      event.command,
      event.from,
      event.to,
      event.reason ?? null,
      event.newDue ?? null,
      event.cells ? JSON.stringify(event.cells) : null,
      report.latestRevision,
      report.behalf != null,
      event.document?.number ?? null,
      event.document?.day ?? null,
    ],
  };
}
