import { ApolloLink } from '@apollo/client';
import { ApolloProvider } from '@apollo/client/react';
import { act, renderHook } from '@testing-library/react';
import { of, throwError } from 'rxjs';
import { afterEach, expect, it, vi } from 'vitest';
import { createClient } from '../apollo/client.ts';
import type { Builder_draftFragment } from '../gql/graphql.ts';
import { useEditFormDraft } from './use-edit-form-draft.ts';

const draft = (editRevision: number) =>
  ({
    ...{ __typename: 'FormDraft', id: 'd1', editRevision, schema: {}, uiSchema: {}, savedAt: '2025-05-20T02:41:00Z' },
    ...{ basedOn: null, savedBy: null, issues: [], changes: [] },
  }) as unknown as Builder_draftFragment;

afterEach(() => void vi.useRealTimers());

it('sends an edit again, with the same key, until an answer comes, and what was done meanwhile behind it', async () => {
  vi.useFakeTimers();
  const sent: Record<string, unknown>[] = [];
  const link = new ApolloLink(({ variables }) => {
    sent.push(variables['input'] as Record<string, unknown>);
    if (sent.length <= 2) return throwError(() => new TypeError('Failed to fetch'));
    const done = { __typename: 'FormDraftEdited', inverse: {}, notes: [], draft: draft(sent.length) };
    return of({ data: { editFormDraft: done } });
  });
  const client = createClient(link);
  const { result } = renderHook(
    () => useEditFormDraft(draft(1), () => Promise.reject(new Error('no draft is begun'))),
    {
      wrapper: ({ children }) => <ApolloProvider client={client}>{children}</ApolloProvider>,
    },
  );
  const ends: string[] = [];
  const edit = (rule: string) =>
    void result.current.editFormDraft({ type: 'removeRule', rule }).then(({ kind }) => ends.push(`${rule} ${kind}`));
  await act(() => (edit('a'), edit('b'), vi.advanceTimersByTimeAsync(100)));
  expect(result.current).toMatchObject({ isOffline: true, saving: true, problem: null });
  expect(result.current.pending).toHaveLength(2);
  await act(() => vi.advanceTimersByTimeAsync(7000));
  expect(ends).toEqual(['a done', 'b done']);
  expect(result.current).toMatchObject({ isOffline: false, saving: false });
  expect(sent.map(({ operations }) => (operations as { rule: string }[])[0]?.rule)).toEqual(['a', 'a', 'a', 'b']);
  expect(new Set(sent.map(({ idempotencyKey }) => idempotencyKey)).size).toBe(2);
});
