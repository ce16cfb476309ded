import { randomUUID } from 'node:crypto';
import type { Answers } from '@ke-hoach/forms';
import { copyForward } from '@ke-hoach/forms/versions';
import { Arg, Ctx, FieldResolver, ID, Mutation, Resolver, Root } from 'type-graphql';
import { publishedVersion } from '../../forms/published-version.ts';
import type { Request } from '../../people/request.ts';
import { periodById } from '../../plans/plan-loader.ts';
import { PeriodType } from '../../plans/plan.type.ts';
import { rolesAtReportSeen } from '../roles-at-report.ts';
import type { ReportKey } from '../report-key.ts';
import { draftOfReport, reportByKey } from '../report-loader.ts';
import { may } from '../report.policy.ts';
import { ReportType } from '../report.type.ts';
import type { ReportRow } from '../reports.repository.ts';
import { versionIdOf } from '../version-of-report.ts';
import { confirmCopied } from './confirm-copied.ts';
import { readCopied } from './copied-cells.ts';
import { copyEarlier } from './copy-earlier.ts';
import {
  ConfirmCopiedInput,
  CopyEarlierInput,
  CopyEarlierResult,
  CopyOfferType,
  CopySourceType,
  EarlierCopied,
} from './copy-earlier.type.ts';
import { earlierReport } from './earlier-report.repository.ts';

@Resolver(() => ReportType)
export class ReportCopiesResolver {
  @FieldResolver(() => CopySourceType, {
    nullable: true,
    description:
      'The earlier report of the unit on the same form; for those who fill this one, while it is not handed in.',
  })
  async copySource(@Root() report: ReportRow, @Ctx() request: Request): Promise<(CopySourceType & ReportKey) | null> {
    if (report.state !== 'expected' && report.state !== 'draft') return null;
    if (!(await fills(report, request))) return null;
    const found = await earlierReport(await request.reads.em(), report);
    return found ? { ...found, planYear: report.planYear, reportId: report.reportId } : null;
  }

  @FieldResolver(() => [ID], {
    description: 'Questions whose answers were taken over and not yet touched or confirmed; for those who fill it.',
  })
  async copiedFields(@Root() report: ReportRow, @Ctx() request: Request): Promise<string[]> {
    if (!(await fills(report, request))) return [];
    return readCopied((await draftOfReport(request, report))?.copiedText);
  }

  @Mutation(() => CopyEarlierResult, { description: 'Takes answers of an earlier report over into the draft.' })
  copyEarlier(
    @Ctx() request: Request,
    @Arg('input', () => CopyEarlierInput) input: CopyEarlierInput,
  ): Promise<typeof CopyEarlierResult> {
    return copyEarlier(request, input);
  }

  @Mutation(() => ReportType, { description: 'Takes the mark off answers that were taken over and found right.' })
  async confirmCopied(
    @Ctx() request: Request,
    @Arg('input', () => ConfirmCopiedInput) input: ConfirmCopiedInput,
  ): Promise<ReportType> {
    return reportByKey(request, await confirmCopied(request, input));
  }
}

@Resolver(() => CopySourceType)
export class CopySourceResolver {
  @FieldResolver(() => PeriodType)
  period(@Root() source: CopySourceType, @Ctx() request: Request): Promise<PeriodType> {
    return periodById(request, source.periodId);
  }

  @FieldResolver(() => [CopyOfferType], { description: "What of it the draft may take over, in the form's order." })
  async offers(@Root() source: CopySourceType & ReportKey, @Ctx() request: Request): Promise<CopyOfferType[]> {
    request.room.take(source.answers.length);
    const report = await reportByKey(request, source);
    const em = await request.reads.em();
    const { form } = await publishedVersion(em, await versionIdOf(report, request));
    const { form: from } = await publishedVersion(em, source.versionId);
    const now = JSON.parse((await draftOfReport(request, report))?.stored ?? '{}') as Answers;
    const offers = copyForward(from, form, JSON.parse(source.answers) as Answers, now, randomUUID);
    return offers.map((offer) => ({ ...offer, now: now[form.field(offer.field)!.key] ?? null }));
  }
}

@Resolver(() => EarlierCopied)
export class EarlierCopiedResolver {
  @FieldResolver(() => ReportType)
  report(@Root() result: EarlierCopied, @Ctx() request: Request): Promise<ReportType> {
    return reportByKey(request, result);
  }
}

const fills = async (report: ReportRow, request: Request) =>
  may('save', await rolesAtReportSeen(request, report), { approval: 'none', isOnBehalf: report.behalf != null });
