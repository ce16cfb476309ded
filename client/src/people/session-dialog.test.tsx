import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { GraphQLError } from 'graphql';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { MakeTokenDialog } from '../accounts/own/make-token-dialog.tsx';
import { renderAnswered } from '../testing/answered.tsx';
import { SessionDialog } from './session-dialog.tsx';

const viewer = {
  __typename: 'Viewer' as const,
  id: 'ngoc',
  login: 'ngoc',
  name: 'Lê Thị Bích Ngọc',
  title: null,
  roles: [],
};
const token = {
  ...{ __typename: 'AccessToken', id: 'a', name: 'Power BI', scopes: ['FIGURES'] },
  ...{ expiresAt: '2099-05-20T01:00:00Z', lastUsedAt: null },
};
let isFresh: boolean;

beforeEach(() => {
  isFresh = false;
  vi.stubGlobal('fetch', (_address: string, init: RequestInit) => {
    const { variables } = JSON.parse(String(init.body));
    if (!variables.input) return Promise.resolve(Response.json({ data: { awaitsAdministrator: false, demo: null } }));
    isFresh = variables.input.login === 'ngoc' && variables.input.password === 'mat khau cua Ngoc';
    const wrong = { errors: [{ message: '', extensions: { code: 'SIGN_IN_FAILED', details: {} } }] };
    return Promise.resolve(Response.json(isFresh ? { data: { signIn: viewer } } : wrong));
  });
});
afterEach(() => void vi.unstubAllGlobals());

/** A program's key is asked for in a session that is too old, before a server that says so. */
async function asked() {
  const onMade = vi.fn<() => void>();
  const server = renderAnswered(
    <>
      <MakeTokenDialog onClose={() => undefined} onMade={onMade} />
      <SessionDialog viewer={viewer} />
    </>,
    {
      CreateAccessToken: () => {
        if (!isFresh) throw new GraphQLError('', { extensions: { code: 'SESSION_STALE', details: {} } });
        return { createAccessToken: { __typename: 'AccessTokenCreated', secret: 'kehoach_text', token } };
      },
    },
  );
  const user = userEvent.setup();
  await user.type(screen.getByLabelText('Tên khóa'), 'Power BI');
  await user.click(screen.getByRole('button', { name: 'Tạo khóa' }));
  const dialog = within(await screen.findByRole('dialog', { name: 'Nhập lại mật khẩu' }));
  return { onMade, server, user, dialog };
}

it('asks for the password where a session is too old for what is done, and goes on with what was typed', async () => {
  const { onMade, server, user, dialog } = await asked();
  await user.type(dialog.getByLabelText('Mật khẩu'), 'sai');
  await user.click(dialog.getByRole('button', { name: 'Làm tiếp' }));
  expect(await dialog.findByText('Tên đăng nhập hoặc mật khẩu không đúng.')).toBeTruthy();
  expect(onMade).not.toHaveBeenCalled();
  await user.clear(dialog.getByLabelText('Mật khẩu'));
  await user.type(dialog.getByLabelText('Mật khẩu'), 'mat khau cua Ngoc{Enter}');
  await vi.waitFor(() => expect(onMade).toHaveBeenCalledExactlyOnceWith({ name: 'Power BI', secret: 'kehoach_text' }));
  const [first, again] = server.of('CreateAccessToken');
  expect(again).toEqual(first);
  expect(screen.queryByRole('dialog', { name: 'Nhập lại mật khẩu' })).toBeNull();
});

it('leaves everything as it was, and says why, where the password is not entered', async () => {
  const { onMade, server, user, dialog } = await asked();
  await user.click(dialog.getByRole('button', { name: 'Thôi' }));
  expect(await screen.findByText(/chỉ làm được trong 15 phút sau khi đăng nhập/)).toBeTruthy();
  expect(screen.queryByRole('dialog', { name: 'Nhập lại mật khẩu' })).toBeNull();
  expect(screen.getByLabelText<HTMLInputElement>('Tên khóa').value).toBe('Power BI');
  expect([server.of('CreateAccessToken').length, onMade.mock.calls.length]).toEqual([1, 0]);
});
