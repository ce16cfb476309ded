import { Arg, Ctx, ID, Int, Query, Resolver } from 'type-graphql';
import { unitToAdminister } from '../accounts/accounts.repository.ts';
import { signedIn, type Request } from '../people/request.ts';
import { decodeCursor, encodeCursor, pageSize } from '../platform/connection.type.ts';
import { problem } from '../platform/problem.ts';
import { auditEntries } from './audit-log.repository.ts';
import { AuditEntryConnection, AuditFilter } from './audit-log.type.ts';

const longest = 100;

@Resolver()
export class AuditLogResolver {
  @Query(() => AuditEntryConnection, {
    description:
      'The audit of a unit, the newest first, for its administrators: what its people did, of now and of before, and what was done to their accounts. Not of people who also hold or held roles at units that the viewer does not administer.',
  })
  async auditEntries(
    @Ctx() request: Request,
    @Arg('unitId', () => ID) unitId: string,
    @Arg('filter', () => AuditFilter, { defaultValue: {} }) filter: AuditFilter,
    @Arg('first', () => Int, { defaultValue: 50 }) first: number,
    @Arg('after', () => String, { nullable: true }) after?: string,
  ): Promise<AuditEntryConnection> {
    signedIn(request);
    if ((filter.person ?? '').length > longest)
      throw problem('INVALID_INPUT', { path: 'filter.person', reason: `at most ${longest}` });
    const size = pageSize(first);
    const em = await request.reads.em();
    const key = await unitToAdminister(em, unitId, 'audit.read');
    const [from] = decodeCursor(after, ['key']) ?? [null];
    const { found, goesOnBelow } = await auditEntries(em, key, filter, { after: from as string | null, size });
    const edges = found.map((row) => ({ node: row, cursor: encodeCursor([row.key]) }));
    return {
      edges,
      pageInfo: {
        hasNextPage: goesOnBelow !== null,
        endCursor: goesOnBelow === null ? (edges.at(-1)?.cursor ?? null) : encodeCursor([goesOnBelow]),
      },
      seal: request.sealOfAudit(),
    };
  }
}
