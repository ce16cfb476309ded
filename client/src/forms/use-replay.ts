import { useApolloClient } from '@apollo/client/react';
import { useEffect, useState } from 'react';
import { addUpReplay, type ReplaySum } from './add-up-replay.ts';
import { ReplayDocument } from './publication-operations.ts';

/** Reports a page judges: small enough to show how far it is. */
const atOnce = 100;

export interface ReplayNow {
  sum: ReplaySum | null;
  running: boolean;
  error: unknown;
  again: () => void;
}

/**
 * Judges earlier reports on the draft, page by page; begins anew when the draft was edited, or a try failed, and ends
 * when the draft was published.
 */
export function useReplay(
  { id: draftId, editRevision }: { id: string; editRevision: number },
  published: boolean,
): ReplayNow {
  const client = useApolloClient();
  const [attempt, setAttempt] = useState(0);
  const [now, setNow] = useState<Omit<ReplayNow, 'again'>>({ sum: null, running: true, error: null });
  useEffect(() => {
    if (published) return undefined;
    let left = false;
    const judge = async () => {
      let sum: ReplaySum | null = null;
      await Promise.resolve(setNow({ sum, running: true, error: null }));
      for (let after: string | null | undefined, more = true; more;) {
        const { data } = await client.query({
          query: ReplayDocument,
          variables: { draftId, first: atOnce, after: after ?? null },
          fetchPolicy: 'no-cache',
        });
        const page = data?.publication.replay;
        if (left) return;
        if (page) sum = addUpReplay(sum, page);
        after = page?.endCursor;
        more = page?.hasNextPage ?? false;
        setNow({ sum, running: more, error: null });
      }
    };
    judge().catch((error: unknown) => {
      if (!left) setNow((before) => ({ ...before, running: false, error }));
    });
    return () => {
      left = true;
    };
  }, [client, draftId, editRevision, attempt, published]);
  return { ...now, again: () => setAttempt((before) => before + 1) };
}
