import { useApolloClient } from '@apollo/client/react';
import { useCallback, useRef, useState } from 'react';
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
      lastDay
      isLate
      isOverdue
      submittedAt
      channels
      reminders
      remindedOn
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

interface Asked {
  planId: string;
  filter: ProgressFilter;
  first: readonly BoardRow[];
  /** Another one whenever something may have changed. */
  standing: string;
}

/**
 * The rows of the board, a page at a time: the first is given, others are read when their rows come in sight. When
 * something changed they stay as they were read until they are read anew, which those in sight are at once.
 */
export function useBoardPages({ planId, filter, first, standing }: Asked) {
  const client = useApolloClient();
  const [pages, setPages] = useState<ReadonlyMap<number, readonly BoardRow[]>>(new Map());
  const asked = useRef({ standing, pages: new Set<number>() });

  const read = useCallback(
    async (page: number) => {
      if (asked.current.standing !== standing) asked.current = { standing, pages: new Set() };
      const begun = asked.current;
      if (page === 0 || begun.pages.has(page)) return;
      begun.pages.add(page);
      const variables = { planId, filter, offset: page * pageSize };
      try {
        const { data } = await client.query({ query: ProgressPageDocument, variables, fetchPolicy: 'no-cache' });
        const rows = data!.progress.page.rows;
        // What was asked for before the last change is older than what is asked for now.
        if (begun === asked.current) setPages((before) => new Map(before).set(page, rows));
      } catch {
        // The rows stay as they are; they are asked for again when they come in sight again.
        begun.pages.delete(page);
      }
    },
    [client, planId, filter, standing],
  );
  const need = useCallback(
    (from: number, to: number) => {
      for (let page = Math.floor(from / pageSize); page * pageSize < to; page += 1) void read(page);
    },
    [read],
  );
  const rowAt = (index: number): BoardRow | null => {
    const page = Math.floor(index / pageSize);
    return (page === 0 ? first : pages.get(page))?.[index % pageSize] ?? null;
  };
  return { rowAt, need };
}
