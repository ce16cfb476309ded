import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';
import { renderAnswered } from '../../testing/answered.tsx';
import { OwnTokensList } from './own-tokens-list.tsx';

const token = (id: string, name: string) => ({
  ...{ __typename: 'AccessToken' as const, id, name, scopes: ['FIGURES' as const] },
  ...{ expiresAt: '2099-05-20T01:00:00Z', lastUsedAt: null },
});

it('makes a token with what it may read, shows it once, and ends another after a warning', async () => {
  const secret = 'kehoach_text';
  const server = renderAnswered(<OwnTokensList tokens={[token('a', 'Excel')]} />, {
    CreateAccessToken: () => ({
      createAccessToken: { __typename: 'AccessTokenCreated', secret, token: token('b', 'Power BI') },
    }),
    EndAccessToken: () => ({ endAccessToken: { __typename: 'AccessTokenEnded', name: 'Excel' } }),
  });
  const user = userEvent.setup();
  await user.click(screen.getByRole('button', { name: 'Tạo khóa' }));
  const dialog = within(screen.getByRole('dialog', { name: 'Tạo khóa truy cập' }));
  await user.click(dialog.getByRole('button', { name: 'Tạo khóa' }));
  expect(dialog.getByText('Hãy đặt tên cho khóa.')).toBeTruthy();
  await user.type(dialog.getByLabelText('Tên khóa'), 'Power BI');
  await user.click(dialog.getByLabelText('Báo cáo đã nộp, cả nội dung'));
  await user.selectOptions(dialog.getByLabelText('Thời hạn'), '365 ngày');
  await user.click(dialog.getByRole('button', { name: 'Tạo khóa' }));
  const shown = await screen.findByLabelText<HTMLInputElement>('Khóa');
  expect(shown.value).toBe(secret);
  expect(document.activeElement).toBe(shown);
  expect(server.of('CreateAccessToken')[0]!['input']).toMatchObject({
    ...{ name: 'Power BI', scopes: ['FIGURES', 'REPORTS'], days: 365 },
  });
  await user.click(screen.getByRole('button', { name: 'Đã chép, ẩn khóa' }));
  expect(screen.queryByLabelText('Khóa')).toBeNull();

  await user.click(screen.getByRole('button', { name: 'Thu hồi khóa Excel' }));
  await user.click(within(screen.getByRole('dialog')).getByRole('button', { name: 'Thu hồi' }));
  expect(await screen.findByText('Đã thu hồi khóa Excel.')).toBeTruthy();
  expect(document.activeElement).toBe(screen.getByRole('heading', { name: 'Khóa truy cập' }));
  expect(server.of('EndAccessToken')[0]!['input']).toMatchObject({ tokenId: 'a' });
});
