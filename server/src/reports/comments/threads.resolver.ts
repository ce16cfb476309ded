import { ReportSide } from '@ke-hoach/schema';
import { Arg, Ctx, FieldResolver, Int, Mutation, Resolver, Root } from 'type-graphql';
import { personById } from '../../people/person-loader.ts';
import { PersonType } from '../../people/people.type.ts';
import type { Request } from '../../people/request.ts';
import { rolesAtReportSeen } from '../roles-at-report.ts';
import { keyText } from '../report-key.ts';
import { reportByKey } from '../report-loader.ts';
import { ReviewReportResult } from '../report-results.type.ts';
import { sideOf } from '../report.policy.ts';
import { ReportType } from '../report.type.ts';
import type { ReportRow } from '../reports.repository.ts';
import { commentOnCell } from './comment-on-cell.ts';
import { readThread } from './read-thread.ts';
import { resolveThread } from './resolve-thread.ts';
import { CommentOnCellInput, ReadThreadInput, ResolveThreadInput } from './thread.inputs.ts';
import { CellCommentType, CellThreadType } from './thread.type.ts';
import { talkCounts, threadsOf, type TalkCounts } from './threads.repository.ts';

@Resolver(() => ReportType)
export class CellThreadsResolver {
  @FieldResolver(() => [CellThreadType], {
    description:
      'What is talked about at its cells; for those of its unit who fill or approve it and for its reviewers.',
  })
  async threads(@Root() report: ReportRow, @Ctx() request: Request): Promise<CellThreadType[]> {
    return (await speaks(report, request)) ? threadsOf(await request.reads.em(), report) : [];
  }

  @FieldResolver(() => ReportSide, {
    nullable: true,
    description: 'On which side the viewer speaks about it; null for those who only read it.',
  })
  async side(@Root() report: ReportRow, @Ctx() request: Request): Promise<ReportSide | null> {
    return sideOf(await rolesAtReportSeen(request, report));
  }

  @FieldResolver(() => Int, { description: 'Threads that are not settled.' })
  async openThreads(@Root() report: ReportRow, @Ctx() request: Request): Promise<number> {
    return (await countsOf(report, request)).open;
  }

  @FieldResolver(() => Int, { description: 'Comments of others that the viewer has not read.' })
  async unreadComments(@Root() report: ReportRow, @Ctx() request: Request): Promise<number> {
    return (await countsOf(report, request)).unread;
  }

  @Mutation(() => ReportType, { description: 'Says something to the other side at a cell of a report.' })
  async commentOnCell(
    @Ctx() request: Request,
    @Arg('input', () => CommentOnCellInput) input: CommentOnCellInput,
  ): Promise<ReportType> {
    return reportByKey(request, await commentOnCell(request, input));
  }

  @Mutation(() => ReportType, { description: 'Keeps how far the viewer has read a thread.' })
  async readThread(
    @Ctx() request: Request,
    @Arg('input', () => ReadThreadInput) input: ReadThreadInput,
  ): Promise<ReportType> {
    return reportByKey(request, await readThread(request, input));
  }

  @Mutation(() => ReviewReportResult, { description: 'Settles what was talked about at a cell, or opens it again.' })
  resolveThread(
    @Ctx() request: Request,
    @Arg('input', () => ResolveThreadInput) input: ResolveThreadInput,
  ): Promise<typeof ReviewReportResult> {
    return resolveThread(request, input);
  }
}

@Resolver(() => CellCommentType)
export class CellCommentResolver {
  @FieldResolver(() => PersonType, { nullable: true })
  by(@Root() comment: CellCommentType, @Ctx() request: Request): Promise<PersonType | null> {
    return personById(request, comment.byId);
  }
}

const speaks = async (report: ReportRow, request: Request) => sideOf(await rolesAtReportSeen(request, report)) !== null;

async function countsOf(report: ReportRow, request: Request): Promise<TalkCounts> {
  const none = { open: 0, unread: 0 };
  if (!(await speaks(report, request))) return none;
  const loader = request.loaders.of<TalkCounts>(async (ids) => talkCounts(await request.reads.em(), ids), talkCounts);
  return (await loader.load(keyText(report))) ?? none;
}
