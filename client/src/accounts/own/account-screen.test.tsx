import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { renderAnswered } from '../../testing/answered.tsx';
import { AccountScreen } from './account-screen.tsx';

const session = (id: string, device: string, isHere: boolean) => ({
  ...{ __typename: 'Session', id, device, isHere },
  ...{ begunAt: '2025-05-20T01:00:00Z', lastUsedAt: '2025-05-20T02:00:00Z' },
});

function open(answers: Parameters<typeof renderAnswered>[1] = {}) {
  const sessions = [session('a', 'Chrome 109, Windows', true), session('b', '', false)];
  const unit = { __typename: 'Unit', id: 'an-my', name: 'Phường An Mỹ' };
  const roles = [{ __typename: 'HeldRole', role: 'REPORTER', unit }];
  const token = { __typename: 'AccessToken', id: 't', name: 'Power BI', scopes: ['FIGURES'], expiresAt: '2026-01-01' };
  const viewer = {
    ...{ __typename: 'Viewer', id: 'mai', name: 'Lê Thị Mai', login: 'mai.lt', title: null, roles, sessions },
    ...{ accessTokens: [{ ...token, lastUsedAt: null }], linkedSince: '2025-05-01T00:00:00Z' },
  };
  return {
    user: userEvent.setup(),
    server: renderAnswered(<AccountScreen />, { OwnAccount: () => ({ viewer }), ...answers }),
    signedOut: () => void sessions.splice(1),
  };
}

describe('my account', () => {
  it('tells who I am here, and signs another device out; focus stays at the list', async () => {
    const { user, server, signedOut } = open({
      EndSession: () => {
        signedOut();
        return { endSession: { __typename: 'SessionsEnded', count: 1 } };
      },
    });
    expect(await screen.findByText('Cán bộ nhập liệu, Phường An Mỹ')).toBeTruthy();
    const list = within(screen.getByRole('region', { name: 'Nơi đang đăng nhập' }));
    expect(list.getByText('Thiết bị này')).toBeTruthy();
    await user.click(list.getByRole('button', { name: /^Đăng xuất Thiết bị không rõ, đăng nhập lúc 08:00/ }));
    expect(await list.findByText('Không có thiết bị nào khác đang đăng nhập.')).toBeTruthy();
    expect(list.getByText('Đã đăng xuất 1 thiết bị.')).toBeTruthy();
    expect(document.activeElement).toBe(list.getByRole('heading'));
    expect(server.of('EndSession')[0]!['input']).toMatchObject({ sessionId: 'b' });
  });

  it('changes the password: what is wrong is said at its field, which has focus and keeps what was typed', async () => {
    let refusal: string | null = 'WRONG';
    const { user, server } = open({
      ChangePassword: () => ({
        changePassword: refusal
          ? { __typename: 'PasswordRefused', refusal }
          : { __typename: 'PasswordChanged', sessionsEnded: 1, tokensEnded: 2, linksUndone: 1 },
      }),
    });
    const form = within(await screen.findByRole('region', { name: 'Đổi mật khẩu' }));
    const [current, next, again] = ['Mật khẩu đang dùng', 'Mật khẩu mới', 'Nhập lại mật khẩu mới'].map((label) =>
      form.getByLabelText<HTMLInputElement>(label),
    );
    const change = () => user.click(form.getByRole('button', { name: 'Đổi mật khẩu' }));
    await change();
    expect(document.activeElement).toBe(current);
    await user.type(current!, 'cũ');
    await user.type(next!, 'một câu mới');
    await user.type(again!, 'một câu khác');
    await change();
    expect(form.getByText('Hai lần nhập mật khẩu mới không giống nhau.')).toBeTruthy();
    expect(server.of('ChangePassword')).toEqual([]);
    await user.clear(again!);
    await user.type(again!, 'một câu mới');
    await change();
    expect(await form.findByText('Mật khẩu đang dùng không đúng.')).toBeTruthy();
    expect([document.activeElement, next!.value]).toEqual([current, 'một câu mới']);
    refusal = null;
    const others = form.getByRole<HTMLInputElement>('checkbox', {
      name: 'Thu hồi cả khóa truy cập và bỏ liên kết đăng nhập',
    });
    await user.click(others);
    await change();
    expect(
      await form.findByText(
        'Đã đổi mật khẩu. 1 thiết bị khác phải đăng nhập lại bằng mật khẩu mới. Đã thu hồi 2 khóa truy cập. Đã bỏ liên kết đăng nhập.',
      ),
    ).toBeTruthy();
    const sent = server
      .of('ChangePassword')
      .map(({ input }) => (input as { endsOtherWaysIn: boolean }).endsOtherWaysIn);
    expect(sent).toEqual([false, true]);
    expect([next!.value, others.checked]).toEqual(['', false]);
  });
});
