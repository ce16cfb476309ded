import { Arg, Ctx, FieldResolver, ID, Int, Mutation, Query, Resolver, Root } from 'type-graphql';
import { versionById } from '../forms/form-loader.ts';
import { signedIn, type Request } from '../people/request.ts';
import { assignmentById, periodById, planById } from '../plans/plan-loader.ts';
import { AssignmentType } from '../plans/plan.type.ts';
import { findAssignment } from '../plans/plans.repository.ts';
import { decodeCursor, page, pageSize, type Connection } from '../platform/connection.type.ts';
import { problem } from '../platform/problem.ts';
import { unitOn } from '../units/unit-loader.ts';
import { rolesAtReportSeen } from './roles-at-report.ts';
import { UnitType } from '../units/unit.type.ts';
import { findUnitId } from '../units/units.repository.ts';
import { discardReport } from './discard-report.ts';
import { listEntries } from './entries.repository.ts';
import { openReport } from './open-report.ts';
import { optionalDuties } from './optional-duties.repository.ts';
import { OptionalDutyType } from './optional-duty.type.ts';
import { headingOf } from './report-heading.ts';
import { draftOfReport, reportByKey, revisionsOfReport } from './report-loader.ts';
import { revisionText } from './revision-text.ts';
import { OpenReportInput, ReviewReportInput } from './report.inputs.ts';
import { seesDraft } from './report.policy.ts';
import { ReportOpened, ReviewReportResult } from './report-results.type.ts';
import { ReportConnection, ReportType } from './report.type.ts';
import type { ReportRow } from './reports.repository.ts';
import { versionIdOf } from './version-of-report.ts';

@Resolver(() => OptionalDutyType)
export class OptionalReportsResolver {
  @Query(() => [OptionalDutyType], {
    description: "What the viewer's own units may report today though they owe nothing, by the end of its data.",
  })
  async optionalDuties(@Ctx() request: Request): Promise<OptionalDutyType[]> {
    signedIn(request);
    return optionalDuties(await request.reads.em());
  }

  @Query(() => ReportConnection, {
    description: 'The entries of a register, newest first: reports under an assignment that takes any number.',
  })
  async entries(
    @Ctx() request: Request,
    @Arg('assignmentId', () => ID) assignmentId: string,
    @Arg('unitId', () => ID, { nullable: true, description: 'Of this unit and those it took over; null: of all.' })
    unitId: string | undefined,
    @Arg('search', () => String, { nullable: true, description: 'Part of an answer; accents may be left out.' })
    search: string | undefined,
    @Arg('first', () => Int, { defaultValue: 50 }) first: number,
    @Arg('after', () => String, { nullable: true }) after?: string,
  ): Promise<Connection<ReportType>> {
    signedIn(request);
    const em = await request.reads.em();
    const assignment = await findAssignment(em, assignmentId);
    const whose = unitId ? await findUnitId(em, unitId) : null;
    if (!assignment) throw problem('NOT_FOUND', { kind: 'Assignment' });
    if (whose === undefined) throw problem('NOT_FOUND', { kind: 'Unit' });
    const size = pageSize(first);
    const { found, total } = await listEntries(em, {
      ...{ assignmentId: assignment.assignmentId, unitId: whose, size, search: search?.trim() || null },
      planYear: (await planById(request, assignment.planId)).year,
      after: decodeCursor(after, ['key']),
    });
    return page(
      found,
      size,
      total,
      (row) => row,
      (row) => [row.reportId],
    );
  }

  @Mutation(() => ReportOpened, {
    description: 'Begins a report that the unit does not owe; what was begun and left untouched is given again.',
  })
  openReport(
    @Ctx() request: Request,
    @Arg('input', () => OpenReportInput) input: OpenReportInput,
  ): Promise<ReportOpened> {
    return openReport(request, input);
  }

  @Mutation(() => ReviewReportResult, { description: 'The unit drops a draft it opened of its own accord.' })
  discardReport(
    @Ctx() request: Request,
    @Arg('input', () => ReviewReportInput) input: ReviewReportInput,
  ): Promise<typeof ReviewReportResult> {
    return discardReport(request, input);
  }

  @FieldResolver(() => AssignmentType)
  assignment(@Root() duty: OptionalDutyType, @Ctx() request: Request): Promise<AssignmentType> {
    return assignmentById(request, duty.assignmentId);
  }

  @FieldResolver(() => UnitType)
  async unit(@Root() { assignmentId, unitId }: OptionalDutyType, @Ctx() request: Request): Promise<UnitType> {
    const { periodId } = await assignmentById(request, assignmentId);
    return unitOn(request, unitId, (await periodById(request, periodId)).dataTo);
  }

  @FieldResolver(() => ReportType, {
    nullable: true,
    description: 'The one report that may be given, once it was begun; null for a register.',
  })
  async report(@Root() { planYear, reportId }: OptionalDutyType, @Ctx() request: Request): Promise<ReportType | null> {
    return reportId === null ? null : reportByKey(request, { planYear, reportId });
  }
}

@Resolver(() => ReportType)
export class ReportHeadingResolver {
  @FieldResolver(() => String, {
    nullable: true,
    description:
      'What it is about: the answer to the first short question of its form. Of a draft for those who see it.',
  })
  async heading(@Root() report: ReportRow, @Ctx() request: Request): Promise<string | null> {
    const { form } = await versionById(request, await versionIdOf(report, request));
    const isSeen = seesDraft(await rolesAtReportSeen(request, report), report.behalf != null);
    const draft = isSeen ? await draftOfReport(request, report) : null;
    if (draft?.stored) request.room.take(draft.stored.length);
    const latest = draft?.stored ? undefined : (await revisionsOfReport(request, report)).at(-1);
    const text = draft?.stored ?? (latest && (await revisionText(request, latest, 'answers')));
    return text ? headingOf(form, text) : null;
  }
}

@Resolver(() => ReportOpened)
export class ReportOpenedResolver {
  @FieldResolver(() => ReportType)
  report(@Root() result: ReportOpened, @Ctx() request: Request): Promise<ReportType> {
    return reportByKey(request, result);
  }
}
