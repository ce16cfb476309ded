import { useQuery } from '@apollo/client/react';
import { useState } from 'react';
import { followedBy } from '../apollo/pages.ts';
import type { LibraryKind } from '../gql/graphql.ts';
import { useSettled } from '../ui/use-settled.ts';
import { LibraryDocument } from './library-operations.ts';

/** The entries of one kind that fit what is typed, page by page; the last answer stays while another is on its way. */
export function useLibrary(kind: LibraryKind, includeRetired = false) {
  const [typed, setTyped] = useState('');
  const search = useSettled(typed.trim());
  const { data, previousData, error, refetch, fetchMore, loading } = useQuery(LibraryDocument, {
    variables: { kind, search: search || null, includeRetired },
    fetchPolicy: 'cache-and-network',
    nextFetchPolicy: 'cache-first',
  });
  const page = (data ?? previousData)?.library;
  const isOfKind = page?.edges.every(({ node }) => node.kind === kind) ?? false;
  return {
    ...{ typed, setTyped, search, error, loading },
    page: isOfKind ? page : undefined,
    entries: isOfKind ? (page?.edges.map(({ node }) => node) ?? []) : [],
    retry: () => void refetch(),
    more: () =>
      fetchMore({
        variables: { after: page?.pageInfo.endCursor },
        updateQuery: (before, { fetchMoreResult: { library } }) => ({ library: followedBy(before.library, library) }),
      }),
  };
}

export type Library = ReturnType<typeof useLibrary>;
