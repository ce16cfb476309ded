import { owed, type PlanState, type ReportState, type WhyLeft } from '@ke-hoach/schema';
import { perform, type Work } from '../../audit/perform.ts';
import type { Request } from '../../people/request.ts';
import { closesOn } from '../../plans/due.ts';
import { rows } from '../../platform/database.ts';
import { isOuterId } from '../../platform/outer-id.ts';
import { problem } from '../../platform/problem.ts';
import { tidyProse } from '../../platform/tidy-text.ts';
import { rolesOverUnits } from '../../units/roles-over.ts';
import type { ReportKey } from '../report-key.ts';
import { sideOf } from '../report.policy.ts';
import { withLeader } from '../roles-at-report.ts';
import type { RemindReportsInput, ReportsReminded } from './remind.type.ts';

const most = 1000;
const longest = 500;
/** Of one report on one day, also where the office means it: a timeline is read whole. */
const mostOfDay = 5;

/**
 * The office reminds units of reports they owe: each has it in its timeline, and the unit in its to-do until it hands in. The
 * reports stay as they are, so nobody who fills one is disturbed. A plan of a country reminds many thousands: whatever their
 * number, all are read in one statement and written in one.
 */
export function remindReports(request: Request, input: RemindReportsInput): Promise<ReportsReminded> {
  return perform(request, { action: 'reports.remind', input }, async (work) => {
    const sentence = input.sentence?.trim() ? tidyProse(input.sentence, 'sentence', longest) : null;
    const found = await reportsToRemind(work, input.reportIds);
    await assertOffice(work, found);
    const whyLeft = new Map(found.map((report) => [report, whyNot(report, work.clock.today, input.evenIfToday)]));
    const reminded = found.filter((report) => whyLeft.get(report) === null);
    const left = found.filter((report) => whyLeft.get(report) !== null);
    await writeReminders(work, reminded, { channel: input.channel, sentence });
    work.keeps(reminded.length * (perEvent + (sentence?.length ?? 0)));
    work.record(null, {
      changed: reminded.map(({ uid }) => uid),
      left: Object.fromEntries(left.map((report) => [report.uid, whyLeft.get(report)])),
      ...{ channel: input.channel, ...(sentence !== null && { reason: sentence }) },
    });
    return {
      count: reminded.length,
      left: left.map((report) => ({
        planYear: report.planYear,
        reportId: report.reportId,
        left: whyLeft.get(report)!,
      })),
    };
  });
}

/** Characters that a line of a timeline takes beside its sentence. */
const perEvent = 150;

interface Remindable extends ReportKey {
  uid: string;
  unitId: string;
  planId: string;
  state: ReportState;
  required: boolean;
  dueOverride: string | null;
  planState: PlanState;
  opens: string;
  closes: string | null;
  /** How often on that day. */
  remindedToday: number;
}

/** All of them, as whoever reminds sees them; unknown and hidden ones are one. */
async function reportsToRemind({ em, clock }: Work, ids: readonly string[]): Promise<Remindable[]> {
  const asked = new Set(ids);
  if (asked.size === 0 || asked.size > most || asked.size < ids.length)
    throw problem('INVALID_INPUT', { path: 'reportIds', reason: `1 to ${most}, each once` });
  if (ids.some((id) => !isOuterId(id))) throw problem('NOT_FOUND', { kind: 'Report' });
  const locked = await rows<{ id: string; uid: string; year: number }>(em, lockSql, [ids]);
  if (locked.length < asked.size) {
    const seen = new Set(locked.map(({ uid }) => uid));
    // As for one report: the time of the answer does not tell whether there is one they may not see.
    await rows(em, 'SELECT ask_as_if_there($1)', [ids.find((id) => !seen.has(id.toLowerCase()))]);
    throw problem('NOT_FOUND', { kind: 'Report' });
  }
  const years = [...new Set(locked.map(({ year }) => year))];
  // Read once nobody else reminds of them: what was said a moment ago is known.
  return rows<Remindable>(em, readSql, [years, locked.map(({ id }) => id), clock.today]);
}

/** Always in the same order, so that two people never wait for each other. */
const lockSql = `SELECT r.id::text AS id, r.uid::text AS uid, r.plan_year AS year FROM reports r WHERE r.uid = ANY ($1::uuid[])
  ORDER BY r.uid FOR NO KEY UPDATE`;

const readSql = `SELECT r.plan_year AS "planYear", r.id::text AS "reportId", r.uid, r.unit_id::text AS "unitId",
    r.plan_id::text AS "planId", r.state, r.required, r.due_override::text AS "dueOverride", p.state AS "planState",
    t.opens::text AS opens, t.closes::text AS closes,
    (SELECT count(*)::int FROM report_events e WHERE e.plan_year = r.plan_year AND e.report_id = r.id AND e.command = 'remind'
      AND (e.at AT TIME ZONE 'Asia/Ho_Chi_Minh')::date = $3::date) AS "remindedToday"
  FROM reports r JOIN plans p ON p.id = r.plan_id JOIN periods t ON t.id = r.period_id
  WHERE r.plan_year = ANY ($1::int[]) AND r.id = ANY ($2::bigint[]) ORDER BY r.uid`;

/** A report of a unit that is not theirs to review, or of a plan that is not in force, refuses the whole. */
async function assertOffice({ em }: Work, found: readonly Remindable[]): Promise<void> {
  const command = 'reports.remind';
  const roles = await rolesOverUnits(em, [...new Set(found.map(({ unitId }) => unitId))]);
  const known = new Map<string, boolean>();
  for (const report of found) {
    const { unitId, planId, planState } = report;
    const place = `${unitId} ${planId}`;
    const isOffice = known.get(place) ?? sideOf(await withLeader(em, report, roles.get(unitId) ?? [])) === 'office';
    known.set(place, isOffice);
    if (!isOffice) throw problem('FORBIDDEN', { command });
    if (planState !== 'issued') throw problem('PLAN_WRONG_STATE', { state: planState, command });
  }
}

/** Only what can still be handed in is reminded of; what was returned may be mended after the period, too. */
function whyNot(report: Remindable, today: string, evenIfToday: boolean): WhyLeft | null {
  if (!report.required || !owed.includes(report.state)) return 'wrongState';
  const closes = closesOn(report, report.dueOverride);
  const isClosed = closes !== null && today > closes && report.state !== 'returned';
  if (today < report.opens || isClosed) return 'notNow';
  return report.remindedToday >= (evenIfToday ? mostOfDay : 1) ? 'remindedToday' : null;
}

async function writeReminders(
  { em, clock, viewer }: Work,
  reports: readonly Remindable[],
  { channel, sentence }: { channel: string; sentence: string | null },
): Promise<void> {
  if (reports.length === 0) return;
  const keys = [[...new Set(reports.map(({ planYear }) => planYear))], reports.map(({ reportId }) => reportId)];
  await rows(em, insertSql, [...keys, clock.now(), viewer.id, sentence, channel]);
}

const insertSql = `INSERT INTO report_events (plan_year, report_id, unit_id, at, account_id, command, from_state, to_state, reason,
    revision, on_behalf, channel)
  SELECT r.plan_year, r.id, r.unit_id, $3, $4, 'remind', r.state, r.state, $5, r.latest_revision, false, $6
  FROM reports r WHERE r.plan_year = ANY ($1::int[]) AND r.id = ANY ($2::bigint[]) ORDER BY r.id`;
