import { ApolloLink } from '@apollo/client';
import { ApolloProvider } from '@apollo/client/react';
import { render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { MemoryRouter } from 'react-router';
import { of } from 'rxjs';
import { describe, expect, it } from 'vitest';
import { createClient } from '../apollo/client.ts';
import { ViewerContext, type Viewer } from '../people/viewer.tsx';
import { FormListScreen } from './form-list-screen.tsx';

const form = (id: string) => ({
  ...{ __typename: 'Form', id, key: id, title: `Biểu ${id}`, titleEn: null, purpose: 'REPORT', canEdit: true },
  ...{ draft: null, versions: [] },
});
const page = (ids: string[], totalCount: number) => ({
  ...{ __typename: 'FormConnection', totalCount, edges: ids.map((id) => ({ __typename: 'FormEdge', node: form(id) })) },
  pageInfo: { __typename: 'PageInfo', hasNextPage: ids.at(-1) === 'b', endCursor: ids.at(-1) ?? null },
});

/** The screen before an office with two pages of report forms; what it asked for. */
function openList(role = 'DESIGNER') {
  const asked: Record<string, unknown>[] = [];
  const link = new ApolloLink(({ operationName, variables }) => {
    asked.push({ operationName, ...variables });
    if (operationName === 'FormsOfPurpose') return of({ data: { forms: page(['c'], 3) } });
    const found = variables['search'] === 'không có' ? page([], 0) : page(['a', 'b'], 3);
    return of({ data: { report: found, register: page([], 0), plan: page([], 0) } });
  });
  const unit = { __typename: 'Unit', id: 'u1', name: 'Thành phố Tam Kỳ' };
  const viewer = { id: 'p1', name: 'Dung', title: '', login: 'designer', roles: [{ role, unit }] } as unknown as Viewer;
  render(
    <MemoryRouter>
      <ApolloProvider client={createClient(link)}>
        <ViewerContext value={viewer}>
          <FormListScreen />
        </ViewerContext>
      </ApolloProvider>
    </MemoryRouter>,
  );
  return { user: userEvent.setup(), asked };
}

describe('the list of forms', () => {
  it('shows more page by page, and goes on at the first that came', async () => {
    const { user, asked } = openList();
    await screen.findByText('Đang hiện 2 trên 3');
    await user.click(screen.getByRole('button', { name: 'Xem thêm: Biểu mẫu báo cáo' }));
    const third = await screen.findByRole('link', { name: 'Sửa biểu mẫu: Biểu c' });
    expect(screen.queryByRole('button', { name: /Xem thêm/ })).toBeNull();
    expect(asked.at(-1)).toMatchObject({ operationName: 'FormsOfPurpose', purpose: 'REPORT', after: 'b' });
    await waitFor(() => expect(document.activeElement).toBe(third));
  });

  it('asks for what is typed once typing stops, and says when nothing fits', async () => {
    const { user, asked } = openList();
    await user.click(screen.getByRole('searchbox', { name: 'Tìm biểu mẫu' }));
    await user.paste('không có');
    expect(await screen.findAllByText('Không có biểu mẫu nào khớp. Thử từ ngắn hơn.')).toHaveLength(2);
    expect(asked.map(({ search }) => search)).toEqual([null, 'không có']);
  });

  it('offers the library to designers only', async () => {
    openList('REVIEWER');
    await screen.findByText('Đang hiện 2 trên 3');
    expect(screen.queryByRole('link', { name: 'Thư viện' })).toBeNull();
  });
});
