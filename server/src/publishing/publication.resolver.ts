import { Arg, Ctx, FieldResolver, ID, Int, Query, Resolver, Root } from 'type-graphql';
import { draftToSee } from '../forms/draft-to-see.ts';
import { FormDraftType } from '../forms/form.type.ts';
import { signedIn, type Request } from '../people/request.ts';
import { assignmentById } from '../plans/plan-loader.ts';
import { AssignmentType } from '../plans/plan.type.ts';
import { reportByKey } from '../reports/report-loader.ts';
import { ReportType } from '../reports/report.type.ts';
import { openAssignments, type OpenAssignment } from './open-assignments.repository.ts';
import {
  FieldUseType,
  OpenAssignmentType,
  PublicationType,
  ReplayFindingType,
  ReplayKeptAsideType,
  ReplayType,
} from './publication.type.ts';
import { replay } from './replay.ts';
import { lostSources } from './use-finders.ts';

@Resolver(() => PublicationType)
export class PublicationResolver {
  @Query(() => PublicationType, {
    description: 'What publishing this draft would mean; for those who may edit its form.',
  })
  async publication(@Ctx() request: Request, @Arg('draftId', () => ID) draftId: string): Promise<PublicationType> {
    signedIn(request);
    const seen = await draftToSee(await request.reads.em(), draftId, 'form.publish');
    return { seen, editRevision: seen.draft.editRevision };
  }

  @FieldResolver(() => FormDraftType)
  draft(@Root() { seen }: PublicationType): FormDraftType {
    return seen.draft;
  }

  @FieldResolver(() => [FieldUseType], { description: 'What reads a field that the draft no longer has.' })
  async lostSources(@Root() { seen }: PublicationType, @Ctx() request: Request): Promise<FieldUseType[]> {
    return lostSources(await request.reads.em(), seen);
  }

  @FieldResolver(() => [OpenAssignmentType], { description: 'Assignments a roll-out would reach.' })
  async openAssignments(@Root() { seen }: PublicationType, @Ctx() request: Request): Promise<OpenAssignmentType[]> {
    return openAssignments(await request.reads.em(), seen.form.formId, request.clock.today);
  }

  @FieldResolver(() => ReplayType, {
    nullable: true,
    description: 'What earlier reports would have been told by the draft; null while the draft has mistakes.',
  })
  async replay(
    @Root() { seen: { form, after: draft } }: PublicationType,
    @Ctx() request: Request,
    @Arg('first', () => Int, { defaultValue: 200 }) first: number,
    @Arg('after', () => String, { nullable: true }) after?: string,
  ): Promise<ReplayType | null> {
    if (!draft) return null;
    const page = await replay(
      await request.reads.em(),
      { formId: form.formId, form: draft },
      { first, after: after ?? null },
    );
    return {
      ...page,
      findings: page.findings.map(({ reports, ...finding }) => ({ ...finding, reportCount: reports })),
      keptAside: page.keptAside.map(({ reports, values, ...aside }) => ({
        ...aside,
        reportCount: reports,
        valueCount: values,
      })),
    };
  }
}

@Resolver(() => OpenAssignmentType)
export class OpenAssignmentResolver {
  @FieldResolver(() => AssignmentType)
  assignment(@Root() { assignmentId }: OpenAssignment, @Ctx() request: Request): Promise<AssignmentType> {
    return assignmentById(request, assignmentId);
  }
}

/** The first reports of a finding, to look at. */
const reportsOf = (found: { firstReports: { planYear: number; reportId: string }[] }, request: Request) =>
  Promise.all(found.firstReports.map((key) => reportByKey(request, key)));

@Resolver(() => ReplayFindingType)
export class ReplayFindingResolver {
  @FieldResolver(() => [ReportType], { description: 'Up to three of these reports.' })
  firstReports(@Root() finding: ReplayFindingType, @Ctx() request: Request): Promise<ReportType[]> {
    return reportsOf(finding, request);
  }
}

@Resolver(() => ReplayKeptAsideType)
export class ReplayKeptAsideResolver {
  @FieldResolver(() => [ReportType], { description: 'Up to three of these reports.' })
  firstReports(@Root() aside: ReplayKeptAsideType, @Ctx() request: Request): Promise<ReportType[]> {
    return reportsOf(aside, request);
  }
}

export const publicationResolvers = [
  OpenAssignmentResolver,
  PublicationResolver,
  ReplayFindingResolver,
  ReplayKeptAsideResolver,
] as const;
