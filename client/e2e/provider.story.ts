import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { openBrowser } from './browser.ts';
import { expectNoBarrierAnywhere } from './looks.ts';
import { startServerWithProvider } from './server-with-provider.ts';
import { Visitor } from './visitor.ts';

/* Signing in by a provider of identities, at another site, as a browser sees it. It has a server of its own: told at night. */

let server: Awaited<ReturnType<typeof startServerWithProvider>>;
let browser: Browser;

beforeAll(async () => {
  [server, browser] = await Promise.all([startServerWithProvider(inject('demo')), openBrowser()]);
});
afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

it('Whoever has linked the account signs in by the provider and out at both; others are told that they have not', async () => {
  const unit = await Visitor.open(browser, server.address);
  const { page } = unit;
  await unit.signIn('Nguyễn Văn Toàn');
  await page.goto(`${server.address}/account`);
  const part = page.getByRole('region', { name: /VNeID/ });
  await unit.click(part.getByRole('link', { name: 'Liên kết với VNeID' }));
  await answerProvider(unit, 'toan');
  await unit.see(part.getByText(/^Đã liên kết với VNeID lúc/));
  await expectNoBarrierAnywhere(unit);
  await signOut(unit);

  const byProvider = page.getByRole('link', { name: 'Đăng nhập bằng VNeID' });
  await unit.click(byProvider);
  // The provider still knows who it is, and asks nothing.
  await unit.see(page.getByRole('banner').getByText('Nguyễn Văn Toàn'));
  await page.reload();
  await unit.see(page.getByRole('banner').getByText('Nguyễn Văn Toàn'));
  await unit.click(page.getByRole('button', { name: 'Đăng xuất', exact: true }));
  await unit.click(page.getByRole('button', { name: 'Yes, sign me out' }));
  await unit.see(byProvider);

  await unit.click(byProvider);
  await answerProvider(unit, 'somebody else');
  await unit.see(page.getByText(/^Tài khoản đó chưa liên kết với tài khoản nào ở đây/));
  await expectNoBarrierAnywhere(unit);
  expect(unit.complaints).toEqual([]);
});

/** The provider's own pages: a name, and that our server may know it. */
async function answerProvider(unit: Visitor, name: string): Promise<void> {
  const { page } = unit;
  await unit.type(page.getByPlaceholder('Enter any login'), name);
  await unit.type(page.getByPlaceholder('and password'), 'any');
  await unit.click(page.getByRole('button', { name: 'Sign-in' }));
  await unit.click(page.getByRole('button', { name: 'Continue' }));
  await page.waitForURL((url) => url.origin === server.address);
}

async function signOut(unit: Visitor): Promise<void> {
  await unit.click(unit.page.getByRole('button', { name: 'Đăng xuất', exact: true }));
  await unit.page.waitForURL((url) => url.pathname === '/sign-in');
}
