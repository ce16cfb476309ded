import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import type { Request } from '../people/request.ts';
import {
  AcceptReportsInput,
  ExtendReportsInput,
  ReturnReportsInput,
  WaiveReportsInput,
} from './change-reports.inputs.ts';
import { ReportOutcome, ReportsChanged } from './change-reports.type.ts';
import { extendReports } from './extend-reports.ts';
import { reportByKey } from './report-loader.ts';
import { ReportType } from './report.type.ts';
import { returnReports } from './return-report.ts';
import { acceptReports } from './review-report.ts';
import { reinstateReports, waiveReports } from './waive-reports.ts';

@Resolver(() => ReportOutcome)
export class ManyReportsResolver {
  @Mutation(() => ReportsChanged, { description: 'The office accepts several reports at once.' })
  acceptReports(
    @Ctx() request: Request,
    @Arg('input', () => AcceptReportsInput) input: AcceptReportsInput,
  ): Promise<ReportsChanged> {
    return acceptReports(request, input);
  }

  @Mutation(() => ReportsChanged, { description: 'The office sends several reports back to their units, whole.' })
  returnReports(
    @Ctx() request: Request,
    @Arg('input', () => ReturnReportsInput) input: ReturnReportsInput,
  ): Promise<ReportsChanged> {
    return returnReports(request, input);
  }

  @Mutation(() => ReportsChanged, { description: 'The office gives units a later last day for reports they owe.' })
  extendReports(
    @Ctx() request: Request,
    @Arg('input', () => ExtendReportsInput) input: ExtendReportsInput,
  ): Promise<ReportsChanged> {
    return extendReports(request, input);
  }

  @Mutation(() => ReportsChanged, { description: 'The office lets units off reports they owe; drafts are kept.' })
  waiveReports(
    @Ctx() request: Request,
    @Arg('input', () => WaiveReportsInput) input: WaiveReportsInput,
  ): Promise<ReportsChanged> {
    return waiveReports(request, input);
  }

  @Mutation(() => ReportsChanged, { description: 'The office asks for waived reports after all.' })
  reinstateReports(
    @Ctx() request: Request,
    @Arg('input', () => WaiveReportsInput) input: WaiveReportsInput,
  ): Promise<ReportsChanged> {
    return reinstateReports(request, input);
  }

  @FieldResolver(() => ReportType)
  report(@Root() outcome: ReportOutcome, @Ctx() request: Request): Promise<ReportType> {
    return reportByKey(request, outcome);
  }
}
