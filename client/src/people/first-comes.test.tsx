import { render, screen } from '@testing-library/react';
import { createMemoryRouter, RouterProvider } from 'react-router';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { SignInScreen } from './sign-in-screen.tsx';

describe('signing in where', () => {
  afterEach(() => vi.unstubAllGlobals());
  const open = (awaitsAdministrator: boolean) => {
    const data = { awaitsAdministrator, demo: null, signInProvider: null };
    vi.stubGlobal('fetch', async () => new Response(JSON.stringify({ data })));
    render(<RouterProvider router={createMemoryRouter([{ path: '/', element: <SignInScreen /> }])} />);
  };

  it('nobody administers anything yet says what whoever runs the server does', async () => {
    open(true);
    expect(await screen.findByRole('heading', { name: 'Hệ thống mới, chưa có ai quản trị' })).toBeTruthy();
    expect(screen.getByText(/^npm run administrator -w server -- --login/)).toBeTruthy();
  });

  it('somebody does tells a stranger nothing of it', async () => {
    open(false);
    expect(await screen.findByRole('checkbox', { name: 'Máy dùng chung' })).toBeTruthy();
    expect(screen.queryByText(/npm run administrator/)).toBeNull();
  });
});
