import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import type { Request } from '../people/request.ts';
import { dismissKeptAside } from './dismiss-kept-aside.ts';
import { readAside } from './kept-aside.ts';
import { moveDraft } from './move-draft.ts';
import { DismissKeptAsideInput, KeptAsideType, MoveDraftInput, NewerVersionType } from './move-draft.type.ts';
import { newerVersion } from './newer-version.ts';
import { reportByKey } from './report-loader.ts';
import { DraftMoved, MoveDraftResult, ReportVersionRequired } from './report-results.type.ts';
import { DraftType, ReportType } from './report.type.ts';
import type { ReportRow } from './reports.repository.ts';

@Resolver(() => ReportType)
export class ReportVersionResolver {
  @FieldResolver(() => NewerVersionType, {
    nullable: true,
    description: 'A newer version the office brought to this period, while the report is not handed in.',
  })
  async newerVersion(@Root() report: ReportRow, @Ctx() request: Request): Promise<NewerVersionType | null> {
    return newerVersion(await request.reads.em(), report);
  }

  @Mutation(() => MoveDraftResult, {
    description: 'Moves a draft to the newer version of its form; what has no place there is kept aside with it.',
  })
  moveDraft(
    @Ctx() request: Request,
    @Arg('input', () => MoveDraftInput) input: MoveDraftInput,
  ): Promise<typeof MoveDraftResult> {
    return moveDraft(request, input);
  }
}

@Resolver(() => DraftType)
export class KeptAsideResolver {
  @FieldResolver(() => [KeptAsideType], {
    description:
      'What found no place when the draft moved or was restored, oldest first, until somebody has seen to it.',
  })
  keptAside(@Root() draft: DraftType): KeptAsideType[] {
    return readAside(draft.keptAsideText);
  }

  @Mutation(() => ReportType, { description: 'Takes away values kept aside once a person has seen to them.' })
  async dismissKeptAside(
    @Ctx() request: Request,
    @Arg('input', () => DismissKeptAsideInput) input: DismissKeptAsideInput,
  ): Promise<ReportType> {
    return reportByKey(request, await dismissKeptAside(request, input));
  }
}

@Resolver(() => DraftMoved)
export class DraftMovedResolver {
  @FieldResolver(() => ReportType)
  report(@Root() result: DraftMoved, @Ctx() request: Request): Promise<ReportType> {
    return reportByKey(request, result);
  }
}

@Resolver(() => ReportVersionRequired)
export class ReportVersionRequiredResolver {
  @FieldResolver(() => ReportType, { description: 'Its `newerVersion` is the one required.' })
  report(@Root() result: ReportVersionRequired, @Ctx() request: Request): Promise<ReportType> {
    return reportByKey(request, result);
  }
}
