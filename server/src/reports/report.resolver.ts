import { nextState, owed, ReportCommand } from '@ke-hoach/schema';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { formById, versionById } from '../forms/form-loader.ts';
import { FormType, FormVersionType } from '../forms/form.type.ts';
import type { Request } from '../people/request.ts';
import { closesOn, dueOn } from '../plans/due.ts';
import { assignmentById, periodById, planById } from '../plans/plan-loader.ts';
import { AssignmentType, DueType, PeriodType, PlanType } from '../plans/plan.type.ts';
import { JsonScalar } from '../platform/scalars.ts';
import { approvalOfUnit, unitOn } from '../units/unit-loader.ts';
import { rolesAtReportSeen } from './roles-at-report.ts';
import { approves } from '../units/unit-approval.ts';
import { UnitType } from '../units/unit.type.ts';
import { reportContext, type ReportContext } from './report-context.ts';
import { objectionOfReport } from './on-behalf/objections.repository.ts';
import { draftOfReport, eventsOfReport, returnsOf, revisionsOfReport } from './report-loader.ts';
import { lastReminder } from './reminders/last-reminder.ts';
import { may, seesDraft } from './report.policy.ts';
import {
  DraftType,
  ReportEventType,
  ReportReminderType,
  ReportReturnType,
  ReportSentBackType,
  ReportType,
  ReportWaiverType,
  RevisionType,
} from './report.type.ts';
import type { ReportRow } from './reports.repository.ts';
import { versionIdOf } from './version-of-report.ts';

@Resolver(() => ReportType)
export class ReportResolver {
  @FieldResolver(() => UnitType, { description: "The unit as it stood at the end of the period's data." })
  async unit(@Root() report: ReportRow, @Ctx() request: Request): Promise<UnitType> {
    return unitOn(request, report.unitId, (await periodById(request, report.periodId)).dataTo);
  }

  @FieldResolver(() => PlanType)
  plan(@Root() report: ReportRow, @Ctx() request: Request): Promise<PlanType> {
    return planById(request, report.planId);
  }

  @FieldResolver(() => PeriodType)
  period(@Root() report: ReportRow, @Ctx() request: Request): Promise<PeriodType> {
    return periodById(request, report.periodId);
  }

  @FieldResolver(() => AssignmentType)
  assignment(@Root() report: ReportRow, @Ctx() request: Request): Promise<AssignmentType> {
    return assignmentById(request, report.assignmentId);
  }

  @FieldResolver(() => FormType)
  async form(@Root() report: ReportRow, @Ctx() request: Request): Promise<FormType> {
    return formById(request, (await assignmentById(request, report.assignmentId)).formId);
  }

  @FieldResolver(() => FormVersionType, {
    description: "The version it is pinned to; before it is started, the assignment's.",
  })
  async version(@Root() report: ReportRow, @Ctx() request: Request): Promise<FormVersionType> {
    return versionById(request, await versionIdOf(report, request));
  }

  @FieldResolver(() => DueType, { description: "The unit's own later date counts where it was given one." })
  async due(@Root() report: ReportRow, @Ctx() request: Request): Promise<DueType> {
    return dueOn(await periodById(request, report.periodId), request.clock.today, report.dueOverride);
  }

  @FieldResolver(() => Boolean, { description: 'Still owed after the last day.' })
  async isOverdue(@Root() report: ReportRow, @Ctx() request: Request): Promise<boolean> {
    return report.required && owed.includes(report.state) && (await this.due(report, request)).daysLeft < 0;
  }

  @FieldResolver(() => DraftType, {
    nullable: true,
    description:
      'For those of the unit who fill or approve the report; for reviewers only where the office fills it in for the unit.',
  })
  async draft(@Root() report: ReportRow, @Ctx() request: Request): Promise<DraftType | null> {
    if (!seesDraft(await rolesAtReportSeen(request, report), report.behalf != null)) return null;
    return (await draftOfReport(request, report)) ?? null;
  }

  @FieldResolver(() => RevisionType, {
    nullable: true,
    description: 'What was last submitted, unless it was taken back whole.',
  })
  async latest(@Root() report: ReportRow, @Ctx() request: Request): Promise<RevisionType | null> {
    if (report.state === 'expected') return null;
    return (await revisionsOfReport(request, report)).at(-1) ?? null;
  }

  @FieldResolver(() => [RevisionType], { description: 'All submissions, oldest first.' })
  revisions(@Root() report: ReportRow, @Ctx() request: Request): Promise<RevisionType[]> {
    return revisionsOfReport(request, report);
  }

  @FieldResolver(() => JsonScalar, {
    description: 'What rules may know: the day, the previous period, the same period last year.',
  })
  async context(@Root() report: ReportRow, @Ctx() request: Request): Promise<unknown> {
    return (await contextOf(report, request)).context;
  }

  @FieldResolver(() => String, { description: 'Send it with the submission.' })
  async contextHash(@Root() report: ReportRow, @Ctx() request: Request): Promise<string> {
    return (await contextOf(report, request)).hash;
  }

