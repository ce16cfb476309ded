import { useApolloClient } from '@apollo/client/react';
import { useCallback, useEffect, useRef, useState } from 'react';
import { graphql } from '../gql/gql.ts';
import type { ProgressFilter, ProgressRow_rowFragment } from '../gql/graphql.ts';

graphql(`
  fragment ProgressRow_row on ProgressRow {
    unit {
      id
      name
    }
    cells {
      assignmentId
      reportId
      state
      isLate
      isOverdue
      submittedAt
      channels
      entries
    }
  }
`);

export const ProgressPageDocument = graphql(`
  query ProgressPage($planId: ID!, $filter: ProgressFilter!, $offset: Int!) {
    progress(planId: $planId) {
      page(filter: $filter, offset: $offset, first: 100) {
        totalCount
        rows {
          ...ProgressRow_row
        }
      }
    }
  }
`);

export type BoardRow = ProgressRow_rowFragment;
export const pageSize = 100;

/**
 * The rows of the board, a page at a time: the first is given, others are read when their rows come in sight. A new first
 * page (another filter, a moved clock) forgets the others.
 */
export function useBoardPages(planId: string, filter: ProgressFilter, first: readonly BoardRow[]) {
  const client = useApolloClient();
  const [held, setHeld] = useState<{ first: readonly BoardRow[]; pages: ReadonlyMap<number, readonly BoardRow[]> }>({
    first,
    pages: new Map(),
  });
  const asked = useRef(new Set<number>());
  useEffect(() => asked.current.clear(), [first]);
  const pages = held.first === first ? held.pages : null;

  const read = useCallback(
    async (page: number) => {
      if (page === 0 || asked.current.has(page)) return;
      asked.current.add(page);
      const variables = { planId, filter, offset: page * pageSize };
      try {
        const { data } = await client.query({ query: ProgressPageDocument, variables, fetchPolicy: 'no-cache' });
        const rows = data!.progress.page.rows;
        setHeld((before) => ({
          first,
          pages: new Map(before.first === first ? before.pages : []).set(page, rows),
        }));
      } catch {
        // The rows stay blank; they are asked for again when they come in sight again.
        asked.current.delete(page);
      }
    },
    [client, planId, filter, first],
  );
  const need = useCallback(
    (from: number, to: number) => {
      for (let page = Math.floor(from / pageSize); page * pageSize < to; page += 1) void read(page);
    },
    [read],
  );
  const rowAt = (index: number): BoardRow | null => {
    const page = Math.floor(index / pageSize);
    return (page === 0 ? first : pages?.get(page))?.[index % pageSize] ?? null;
  };
  return { rowAt, need };
}
