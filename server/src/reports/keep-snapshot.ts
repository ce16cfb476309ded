import type { Work } from '../audit/perform.ts';
import { rows } from '../platform/database.ts';
import type { Report } from './report.entity.ts';

/** The most earlier states of one draft. */
const most = 60;
/** Days after which only the last state of a person's day is kept. */
const closeDays = 7;

/**
 * Keeps the draft as it stands before a save that begins a new stretch of work: by another person, or in another hour.
 * So the history holds the last state of every stretch, and the draft itself the newest.
 */
export async function keepBeforeSave(work: Work, report: Report): Promise<void> {
  const { draftSavedAt, draftSavedBy } = report;
  const sameHour = draftSavedAt != null && hourOf(draftSavedAt) === hourOf(work.clock.now());
  if (draftSavedBy !== work.viewer.id || !sameHour) await keepSnapshot(work, report);
}

const hourOf = (at: Date) => at.toISOString().slice(0, 13);

/** Keeps the draft as it stands; older states are thinned out. */
export async function keepSnapshot({ em, clock }: Work, report: Report): Promise<void> {
  if (report.draft == null || report.versionId == null || report.draftSavedAt == null) return;
  await rows(
    em,
    `INSERT INTO draft_snapshots (plan_year, report_id, unit_id, version_id, answers, explanations, saved_at, saved_by)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [
      report.planYear,
      report.id,
      report.unitId,
      report.versionId,
      report.draft,
      report.draftExplanations,
      report.draftSavedAt,
      report.draftSavedBy,
    ],
  );
  await rows(
    em,
    `DELETE FROM draft_snapshots WHERE id IN (
       SELECT id FROM (
         SELECT id, saved_at, row_number() OVER (ORDER BY id DESC) AS newest,
           row_number() OVER (PARTITION BY saved_by, (saved_at AT TIME ZONE 'Asia/Ho_Chi_Minh')::date ORDER BY id DESC) AS of_day
         FROM draft_snapshots WHERE plan_year = $1 AND report_id = $2) s
       WHERE newest > $3 OR (of_day > 1 AND saved_at < $4::timestamptz - make_interval(days => $5)))`,
    [report.planYear, report.id, most, clock.now(), closeDays],
  );
}
