import type { Work } from '../audit/perform.ts';
import { rows } from '../platform/database.ts';
import type { Report } from './report.entity.ts';

/** The most earlier states of one draft, and their bytes together. */
const most = { states: 60, bytes: 8 * 1024 * 1024 };
/** How long a stretch of work is: of each person the last state of every stretch is kept for an hour. */
const stretchMinutes = 10;

/**
 * Keeps the draft as it stands before a save that begins a new stretch of work: by another person, or in the next ten
 * minutes. So the history holds the last state of every stretch, and the draft itself the newest.
 */
export async function keepBeforeSave(work: Work, report: Report): Promise<void> {
  const { draftSavedAt, draftSavedBy } = report;
  const sameStretch = draftSavedAt != null && stretchOf(draftSavedAt) === stretchOf(work.clock.now());
  if (draftSavedBy !== work.viewer.id || !sameStretch) await keepSnapshot(work, report);
}

const stretchOf = (at: Date) => Math.floor(at.getTime() / (stretchMinutes * 60_000));

/** Keeps the draft as it stands; older states are thinned out. */
export async function keepSnapshot(work: Work, report: Report): Promise<void> {
  if (report.draft == null || report.versionId == null || report.draftSavedAt == null) return;
  work.keeps(report.draft.length);
  await rows(
    work.em,
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
  await thinOut(work, report);
}

/**
 * Of each person the last state of every stretch within the hour, of every hour within the day, and of every day before
 * that. Where these are too many or too large, each person and each of the three keeps its newest: two people who save
 * by turns push out neither each other's states nor those of earlier days.
 */
async function thinOut({ em, clock }: Work, report: Report): Promise<void> {
  await rows(
    em,
    `WITH aged AS (
       SELECT id, saved_by, octet_length(answers) + coalesce(octet_length(explanations), 0) AS bytes, saved_at,
         CASE WHEN saved_at > $3::timestamptz - interval '1 hour' THEN 'stretch'
              WHEN saved_at > $3::timestamptz - interval '1 day' THEN 'hour' ELSE 'day' END AS step
       FROM draft_snapshots WHERE plan_year = $1 AND report_id = $2),
     stepped AS (
       SELECT *, row_number() OVER (PARTITION BY saved_by, step, CASE step
         WHEN 'stretch' THEN date_bin(make_interval(mins => $4), saved_at, 'epoch')
         ELSE date_trunc(step, saved_at, 'Asia/Ho_Chi_Minh') END ORDER BY id DESC) AS of_step FROM aged),
     ranked AS (
       SELECT *, row_number() OVER (PARTITION BY saved_by, step ORDER BY id DESC) AS turn FROM stepped WHERE of_step = 1),
     placed AS (
       SELECT id, row_number() OVER turns AS place, sum(bytes) OVER turns AS bytes FROM ranked
       WINDOW turns AS (ORDER BY turn, id DESC ROWS UNBOUNDED PRECEDING))
     DELETE FROM draft_snapshots WHERE plan_year = $1 AND report_id = $2 AND id NOT IN (
       SELECT id FROM placed WHERE place = 1 OR (place <= $5 AND bytes <= $6))`,
    [report.planYear, report.id, clock.now(), stretchMinutes, most.states, most.bytes],
  );
}
