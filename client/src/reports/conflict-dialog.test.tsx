import { MockedProvider } from '@apollo/client/testing/react';
import { communeHalfYear } from '@ke-hoach/forms/examples';
import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';
import { ConflictDialog } from './conflict-dialog.tsx';
import { DraftKeeper } from './draft-keeper.ts';
import { formOfVersion } from './form-of-version.ts';

const version = { id: 'v1', number: 1, ...communeHalfYear };
const form = formOfVersion(version)!;
const warning = form.rules.find(({ level }) => level === 'warning')!;
const explained = (text: string) => [{ rule: warning.id, row: null, text }];

async function meeting() {
  const base = {
    answers: { householdsTotal: 1000, modelRows: [{ _id: 'a', name: 'Tổ tự quản' }, { _id: 'b' }] },
    explanations: [],
  };
  const start = { ...base, editRevision: 1, savedAt: null, version };
  const save = () => new Promise<never>(() => {});
  const keeper = new DraftKeeper({ report: 'r1', person: 'p1', start, save, storage: localStorage });
  keeper.change({ householdsTotal: 1200, videoCount: 2, modelRows: [{ _id: 'a', funding: 40_000_000 }, { _id: 'b' }] });
  keeper.explain(explained('Do mưa')[0]!);
  const theirs = {
    ...{ answers: { householdsTotal: 1300, modelRows: [{ _id: 'b' }] }, explanations: explained('Do bão') },
    ...{ editRevision: 2, by: 'Lê Thị Hoa', at: '2025-05-20T02:41:00Z', open: true, version },
  };
  await keeper.meet(theirs);
  render(
    <MockedProvider>
      <ConflictDialog form={form} keeper={keeper} draft={keeper.current()} theirs={keeper.current().theirs!} />
    </MockedProvider>,
  );
  return keeper;
}

it('shows only cells that both changed, with their place and both values as people write them', async () => {
  await meeting();
  const dialog = screen.getByRole('dialog', { name: 'Có người vừa sửa cùng ô với bạn' });
  const groups = within(dialog).getAllByRole('group');
  expect(groups).toHaveLength(3);
  const total = within(dialog).getByRole('group', { name: /Tổng số hộ/ });
  expect(within(total).getByRole('radio', { name: /Của tôi.*1\.200 hộ/ })).toHaveProperty('checked', true);
  expect(within(total).getByRole('radio', { name: /Của người kia.*1\.300 hộ/ })).toBeTruthy();
  const row = within(dialog).getByRole('group', { name: /Dòng 1/ });
  expect(within(row).getByRole('radio', { name: /Của tôi.*40\.000\.000 đồng/ })).toBeTruthy();
  expect(within(row).getByRole('radio', { name: /Của người kia.*Đã bỏ dòng này/ })).toBeTruthy();
  expect(within(dialog).getByRole('group', { name: /Giải trình/ }).textContent).toMatch(/Do mưa.*Do bão/);
});

it('goes on with the chosen side of each, and keeps what only one of them typed', async () => {
  const keeper = await meeting();
  const total = screen.getByRole('group', { name: /Tổng số hộ/ });
  await userEvent.click(within(total).getByRole('radio', { name: /Của người kia/ }));
  await userEvent.click(within(screen.getByRole('group', { name: /Giải trình/ })).getByRole('radio', { name: /kia/ }));
  await userEvent.click(screen.getByRole('button', { name: 'Giữ các giá trị đã chọn' }));
  expect(keeper.current()).toMatchObject({
    answers: { householdsTotal: 1300, videoCount: 2, modelRows: [{ _id: 'a', funding: 40_000_000 }, { _id: 'b' }] },
    explanations: explained('Do bão'),
    theirs: null,
  });
});
