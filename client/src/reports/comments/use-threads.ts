import { useMutation, useQuery } from '@apollo/client/react';
import { randomId } from '../../apollo/random-id.ts';
import { useIntentionKey } from '../../apollo/use-intention-key.ts';
import type { Talk_reportFragment } from '../../gql/graphql.ts';
import {
  CommentOnCellDocument,
  ReadThreadDocument,
  ReportThreadsDocument,
  ResolveThreadDocument,
} from './thread-operations.ts';

export type Thread = Talk_reportFragment['threads'][number];

/** How often it is asked what the other side said, while the report is on the screen. */
const EVERY = 30_000;
const none: readonly never[] = [];

/** What is talked about at the cells of a report, and what the viewer may say there. */
export function useThreads(reportId: string) {
  const { data } = useQuery(ReportThreadsDocument, {
    variables: { id: reportId },
    pollInterval: EVERY,
    skipPollAttempt: () => document.hidden,
    fetchPolicy: 'cache-and-network',
  });
  const [comment, commenting] = useMutation(CommentOnCellDocument);
  const [read] = useMutation(ReadThreadDocument);
  const [resolve, resolving] = useMutation(ResolveThreadDocument);
  const key = useIntentionKey();
  return {
    side: data?.report?.side ?? null,
    threads: data?.report?.threads ?? none,
    busy: commenting.loading || resolving.loading,
    say: async ({ field, row }: { field: string; row: string | null }, text: string) => {
      await comment({ variables: { input: { reportId, field, row, text, idempotencyKey: key.current() } } });
      key.done();
    },
    /** Reading is no work of its own: where it cannot be kept now, the thread stays unread. */
    read: (thread: Thread) => {
      const input = { reportId, threadId: thread.id, seen: thread.comments.length, idempotencyKey: randomId() };
      read({ variables: { input } }).catch(() => undefined);
    },
    /** False where somebody said something meanwhile. */
    resolve: async (thread: Thread, isResolved: boolean) => {
      const seen = { reportId, threadId: thread.id, expectedRevision: thread.revision };
      const { data: answer } = await resolve({
        variables: { input: { ...seen, isResolved, idempotencyKey: key.current() } },
      });
      key.done();
      return answer?.resolveThread.__typename === 'ReportReviewed';
    },
  };
}

export type Threads = ReturnType<typeof useThreads>;
