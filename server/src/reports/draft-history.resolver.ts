import type { Answers } from '@ke-hoach/forms';
import { draftEdits, explanationEdits } from '@ke-hoach/forms/drafts';
import { Arg, Ctx, FieldResolver, Int, Mutation, Resolver, Root } from 'type-graphql';
import { publishedVersion } from '../forms/published-version.ts';
import { personById } from '../people/person-loader.ts';
import { PersonType } from '../people/people.type.ts';
import type { Request } from '../people/request.ts';
import { decodeCursor, page, pageSize, type Connection } from '../platform/connection.type.ts';
import { JsonScalar } from '../platform/scalars.ts';
import { listSnapshots, type SnapshotRow } from './draft-history.repository.ts';
import { DraftSnapshotConnection, DraftSnapshotType } from './draft-history.type.ts';
import { RestoreDraftInput } from './draft.inputs.ts';
import { readExplanations, type Explanation } from './explanation.ts';
import { draftOfReport, reportByKey, rolesOverUnit } from './report-loader.ts';
import { DraftRestored, RestoreDraftResult } from './report-results.type.ts';
import { may } from './report.policy.ts';
import { ExplanationType, ReportType } from './report.type.ts';
import { restoreDraft } from './restore-draft.ts';
import { restoredAnswers } from './restored-answers.ts';
import type { ReportRow } from './reports.repository.ts';
import { versionIdOf } from './version-of-report.ts';

@Resolver(() => ReportType)
export class DraftHistoryResolver {
  @FieldResolver(() => DraftSnapshotConnection, {
    description: 'Earlier states of the draft, newest first, for those who fill the report; none for others.',
  })
  async draftHistory(
    @Root() report: ReportRow,
    @Ctx() request: Request,
    @Arg('first', () => Int, { defaultValue: 20 }) first: number,
    @Arg('after', () => String, { nullable: true }) after?: string,
  ): Promise<Connection<DraftSnapshotType>> {
    const size = pageSize(first);
    const mayFill = may('save', await rolesOverUnit(request, report.unitId));
    const { found, total } = mayFill
      ? await listSnapshots(await request.reads.em(), report, { after: decodeCursor(after, ['key']), size })
      : { found: [], total: 0 };
    return page<SnapshotRow, DraftSnapshotType>(
      found,
      size,
      total,
      (row) => row,
      (row) => [row.snapshotId],
    );
  }

  @Mutation(() => RestoreDraftResult, { description: "Puts an earlier state in the draft's place." })
  restoreDraft(
    @Ctx() request: Request,
    @Arg('input', () => RestoreDraftInput) input: RestoreDraftInput,
  ): Promise<typeof RestoreDraftResult> {
    return restoreDraft(request, input);
  }
}

@Resolver(() => DraftSnapshotType)
export class DraftSnapshotResolver {
  @FieldResolver(() => PersonType, { nullable: true, description: 'Who saved it.' })
  savedBy(@Root() snapshot: DraftSnapshotType, @Ctx() request: Request): Promise<PersonType | null> {
    return personById(request, snapshot.savedById);
  }

  @FieldResolver(() => JsonScalar, {
    description: 'All answers as restoring would give them: on the version the report is on now.',
  })
  async answers(@Root() snapshot: DraftSnapshotType, @Ctx() request: Request): Promise<Answers> {
    return (await restoredOf(snapshot, request)).answers;
  }

  @FieldResolver(() => [ExplanationType])
  explanations(@Root() snapshot: DraftSnapshotType): Explanation[] {
    return readExplanations(snapshot.storedExplanations);
  }

  @FieldResolver(() => Int, { description: 'How many cells, rows and explanations restoring would change.' })
  async differing(@Root() snapshot: DraftSnapshotType, @Ctx() request: Request): Promise<number> {
    const { answers, form } = await restoredOf(snapshot, request);
    const draft = await draftOfReport(request, snapshot);
    const now = draft?.stored ? (JSON.parse(draft.stored) as Answers) : {};
    const { cells, rows } = draftEdits(form, now, answers);
    const explained = explanationEdits(
      readExplanations(draft?.storedExplanations),
      readExplanations(snapshot.storedExplanations),
    );
    return cells.length + rows.length + explained.length;
  }
}

async function restoredOf(snapshot: DraftSnapshotType, request: Request) {
  const report = await reportByKey(request, snapshot);
  const em = await request.reads.em();
  const now = await publishedVersion(em, await versionIdOf(report, request));
  const answers = restoredAnswers(await publishedVersion(em, snapshot.versionId), now, snapshot.stored);
  return { answers, form: now.form };
}

@Resolver(() => DraftRestored)
export class DraftRestoredResolver {
  @FieldResolver(() => ReportType)
  report(@Root() result: DraftRestored, @Ctx() request: Request): Promise<ReportType> {
    return reportByKey(request, result);
  }
}
