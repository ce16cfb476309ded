import { MockedProvider } from '@apollo/client/testing/react';
import { communeHalfYear } from '@ke-hoach/forms/examples';
import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it, vi } from 'vitest';
import { DraftHistoryDialog } from './draft-history-dialog.tsx';
import { DraftKeeper } from './draft-keeper.ts';
import { DraftHistoryDocument, DraftSnapshotDocument } from './draft-history-operations.ts';
import { formOfVersion } from './form-of-version.ts';

const version = { id: 'v1', number: 1, ...communeHalfYear };
const form = formOfVersion(version)!;
const start = {
  answers: { householdsTotal: 1200, modelRows: [{ _id: 'a', name: 'Tổ tự quản' }] },
  explanations: [],
  ...{ editRevision: 3, savedAt: '2025-05-21T02:00:00Z', version },
};
const earlier = {
  ...{ __typename: 'DraftSnapshot' as const, id: 's1', savedAt: '2025-05-20T02:41:00Z', differing: 2 },
  savedBy: { __typename: 'Person' as const, id: 'p2', name: 'Lê Thị Hoa' },
};
const content = { __typename: 'DraftSnapshotContent' as const, id: 's1', answers: { householdsTotal: 900 } };

function opened(nodes: object[]) {
  const save = () => new Promise<never>(() => {});
  const keeper = new DraftKeeper({ report: 'r1', person: 'p1', start, save, storage: localStorage });
  const history = {
    ...{ __typename: 'DraftSnapshotConnection', totalCount: nodes.length },
    pageInfo: { __typename: 'PageInfo', hasNextPage: false, endCursor: null },
    edges: nodes.map((node) => ({ __typename: 'DraftSnapshotEdge', node })),
  };
  const data = { report: { __typename: 'Report', id: 'r1', draftHistory: history } } as never;
  const one = { report: { __typename: 'Report', id: 'r1', draftSnapshot: content } } as never;
  const mocks = [
    { request: { query: DraftHistoryDocument, variables: { id: 'r1' } }, result: { data } },
    { request: { query: DraftSnapshotDocument, variables: { id: 'r1', snapshotId: 's1' } }, result: { data: one } },
  ];
  const onClose = vi.fn();
  render(
    <MockedProvider mocks={mocks}>
      <DraftHistoryDialog reportId="r1" form={form} keeper={keeper} draft={keeper.current()} onClose={onClose} />
    </MockedProvider>,
  );
  return { onClose };
}

it('tells when and by whom earlier drafts were saved, and shows cell by cell what differs', async () => {
  opened([earlier]);
  const dialog = screen.getByRole('dialog', { name: 'Các lần lưu' });
  const entry = await within(dialog).findByText(/Lê Thị Hoa/);
  expect(entry.textContent).toMatch(/Khác hiện tại 2 ô/);
  await userEvent.click(within(dialog).getByRole('button', { name: /Xem bản lưu .* khác gì/ }));
  await within(dialog).findByText(/1\.200 hộ/);
  const differences = within(dialog)
    .getAllByRole('listitem')
    .map(({ textContent }) => textContent)
    .slice(1);
  expect(differences).toEqual([
    expect.stringMatching(/Tổng số hộ.*Hiện tại.*1\.200 hộ.*Bản này.*900 hộ/),
    expect.stringMatching(/Dòng 1.*Hiện tại.*Tổ tự quản.*Bản này.*Chưa nhập|Không có|—/),
  ]);
  expect(within(dialog).getByRole('button', { name: 'Khôi phục bản này' })).toBeTruthy();
});

it('says why there is nothing yet, and closes', async () => {
  const { onClose } = opened([]);
  expect(await screen.findByText(/Chưa có bản nào được giữ lại/)).toBeTruthy();
  await userEvent.click(screen.getByRole('button', { name: 'Đóng' }));
  expect(onClose).toHaveBeenCalled();
});
