import type { OperationVariables, TypedDocumentNode } from '@apollo/client';
import { useQuery } from '@apollo/client/react';

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
