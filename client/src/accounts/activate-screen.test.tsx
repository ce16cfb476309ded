import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { MemoryRouter } from 'react-router';
import { afterEach, expect, it } from 'vitest';
import { ActivateScreen } from './activate-screen.tsx';

afterEach(() => void (window.location.hash = ''));

it('holds the name and the code of the address that the first administrator was given', () => {
  window.location.hash = '#login=an.nv&code=RST8-6YZE-Y6TN-QZN3';
  render(
    <MemoryRouter>
      <ActivateScreen />
    </MemoryRouter>,
  );
  expect(screen.getByLabelText<HTMLInputElement>('Tên đăng nhập').value).toBe('an.nv');
  expect(screen.getByLabelText<HTMLInputElement>(/^Mã/).value).toBe('RST8-6YZE-Y6TN-QZN3');
  // Nobody is signed in yet who could have chosen it elsewhere.
  expect(screen.getByRole('button', { name: 'English' }).lang).toBe('en');
});

it('lets a password be read while it is typed, where somebody wants to', async () => {
  const user = userEvent.setup();
  render(
    <MemoryRouter>
      <ActivateScreen />
    </MemoryRouter>,
  );
  const password = screen.getByLabelText<HTMLInputElement>('Mật khẩu mới');
  await user.type(password, 'một câu dễ nhớ');
  expect(password.type).toBe('password');
  await user.click(screen.getByRole('button', { name: 'Hiện chữ' }));
  expect([password.type, password.value]).toEqual(['text', 'một câu dễ nhớ']);
  await user.click(screen.getByRole('button', { name: 'Ẩn chữ' }));
  expect(password.type).toBe('password');
});
