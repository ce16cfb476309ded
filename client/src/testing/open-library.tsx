import { ApolloLink } from '@apollo/client';
import { ApolloProvider } from '@apollo/client/react';
import { render } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { of } from 'rxjs';
import type { ReactNode } from 'react';
import { createMemoryRouter, RouterProvider, type RouteObject } from 'react-router';
import { createClient } from '../apollo/client.ts';
import type { LibraryEntry_entryFragment } from '../gql/graphql.ts';
import '../texts/vi-library.ts';
import { ViewerContext, type Viewer } from '../people/viewer.tsx';

type Entry = LibraryEntry_entryFragment;
type Saving = Record<string, unknown>;

/** An entry of the library as the server tells it. */
export const entryOf = (entry: Partial<Entry> & Pick<Entry, 'id' | 'kind' | 'title' | 'content'>): Entry => {
  const version = entry.version ?? 1;
  const savedBy = { __typename: 'Person' as const, id: 'p2', name: 'Lê Văn An' };
  return {
    ...{ __typename: 'LibraryEntry', key: null, version, isRetired: false, canEdit: true, uses: [], savedBy },
    ...{ savedAt: '2025-05-20T02:41:00Z', owner: { __typename: 'Unit', id: 'u1', name: 'Thành phố Tam Kỳ' } },
    versions: [
      {
        __typename: 'LibraryVersion',
        number: version,
        content: entry.content,
        savedAt: '2025-05-20T02:41:00Z',
        savedBy,
      },
    ],
    ...entry,
  } as Entry;
};

interface Setting {
  routes: RouteObject[] | ReactNode;
  at?: string;
  role?: string;
  entries: readonly Entry[];
  /** Where the choices of the code list are named. */
  choicesNamed?: readonly object[];
  /** What saving answers; without it the entry as sent, in its next version. */
  answer?: (input: Saving) => Record<string, unknown> | null;
}

/** Screens or dialogs of the library before a server that knows these entries. */
export function openLibrary({ routes, at = '/', role = 'DESIGNER', entries, choicesNamed = [], answer }: Setting) {
  let known = [...entries];
  const saved: Saving[] = [];
  const asked: Saving[] = [];
  const save = (input: Saving, name = '') => {
    saved.push(input);
    const special = answer?.(input);
    if (special) return special;
    const before = known.find(({ id }) => id === input['entryId']);
    const content = (input['content'] ?? before?.content) as Entry['content'];
    const kind = before?.kind ?? (input['kind'] as Entry['kind']);
    const version = (before?.version ?? 0) + (input['content'] ? 1 : 0);
    const title = (content as { title?: string }).title ?? before?.title ?? '';
    const entry = entryOf({
      ...before,
      id: before?.id ?? 'made',
      kind,
      title,
      content,
      version,
      isRetired: name === 'RetireLibraryEntry',
    });
    known = [...known.filter(({ id }) => id !== entry.id), entry];
    return { __typename: 'LibraryEntrySaved', entry };
  };
  const link = new ApolloLink(({ operationName, variables }) => {
    asked.push({ operationName, ...variables });
    const input = variables['input'] as Saving;
    if (operationName === 'Library') {
      const found = known.filter(
        ({ kind, title, isRetired }) =>
          kind === variables['kind'] &&
          (!isRetired || variables['includeRetired']) &&
          title.includes((variables['search'] as string | null) ?? ''),
      );
      const pageInfo = { __typename: 'PageInfo', hasNextPage: false, endCursor: null };
      const edges = found.map((node) => ({ __typename: 'LibraryEntryEdge', node }));
      return of({
        data: { library: { __typename: 'LibraryEntryConnection', totalCount: found.length, pageInfo, edges } },
      });
    }
    if (operationName === 'CreateLibraryEntry') return of({ data: { createLibraryEntry: save(input) } });
    if (operationName === 'EditLibraryEntry') return of({ data: { editLibraryEntry: save(input) } });
    if (operationName === 'RetireLibraryEntry') return of({ data: { retireLibraryEntry: save(input, operationName) } });
    if (operationName === 'RestoreLibraryEntry') return of({ data: { restoreLibraryEntry: save(input) } });
    const found = known.find(({ id }) => id === variables['id']);
    return of({ data: { libraryEntry: found ? { ...found, choicesNamed } : null } });
  });
  const unit = { __typename: 'Unit', id: 'u1', name: 'Thành phố Tam Kỳ' };
  const viewer = { id: 'p1', name: 'Dung', title: '', login: 'designer', roles: [{ role, unit }] } as unknown as Viewer;
  const map = Array.isArray(routes) ? (routes as RouteObject[]) : [{ path: '*', element: routes as ReactNode }];
  const router = createMemoryRouter(map, { initialEntries: [at] });
  render(
    <ApolloProvider client={createClient(link)}>
      <ViewerContext value={viewer}>
        <RouterProvider router={router} />
      </ViewerContext>
    </ApolloProvider>,
  );
  return { user: userEvent.setup(), saved, asked, router };
}
