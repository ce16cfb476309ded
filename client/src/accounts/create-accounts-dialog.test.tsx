import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import { renderAnswered } from '../testing/answered.tsx';
import { workbook } from '../testing/workbook.ts';
import { CreateAccountsDialog } from './create-accounts-dialog.tsx';

const city = { id: 'city', name: 'Thành phố Tam Kỳ' };
const sheet = [
  ['Họ tên', 'Đơn vị', 'Vai trò'],
  ['Lê Thị Mai', 'phuong an my', ''],
  ['Trần Hùng', 'Phường An Xuân', 'Lãnh đạo đơn vị'],
];
const matched = (login: string, unitName: string | null, verdict: string) => ({
  ...{ __typename: 'MatchedPersonRow', login, unitName, verdict, unitId: unitName && `id of ${unitName}` },
});

async function compare(matches: object[], result: object) {
  const user = userEvent.setup();
  const onIssued = vi.fn();
  const server = renderAnswered(<CreateAccountsDialog unit={city} onClose={() => {}} onIssued={onIssued} />, {
    MatchPeople: () => ({ matchPeople: matches }),
    CreateAccounts: () => ({ createAccounts: result }),
  });
  const file = new File([workbook({ 'Cán bộ': sheet })], 'can-bo.xlsx');
  expect(screen.getByText('Chưa chọn tệp')).toBeTruthy();
  await user.upload(screen.getByLabelText('Hoặc chọn tệp .xlsx'), file);
  expect(screen.getByText(file.name)).toBeTruthy();
  await screen.findByText('Đã đọc 3 dòng, tính cả dòng tiêu đề.');
  await user.click(screen.getByRole('button', { name: 'Xem trước' }));
  await screen.findByRole('table');
  return { user, server, onIssued };
}

const slip = (login: string, name: string) => ({
  ...{ __typename: 'ActivationSlip', accountId: login, name, login, code: 'ABCD', expiresAt: '2025-06-03T00:00:00Z' },
});

describe('accounts out of a workbook', () => {
  it('are shown with unit and role before they are made, then come as slips with their units', async () => {
    const matches = [matched('mai.lt', 'Phường An Mỹ', 'NEW'), matched('hung.t', 'Phường An Xuân', 'NEW')];
    const slips = [slip('mai.lt', 'Lê Thị Mai'), slip('hung.t', 'Trần Hùng')];
    const { user, server, onIssued } = await compare(matches, { __typename: 'SlipsIssued', slips });
    expect(server.of('MatchPeople').at(-1)!.input).toEqual({
      underId: 'city',
      rows: [
        { name: 'Lê Thị Mai', login: '', unitName: 'phuong an my' },
        { name: 'Trần Hùng', login: '', unitName: 'Phường An Xuân' },
      ],
    });
    const row = screen.getByRole('row', { name: /Trần Hùng/ });
    expect(within(row).getByText('Lãnh đạo đơn vị')).toBeTruthy();
    expect(within(row).getByText('hung.t')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Tạo tài khoản' }));
    await vi.waitFor(() => expect(onIssued).toHaveBeenCalled());
    expect(onIssued.mock.calls[0]![0].map(({ units }: { units: string[] }) => units)).toEqual([
      ['Phường An Mỹ'],
      ['Phường An Xuân'],
    ]);
    expect(server.of('CreateAccounts')[0]!.input.people[0]).toMatchObject({
      elsewhere: [{ unitId: 'id of Phường An Mỹ', roles: ['REPORTER'] }],
    });
  });

  it('are not made while a row must be mended', async () => {
    const matches = [matched('mai.lt', null, 'UNKNOWN_UNIT'), matched('hung.t', 'Phường An Xuân', 'NEW')];
    const { user, server } = await compare(matches, {});
    expect(screen.getByText('Không thấy ở đơn vị này hay cấp dưới')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Tạo tài khoản' }));
    expect((await screen.findByRole('alert')).textContent).toContain('Còn dòng phải sửa');
    expect(server.of('CreateAccounts')).toEqual([]);
  });

  it('tell whose user name was taken in the meantime', async () => {
    const matches = [matched('mai.lt', 'Phường An Mỹ', 'NEW'), matched('hung.t', 'Phường An Xuân', 'NEW')];
    const { user, onIssued } = await compare(matches, {
      __typename: 'AccountRefused',
      refusal: 'LOGIN_TAKEN',
      index: 1,
    });
    await user.click(screen.getByRole('button', { name: 'Tạo tài khoản' }));
    expect((await screen.findByRole('alert')).textContent).toContain('Trần Hùng: tên đăng nhập này đã có người dùng');
    expect(onIssued).not.toHaveBeenCalled();
  });
});
