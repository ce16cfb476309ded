import { ApolloLink, Observable } from '@apollo/client';
import { ApolloProvider } from '@apollo/client/react';
import { applyOperation, operationSentence, tellingOf } from '@ke-hoach/forms/build';
import { parseForm, type FormDocument } from '@ke-hoach/forms';
import type { Operation } from '@ke-hoach/forms/build';
import { configure, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { of, type Observer } from 'rxjs';
import { createMemoryRouter, RouterProvider } from 'react-router';
import { useState } from 'react';
import { createClient } from '../apollo/client.ts';
import type { Builder_draftFragment } from '../gql/graphql.ts';
import { Builder } from '../forms/builder.tsx';
import '../forms/draft-history.tsx';
import '../forms/expression-parts.ts';
import '../forms/shown-at-once.ts';
import '../forms/start/guesses.ts';
import { useStartFormDraft } from '../forms/use-start-form-draft.ts';
import { shortHalfYear } from './short-half-year.ts';

// Looking for a role goes through the whole builder: on busy cores one look may take a second.
configure({ asyncUtilTimeout: 10_000 });

/** Permanent id of a field of the commune's half-year report. */
export const idOf = (key: string): string => {
  const parsed = parseForm(shortHalfYear);
  return (parsed.ok ? parsed.form.field(key)?.id : undefined) ?? '';
};

/** A stand-in for the server: does each operation with the form language, as the server does. */
function office(answer: ((edit: Operation) => Record<string, unknown> | null) | undefined, document: FormDocument) {
  let revision = 1;
  /** What was done to the draft, as the server tells it, newest first. */
  const made: object[] = [];
  const tell = (edit: Operation, inverse: Operation, by: string) => {
    const read = parseForm(document);
    const said = read.ok ? operationSentence(read.form, tellingOf(edit), 'vi') : '';
    const madeBy = { __typename: 'Person', id: by, name: by };
    const node = { __typename: 'FormDraftEdit', revision: revision + 1, said, saidEn: said, inverse, madeBy };
    made.unshift({ __typename: 'FormDraftEditEdge', node: { ...node, madeAt: '2025-05-20T02:41:00Z' } });
  };
  const edits: { expectedRevision: unknown; draftId: unknown; operation: Operation }[] = [];
  const asked: string[] = [];
  let held: Promise<unknown> = Promise.resolve();
  /** From now on edits wait, until the function given is called. */
  const hold = () => {
    let release = () => {};
    held = new Promise<void>((resolve) => (release = resolve));
    return release;
  };
  /** Another designer saves the same draft on another machine. */
  const saveByAnother = (edit: Operation) => {
    const done = applyOperation(document, edit);
    if (done.ok) {
      tell(edit, done.inverse, 'Trần Thị Bình');
      document = done.document;
    }
    revision += 1;
  };
  const show: { draft: (draft: Builder_draftFragment) => void } = { draft: () => {} };
  const draft = () =>
    ({
      __typename: 'FormDraft',
      id: 'd1',
      editRevision: revision,
      schema: document.schema,
      uiSchema: document.uiSchema,
      savedAt: '2025-05-20T02:41:00Z',
      basedOn: { __typename: 'FormVersion', id: 'v1', number: 1 },
      savedBy: { __typename: 'Person', id: 'p2', name: 'Lê Văn An' },
      issues: [],
      changes: [],
    }) as Builder_draftFragment;
  const link = new ApolloLink((operation) => {
    if (/^FormDraft(?:History|WayBack)$/.test(String(operation.operationName))) {
      const from = Number(operation.variables['after'] ?? 0);
      const to = from + (operation.operationName === 'FormDraftHistory' ? 50 : 100);
      const pageInfo = { __typename: 'PageInfo', hasNextPage: to < made.length, endCursor: String(to) };
      const history = { __typename: 'FormDraftEditConnection', pageInfo, edges: made.slice(from, to) };
      return of({ data: { form: { __typename: 'Form', id: 'f1', draft: draft(), draftEdits: history } } });
    }
    const { draftId, expectedRevision, operations } = operation.variables['input'] as Record<string, unknown>;
    asked.push(String(operation.operationName));
    if (operation.operationName === 'StartFormDraft') {
      show.draft(draft());
      return of({
        data: { startFormDraft: { ...draft(), form: { __typename: 'Form', id: 'f1', draft: draft() } } },
      });
    }
    if (operation.operationName === 'DiscardFormDraft') {
      revision += 1;
      show.draft(draft());
      return of({ data: { discardFormDraft: { __typename: 'FormDraftConflict', draft: draft() } } });
    }
    const [edit] = operations as [Operation];
    const answerTo = (observer: Observer<ApolloLink.Result>) => {
      edits.push({ draftId, expectedRevision, operation: edit });
      const isBehind = expectedRevision !== revision;
      const special = isBehind ? { __typename: 'FormDraftConflict' } : answer?.(edit);
      const done = special ? null : applyOperation(document, edit);
      if (done?.ok) {
        tell(edit, done.inverse, 'Lê Văn An');
        document = done.document;
        revision += 1;
      }
      const result =
        special ??
        (done?.ok
          ? { __typename: 'FormDraftEdited', inverse: done.inverse, notes: [] }
          : { __typename: 'FormOperationRefused', index: 0, ...(done && !done.ok ? done.problem : {}) });
      show.draft(draft());
      observer.next({ data: { editFormDraft: { ...result, draft: draft() } } });
      observer.complete();
    };
    return new Observable((observer) => void held.then(() => answerTo(observer)));
  });
  return { link, edits, asked, draft, show, hold, saveByAnother };
}

/** The builder of the commune's half-year report in a wide window, before a server that answers as the real one does. */
export function openBuilder(
  answer?: Parameters<typeof office>[0],
  { begun = true, wide = true, document = shortHalfYear } = {},
) {
  const queries: MediaQueryList[] = [];
  window.matchMedia = (media) => {
    const query = Object.assign(new EventTarget(), { media, matches: wide }) as MediaQueryList;
    queries.push(query);
    return query;
  };
  /** The window gets wide or narrow. */
  const resize = (isWide: boolean) => {
    wide = isWide;
    for (const query of queries) query.dispatchEvent(Object.assign(new Event('change'), { matches: isWide }));
  };
  const server = office(answer, document);
  const client = createClient(server.link);
  function Screen() {
    const [draft, setDraft] = useState(() => (begun ? server.draft() : null));
    server.show.draft = (next) => setTimeout(() => setDraft(next));
    const begin = useStartFormDraft('f1', () => {});
    const latest = { number: 1, schema: document.schema, uiSchema: document.uiSchema };
    return <Builder formId="f1" title="Báo cáo 6 tháng" draft={draft} latest={latest} begin={begin} />;
  }
  const router = createMemoryRouter(
    [
      { path: '/forms/f1/edit', Component: Screen },
      { path: '*', element: <h1>Trang khác</h1> },
    ],
    { initialEntries: ['/forms/f1/edit'] },
  );
  render(
    <ApolloProvider client={client}>
      <RouterProvider router={router} />
    </ApolloProvider>,
  );
  const { edits, asked, hold, saveByAnother } = server;
  return { user: userEvent.setup(), edits, asked, hold, saveByAnother, resize };
}

/** The row of a field. */
export const row = (title: string) => screen.getByRole('button', { name: `Sửa “${title}”` });
