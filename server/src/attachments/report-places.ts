import { fileTypes } from '@ke-hoach/forms';
import { reportLife, type FilePlace } from '@ke-hoach/schema';
import type { FileRow } from '../files/files.repository.ts';
import { isOuterId } from '../platform/outer-id.ts';
import { problem } from '../platform/problem.ts';
import { periodsById } from '../plans/plans.repository.ts';
import { Report } from '../reports/report.entity.ts';
import { assertMay, seesDraft, sideOf } from '../reports/report.policy.ts';
import { assertOpen, assertPlanLives } from '../reports/report-to-change.ts';
import { rolesAtReport, type RoleAtReport } from '../reports/roles-at-report.ts';
import { noApproval } from '../units/unit-approval.ts';
import type { Asker, Place, Target } from './place.ts';

/** A report, and what the asker may do to its files in one of the places. */
type Rules = (at: {
  asker: Asker;
  report: Report;
  held: readonly RoleAtReport[];
  isOnBehalf: boolean;
}) => Pick<Target, 'assertMay' | 'maySee'>;

const placeOf = (place: FilePlace, most: number, rules: Rules): Place => ({
  ...{ most, types: fileTypes },
  find: async (asker, of) => {
    const report = await reportOf(asker, of);
    if (!report) return null;
    const held = await rolesAtReport(asker.em, report);
    return {
      position: {
        ...{ place, unitId: report.unitId, planId: null, planYear: report.planYear, reportId: report.id, task: null },
        revision: report.latestRevision ?? null,
      },
      subject: report.uid,
      ...rules({ asker, report, held, isOnBehalf: report.behalf != null }),
    };
  },
});

function reportOf({ em }: Asker, of: string | FileRow): Promise<Report | null> {
  if (typeof of !== 'string') return em.findOne(Report, { planYear: of.planYear!, id: of.reportId! });
  return isOuterId(of) ? em.findOne(Report, { uid: of }) : Promise.resolve(null);
}

/** Whoever fills the report sends its files; what it does not name in the end is forgotten by itself. */
const answer = placeOf('answer', 200, ({ asker, report, held, isOnBehalf }) => ({
  assertMay: async ({ command }) => {
    const { approval } = noApproval;
    if (command === 'remove') throw problem('FORBIDDEN', { command: 'file.remove' });
    assertMay('save', held, { approval, isOnBehalf });
    await assertPlanLives(asker.em, report.planId, 'file.put');
    if (!reportLife[report.state].save) throw problem('REPORT_WRONG_STATE', { state: report.state, command: 'save' });
    const period = (await periodsById(asker.em, [report.periodId])).get(report.periodId)!;
    assertOpen(report, period, asker.clock.today);
  },
  maySee: ({ kept }) => kept || seesDraft(held, isOnBehalf),
}));

/** Unit and office both put the signed paper on record, also before the report is handed in: it may come first. */
const signedReport = placeOf('signedReport', 5, ({ asker, report, held }) => ({
  assertMay: async (change) => {
    const command = `file.${change.command}`;
    const side = sideOf(held);
    const isOthers = change.command === 'remove' && change.file.byId !== asker.viewer.id;
    if (side === null || (isOthers && side !== 'office')) throw problem('FORBIDDEN', { command });
    await assertStands(asker, report, command);
  },
}));

/** The paper or file from which the office fills in a report for its unit. */
const source = placeOf('source', 5, ({ asker, report, held, isOnBehalf }) => ({
  assertMay: async ({ command }) => {
    if (sideOf(held) !== 'office') throw problem('FORBIDDEN', { command: `file.${command}` });
    await assertStands(asker, report, `file.${command}`);
    if (!isOnBehalf) throw problem('REPORT_WRONG_STATE', { state: report.state, command: `file.${command}` });
  },
}));

async function assertStands({ em }: Asker, { planId, state }: Report, command: string): Promise<void> {
  await assertPlanLives(em, planId, command);
  if (state === 'void' || state === 'waived') throw problem('REPORT_WRONG_STATE', { state, command });
}

export const reportPlaces = { answer, signedReport, source };
