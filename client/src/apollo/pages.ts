import type { OperationVariables, TypedDocumentNode } from '@apollo/client';
import { useQuery } from '@apollo/client/react';
import { useCallback, useEffect, useRef, useState } from 'react';

/** What of a list came so far, and whether it goes on. */
interface Page {
  edges: readonly unknown[];
  pageInfo: { hasNextPage: boolean; endCursor: string | null };
}

/** The pages of a list that were read so far as one: the next stands behind what stood before. */
export const followedBy = <P extends Pick<Page, 'edges'>>(before: P, next: P): P => ({
  ...next,
  edges: [...before.edges, ...next.edges],
});

/** A list that is asked for anew whenever it is opened; what was found stays until another question is answered. */
export function usePages<Of extends string, P extends Page, Variables extends OperationVariables>(
  document: TypedDocumentNode<Record<Of, P>, Variables>,
  of: Of,
  variables: Variables,
) {
  const { data, previousData, error, loading, refetch, fetchMore } = useQuery<Record<Of, P>, OperationVariables>(
    document,
    { variables, fetchPolicy: 'network-only', notifyOnNetworkStatusChange: true },
  );
  const found = ((data ?? previousData) as Record<Of, P> | undefined)?.[of];
  const more = () =>
    void fetchMore({
      variables: { after: found?.pageInfo.endCursor },
      updateQuery: (before, { fetchMoreResult: next }) => ({
        ...next,
        [of]: followedBy((before as Record<Of, P>)[of], (next as Record<Of, P>)[of]),
      }),
    });
  return { found, error, loading, more, retry: () => void refetch() };
}

/**
 * Reads a list to its end, page after page, for whoever needs all of it at once: `next` asks for the page behind a cursor
 * and joins it to those before. The list is asked for anew when it is opened, or its beginning would be replaced while it
 * is read. A page that could not be read is asked for again by `retry` alone.
 */
export function useAllPages(pageInfo: Page['pageInfo'] | undefined, next: (after: string) => Promise<unknown>) {
  const [failed, setFailed] = useState<{ after: string; error: unknown } | null>(null);
  const asked = useRef<string | null>(null);
  const latest = useRef(next);
  useEffect(() => {
    latest.current = next;
  });
  const after = pageInfo?.hasNextPage ? pageInfo.endCursor : null;
  const ask = useCallback((from: string) => {
    asked.current = from;
    latest.current(from).catch((error: unknown) => setFailed({ after: from, error }));
  }, []);
  useEffect(() => {
    if (after !== null && asked.current !== after) ask(after);
  }, [after, ask]);
  const retry = useCallback(() => {
    setFailed(null);
    if (after !== null) ask(after);
  }, [after, ask]);
  const error = failed && failed.after === after ? failed.error : undefined;
  return { error, retry, isWhole: pageInfo !== undefined && after === null };
}
