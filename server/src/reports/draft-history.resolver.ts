import type { Answers } from '@ke-hoach/forms';
import { draftEdits, explanationEdits } from '@ke-hoach/forms/drafts';
import { Arg, Ctx, FieldResolver, ID, Int, Mutation, Resolver, Root } from 'type-graphql';
import { publishedVersion } from '../forms/published-version.ts';
import { personById } from '../people/person-loader.ts';
import { PersonType } from '../people/people.type.ts';
import type { Request } from '../people/request.ts';
import { decodeCursor, page, pageSize, type Connection } from '../platform/connection.type.ts';
import { present } from '../platform/loaders.ts';
import {
  findSnapshotContent,
  listSnapshots,
  type SnapshotContentRow,
  type SnapshotRow,
} from './draft-history.repository.ts';
import { DraftSnapshotConnection, DraftSnapshotContentType, DraftSnapshotType } from './draft-history.type.ts';
import { RestoreDraftInput } from './draft.inputs.ts';
import { readExplanations } from '../drafts/explanation.ts';
import type { ReportKey } from './report-key.ts';
import { draftOfReport, reportByKey } from './report-loader.ts';
import { rolesAtReportSeen } from './roles-at-report.ts';
import { DraftRestored, RestoreDraftResult } from './report-results.type.ts';
import { may } from './report.policy.ts';
import { ReportType } from './report.type.ts';
import { restoreDraft } from './restore-draft.ts';
import { restoredAnswers } from './restored-answers.ts';
import type { ReportRow } from './reports.repository.ts';
import { versionIdOf } from './version-of-report.ts';

@Resolver(() => ReportType)
export class DraftHistoryResolver {
  @FieldResolver(() => DraftSnapshotConnection, {
    description:
      'Earlier states of the draft, newest first, 20 a page at most; for those who fill the report, none for others.',
  })
  async draftHistory(
    @Root() report: ReportRow,
    @Ctx() request: Request,
    @Arg('first', () => Int, { defaultValue: 20 }) first: number,
    @Arg('after', () => String, { nullable: true }) after?: string,
  ): Promise<Connection<DraftSnapshotType>> {
    const size = pageSize(first, 20);
    const { found, total } = (await mayFill(report, request))
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

  @FieldResolver(() => DraftSnapshotContentType, {
    nullable: true,
    description: 'What one earlier state of the draft holds; for those who fill the report.',
  })
  async draftSnapshot(
    @Root() report: ReportRow,
    @Ctx() request: Request,
    @Arg('id', () => ID) id: string,
  ): Promise<DraftSnapshotContentType | null> {
    if (!(await mayFill(report, request))) return null;
    const content = await findSnapshotContent(await request.reads.em(), report, id);
    if (!content) return null;
    request.room.take(content.stored.length);
    const { answers } = await restoredOf(content, report, request);
    return { id: content.id, answers, explanations: readExplanations(content.storedExplanations) };
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

  /** Contents are read one by one and let go: a page of them together would be large. */
  @FieldResolver(() => Int, { description: 'How many cells, rows and explanations restoring would change.' })
  async differing(@Root() snapshot: DraftSnapshotType, @Ctx() request: Request): Promise<number> {
    const draft = await draftOfReport(request, snapshot);
    const found = await findSnapshotContent(await request.reads.em(), snapshot, snapshot.id);
    const content = present(found, `snapshot ${snapshot.id}`);
    request.room.take(content.stored.length);
    const { answers, form } = await restoredOf(content, snapshot, request);
    const now = draft?.stored ? (JSON.parse(draft.stored) as Answers) : {};
    const { cells, rows } = draftEdits(form, now, answers);
    const explained = explanationEdits(
      readExplanations(draft?.storedExplanations),
      readExplanations(content.storedExplanations),
    );
    return cells.length + rows.length + explained.length;
  }
}

const mayFill = async (report: ReportRow, request: Request) =>
  may('save', await rolesAtReportSeen(request, report), { approval: 'none', isOnBehalf: report.behalf != null });

async function restoredOf({ versionId, stored }: SnapshotContentRow, key: ReportKey, request: Request) {
  const report = await reportByKey(request, key);
  const em = await request.reads.em();
  const now = await publishedVersion(em, await versionIdOf(report, request));
  return { answers: restoredAnswers(await publishedVersion(em, versionId), now, stored).answers, form: now.form };
}

@Resolver(() => DraftRestored)
export class DraftRestoredResolver {
  @FieldResolver(() => ReportType)
  report(@Root() result: DraftRestored, @Ctx() request: Request): Promise<ReportType> {
    return reportByKey(request, result);
  }
}