  @FieldResolver(() => ReportReturnType, { nullable: true, description: 'Why it was returned, while it is.' })
  async returned(@Root() report: ReportRow, @Ctx() request: Request): Promise<ReportReturnType | null> {
    if (report.state !== 'returned') return null;
    return (await returnsOf(request, report)).at(-1) ?? null;
  }

  @FieldResolver(() => ReportSentBackType, {
    nullable: true,
    description: "Why the unit's leader gave it back, until it goes out again; for those of the unit.",
  })
  async sentBack(@Root() report: ReportRow, @Ctx() request: Request): Promise<ReportSentBackType | null> {
    if (report.state !== 'draft' && report.state !== 'returned') return null;
    if (!seesDraft(await rolesAtReportSeen(request, report), false)) return null;
    const last = (await eventsOfReport(request, report)).findLast(({ command }) => !beside.includes(command));
    return last && isSentBack(last) ? { byId: last.byId, at: last.at, reason: last.reason ?? '' } : null;
  }

  @FieldResolver(() => ReportWaiverType, { nullable: true, description: 'Why the unit was let off, while it is.' })
  async waived(@Root() report: ReportRow, @Ctx() request: Request): Promise<ReportWaiverType | null> {
    if (report.state !== 'waived') return null;
    const last = (await eventsOfReport(request, report)).findLast(({ command }) => command === 'waive');
    return last ? { byId: last.byId, at: last.at, reason: last.reason ?? '' } : null;
  }

  @FieldResolver(() => ReportReminderType, {
    nullable: true,
    description: 'How the office reminded its unit of it last, as long as it is owed.',
  })
  async reminded(@Root() report: ReportRow, @Ctx() request: Request): Promise<ReportReminderType | null> {
    return owed.includes(report.state) ? lastReminder(await eventsOfReport(request, report)) : null;
  }

  @FieldResolver(() => Boolean, {
    description: "Would it go to the unit's own leader first if the viewer handed it in?",
  })
  async needsApproval(@Root() report: ReportRow, @Ctx() request: Request): Promise<boolean> {
    if (report.behalf != null) return false;
    const { approval } = await approvalOfUnit(request, report.unitId);
    return approval !== 'none' && !approves(await rolesAtReportSeen(request, report), approval);
  }

  @FieldResolver(() => [ReportEventType], { description: 'What happened to it, oldest first.' })
  async timeline(@Root() report: ReportRow, @Ctx() request: Request): Promise<ReportEventType[]> {
    const events = await eventsOfReport(request, report);
    if (!events.some(isSentBack) || seesDraft(await rolesAtReportSeen(request, report), false)) return events;
    return events.map((event) => (isSentBack(event) ? { ...event, reason: null } : event));
  }

  @FieldResolver(() => [ReportCommand], { description: 'What the viewer may do to it now.' })
  async allowed(@Root() report: ReportRow, @Ctx() request: Request): Promise<ReportCommand[]> {
    if ((await planById(request, report.planId)).state !== 'issued') return [];
    const held = await rolesAtReportSeen(request, report);
    const { approval } = await approvalOfUnit(request, report.unitId);
    const period = await periodById(request, report.periodId);
    const closes = closesOn(period, report.dueOverride);
    const { today } = request.clock;
    const isClosed = closes !== null && today > closes && (await returnsOf(request, report)).length === 0;
    const isOnBehalf = report.behalf != null;
    const isOpen = today >= period.opens && (!isClosed || isOnBehalf);
    const isObjected = isOnBehalf && (await objectionOfReport(request, report))?.settledAt === null;
    return Object.values(ReportCommand).filter(
      (command) =>
        nextState(report.state, command, { isOptional: !report.required, isOnBehalf }) !== undefined &&
        may(command, held, { approval, isOnBehalf }) &&
        (isOpen || !whileOpen.includes(command)) &&
        (command === 'fillFor' ? today >= period.opens : true) &&
        (isObjected ? command !== 'accept' && command !== 'object' : command !== 'settle'),
    );
  }
}

/** What its leader tells the unit's reporter is for those of the unit. */
const isSentBack = ({ command }: ReportEventType) => command === 'sendBack';

/** What is told in the timeline and leaves a report where it was. */
const beside = ['moveDraft', 'remind', 'number'];

/** What leads to filling and handing in, which is possible while the period is open. */
const whileOpen: readonly ReportCommand[] = ['save', 'submit', 'recall', 'approve'];

/** Two fields ask for it; it is made once a request. */
function contextOf(report: ReportRow, request: Request): Promise<ReportContext> {
  const loader = request.loaders.of<ReportContext>(async () => {
    const { form, formId } = await versionById(request, await versionIdOf(report, request));
    const period = await periodById(request, report.periodId);
    const em = await request.reads.em();
    const made = await reportContext(em, { ...report, formId }, period, form, request.clock.today);
    return new Map([[report.reportId, made]]);
  }, `context of ${report.reportId}`);
  return loader.load(report.reportId) as Promise<ReportContext>;
}
