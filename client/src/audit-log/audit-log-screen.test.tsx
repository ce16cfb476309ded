import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Route, Routes } from 'react-router';
import { describe, expect, it } from 'vitest';
import { renderAnswered } from '../testing/answered.tsx';
import { AuditLogScreen } from './audit-log-screen.tsx';

const entry = (id: string, more: object) => ({
  __typename: 'AuditEntryEdge',
  node: {
    ...{ __typename: 'AuditEntry', id, at: '2025-05-20T01:00:00Z', action: 'account.reset', role: null, refused: null },
    ...{ byName: 'Trần Bình', byLogin: 'binh', subject: 'Lê Thị Mai', beside: null, ...more },
  },
});
const page = (edges: object[], more: object = {}) => ({
  auditEntries: {
    ...{ __typename: 'AuditEntryConnection', edges, seal: null },
    pageInfo: { __typename: 'PageInfo', hasNextPage: false, endCursor: null },
    ...more,
  },
});

type Answer = Parameters<typeof renderAnswered>[1][string];

function open(answer: Answer, canAdminister = true) {
  const unit = { __typename: 'Unit', id: 'an-my', name: 'Phường An Mỹ', canAdminister, countBelow: 2 };
  const routes = (
    <Routes>
      <Route path="/units/:id/audit" element={<AuditLogScreen />} />
    </Routes>
  );
  const answers = { AuditedUnit: () => ({ unit }), AuditLog: answer };
  return { user: userEvent.setup(), server: renderAnswered(routes, answers, '/units/an-my/audit') };
}

describe('the audit on the screen', () => {
  it('says in words who did what to whom, and what it has no words for as it stands', async () => {
    open(() =>
      page([
        entry('1', { action: 'role.give', role: 'VIEWER', beside: 'Phường An Mỹ' }),
        entry('3', { action: 'command.refuse', subject: null, refused: 'role.give' }),
        entry('4', { action: 'command.refuseMore', subject: null }),
        entry('2', { action: 'later.added', byName: null, byLogin: null, subject: null }),
      ]),
    );
    expect(await screen.findByRole('heading', { name: 'Nhật ký của Phường An Mỹ' })).toBeTruthy();
    const [first, refused, more, last] = await screen.findAllByRole('listitem');
    expect(first!.textContent).toBe(
      '08:00 ngày 20/05/2025Trần Bình binhThêm vai trò: Lê Thị Mai · Người xem · Phường An Mỹ',
    );
    expect(refused!.textContent).toBe('08:00 ngày 20/05/2025Trần Bình binhBị từ chối vì không có quyền: Thêm vai trò');
    expect(more!.textContent).toBe('08:00 ngày 20/05/2025Trần Bình binhBị từ chối nhiều lần nữa trong cùng giờ');
    expect(last!.textContent).toBe('08:00 ngày 20/05/2025Phần mềm tự làm later.added');
  });

  it('is narrowed by a name, kind and days; days in the wrong order are said and not asked', async () => {
    const { user, server } = open(() => page([]));
    await user.type(await screen.findByLabelText('Tên người'), 'mai');
    await user.selectOptions(screen.getByLabelText('Loại việc'), 'Tài khoản, vai trò');
    await user.type(screen.getByLabelText('Từ ngày'), '01/06/2025');
    await user.type(screen.getByLabelText('Đến hết ngày'), '31/05/2025');
    await user.click(screen.getByLabelText('Cả các đơn vị trực thuộc'));
    expect(screen.getByText('Ngày cuối trước ngày đầu.')).toBeTruthy();
    expect(await screen.findByText(/^Không có việc nào hợp với phần lọc/)).toBeTruthy();
    await screen.findByText('0 việc');
    // A name is asked for once its typing rests.
    await waitFor(() =>
      expect(server.of('AuditLog').at(-1)).toMatchObject({
        unitId: 'an-my',
        filter: { withBelow: true, person: 'mai', area: 'PEOPLE', from: '2025-06-01', to: null },
      }),
    );
  });

  it('goes on where the page ended', async () => {
    const { user } = open(({ after }) =>
      after
        ? page([entry('2', { subject: 'Hồ Hoa' })])
        : page([entry('1', {})], { pageInfo: { __typename: 'PageInfo', hasNextPage: true, endCursor: 'x' } }),
    );
    expect(await screen.findByText('1 việc mới nhất')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Xem thêm' }));
    expect(await screen.findByText('2 việc')).toBeTruthy();
    expect(screen.getByText(/Hồ Hoa/)).toBeTruthy();
  });

  it('says that it may be further back where nothing is in the newest part', async () => {
    const pageInfo = { __typename: 'PageInfo', hasNextPage: true, endCursor: 'x' };
    const { user } = open(({ after }) => (after ? page([entry('2', { subject: 'Hồ Hoa' })]) : page([], { pageInfo })));
    expect(await screen.findByText(/^Chưa thấy việc nào trong phần mới nhất/)).toBeTruthy();
    expect(screen.queryByText('Không có việc nào')).toBeNull();
    await user.click(screen.getByRole('button', { name: 'Xem thêm' }));
    expect(await screen.findByText('1 việc')).toBeTruthy();
  });

  it('tells how far it is signed, and whether it was found whole', async () => {
    const seal = { __typename: 'AuditSeal', signedAt: '2025-05-20T01:00:00Z', entries: 1204 };
    const verifiedAt = '2025-05-19T01:00:00Z';
    const { server } = open(() => page([], { seal: { ...seal, verifiedAt, isWhole: false } }));
    expect(await screen.findByText(/1\.204 việc đã nối thành chuỗi.*có chỗ bị sửa hoặc mất/)).toBeTruthy();
    server.container.remove();
    open(() => page([], { seal: { ...seal, verifiedAt: null, isWhole: null } }));
    expect(await screen.findByText(/Chưa kiểm tra lần nào/)).toBeTruthy();
  });

  it('is not shown to who does not administer the unit', async () => {
    const { server } = open(() => page([]), false);
    expect(await screen.findByText('Nhật ký chỉ dành cho người quản trị')).toBeTruthy();
    expect(server.of('AuditLog')).toEqual([]);
  });
});
