import { Arg, Ctx, ID, Int, Mutation, Query, Resolver } from 'type-graphql';
import { signedIn, type Request } from '../people/request.ts';
import { decodeCursor, page, pageSize, type Connection } from '../platform/connection.type.ts';
import {
  ReportFilter,
  ReturnReportInput,
  ReviewReportInput,
  SendBackReportInput,
  SubmitReportInput,
} from './report.inputs.ts';
import { SaveDraftInput } from './draft.inputs.ts';
import { ReviewReportResult, SaveDraftResult, SubmitReportResult } from './report-results.type.ts';
import { ReportConnection, ReportType } from './report.type.ts';
import { approveReport, sendBackReport } from './approve-report.ts';
import { findReport, listDuties, listReports } from './reports.repository.ts';
import { recallReport } from './recall-report.ts';
import { reopenReport, returnReport } from './return-report.ts';
import { acceptReport, receiveReport } from './review-report.ts';
import { saveDraft } from './save-draft.ts';
import { submitReport } from './submit-report.ts';

@Resolver()
export class ReportsResolver {
  @Query(() => ReportType, {
    nullable: true,
    description: 'One report; null for an unknown id and for one the viewer may not see.',
  })
  async report(@Ctx() request: Request, @Arg('id', () => ID) id: string): Promise<ReportType | null> {
    signedIn(request);
    return (await findReport(await request.reads.em(), id)) ?? null;
  }

  @Query(() => ReportConnection, {
    description: "The to-do of the viewer's own units: owed reports by due date, then those handed in.",
  })
  async duties(
    @Ctx() request: Request,
    @Arg('first', () => Int, { defaultValue: 50 }) first: number,
    @Arg('after', () => String, { nullable: true }) after?: string,
  ): Promise<Connection<ReportType>> {
    signedIn(request);
    const size = pageSize(first);
    const { found, total } = await listDuties(await request.reads.em(), {
      after: decodeCursor(after, ['integer', 'date', 'key']),
      size,
    });
    return page(
      found,
      size,
      total,
      (row) => row,
      (row) => [row.rank, row.due, row.reportId],
    );
  }

  @Query(() => ReportConnection, { description: 'The reports the viewer may see.' })
  async reports(
    @Ctx() request: Request,
    @Arg('filter', () => ReportFilter, { nullable: true }) filter: ReportFilter | undefined,
    @Arg('first', () => Int, { defaultValue: 50 }) first: number,
    @Arg('after', () => String, { nullable: true }) after?: string,
  ): Promise<Connection<ReportType>> {
    signedIn(request);
    const size = pageSize(first);
    const { found, total } = await listReports(await request.reads.em(), {
      planId: filter?.planId ?? null,
      periodId: filter?.periodId ?? null,
      unitId: filter?.unitId ?? null,
      formId: filter?.formId ?? null,
      unitSearch: filter?.unitSearch ?? null,
      states: filter?.states ?? null,
      isUnread: filter?.isUnread ?? false,
      missingChannel: filter?.missingChannel ?? null,
      isObjected: filter?.isObjected ?? false,
      after: decodeCursor(after, ['key']),
      size,
    });
    return page(
      found,
      size,
      total,
      (row) => row,
      (row) => [row.reportId],
    );
  }

  @Mutation(() => SaveDraftResult, {
    description: 'Keeps what was changed, cell by cell, beside what others changed in other cells.',
  })
  saveDraft(
    @Ctx() request: Request,
    @Arg('input', () => SaveDraftInput) input: SaveDraftInput,
  ): Promise<typeof SaveDraftResult> {
    return saveDraft(request, input);
  }

  @Mutation(() => SubmitReportResult, { description: 'Hands the saved draft in.' })
  submitReport(
    @Ctx() request: Request,
    @Arg('input', () => SubmitReportInput) input: SubmitReportInput,
  ): Promise<typeof SubmitReportResult> {
    return submitReport(request, input);
  }

  @Mutation(() => SubmitReportResult, {
    description: "The unit's leader agrees: the report is judged once more and goes to the office.",
  })
  approveReport(
    @Ctx() request: Request,
    @Arg('input', () => SubmitReportInput) input: SubmitReportInput,
  ): Promise<typeof SubmitReportResult> {
    return approveReport(request, input);
  }

  @Mutation(() => ReviewReportResult, {
    description: "The unit's leader gives a report back to whoever prepared it, with a reason.",
  })
  sendBackReport(
    @Ctx() request: Request,
    @Arg('input', () => SendBackReportInput) input: SendBackReportInput,
  ): Promise<typeof ReviewReportResult> {
    return sendBackReport(request, input);
  }

  @Mutation(() => ReviewReportResult, {
    description: 'The unit takes back what the office has not received yet, or what waits for its own leader.',
  })
  recallReport(
    @Ctx() request: Request,
    @Arg('input', () => ReviewReportInput) input: ReviewReportInput,
  ): Promise<typeof ReviewReportResult> {
    return recallReport(request, input);
  }

  @Mutation(() => ReviewReportResult, { description: 'The office takes a submitted report in hand.' })
  receiveReport(
    @Ctx() request: Request,
    @Arg('input', () => ReviewReportInput) input: ReviewReportInput,
  ): Promise<typeof ReviewReportResult> {
    return receiveReport(request, input);
  }

  @Mutation(() => ReviewReportResult, { description: 'The office accepts a report; nobody changes it any more.' })
  acceptReport(
    @Ctx() request: Request,
    @Arg('input', () => ReviewReportInput) input: ReviewReportInput,
  ): Promise<typeof ReviewReportResult> {
    return acceptReport(request, input);
  }

  @Mutation(() => ReviewReportResult, {
    description: 'The office returns a report with a reason, a new date, and the cells to mend.',
  })
  returnReport(
    @Ctx() request: Request,
    @Arg('input', () => ReturnReportInput) input: ReturnReportInput,
  ): Promise<typeof ReviewReportResult> {
    return returnReport(request, input);
  }

  @Mutation(() => ReviewReportResult, {
    description: 'The office opens an accepted report again, with a reason; it counts nowhere until accepted anew.',
  })
  reopenReport(
    @Ctx() request: Request,
    @Arg('input', () => ReturnReportInput) input: ReturnReportInput,
  ): Promise<typeof ReviewReportResult> {
    return reopenReport(request, input);
  }
}
