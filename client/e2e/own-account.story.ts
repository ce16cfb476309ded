import { expect, it } from 'vitest';
import { storyAddress } from './address.ts';
import { expectNoBarrierAnywhere } from './looks.ts';
import { storyVisitors } from './story-visitors.ts';

/* What the screen tests tell of a person's own account, once more with a server: told at night. */

const address = storyAddress();
const analyst = 'Lê Thị Bích Ngọc';
const visit = storyVisitors();

it('An analyst gives a program a key that reads until it is taken back, and signs another device out', async () => {
  const here = await visit();
  const elsewhere = await visit();
  for (const visitor of [here, elsewhere]) await visitor.signIn(analyst);
  const { page } = here;
  await page.goto(`${address}/account`);
  const keys = page.getByRole('region', { name: 'Khóa truy cập' });
  await here.click(keys.getByRole('button', { name: 'Tạo khóa' }));
  const dialog = page.getByRole('dialog');
  await here.type(dialog.getByLabel('Tên khóa'), 'Power BI');
  await expectNoBarrierAnywhere(here);
  await here.click(dialog.getByRole('button', { name: 'Tạo khóa' }));
  const secret = await page.getByLabel('Khóa', { exact: true }).inputValue();
  await expectNoBarrierAnywhere(here);
  expect(await asProgram(secret)).toEqual([200, { data: { viewer: { name: analyst } } }]);
  await here.click(page.getByRole('button', { name: 'Đã chép, ẩn khóa' }));
  expect(await page.content()).not.toContain(secret);

  await here.click(keys.getByRole('button', { name: /^Thu hồi/ }));
  await here.click(dialog.getByRole('button', { name: 'Thu hồi' }));
  await here.see(page.getByText('Đã thu hồi khóa Power BI.'));
  expect((await asProgram(secret))[0]).toBe(401);

  // The one that was used last stands first.
  await here.click(page.getByRole('button', { name: /^Đăng xuất .*, đăng nhập lúc/ }).first());
  await here.see(page.getByText('Đã đăng xuất 1 thiết bị.'));
  await elsewhere.page.reload();
  await elsewhere.page.waitForURL((url) => url.pathname === '/sign-in');
  for (const { complaints } of [here, elsewhere]) expect(complaints).toEqual([]);
});

async function asProgram(secret: string): Promise<[status: number, answer: unknown]> {
  const response = await fetch(`${address}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${secret}` },
    body: JSON.stringify({ query: '{ viewer { name } }' }),
  });
  return [response.status, await response.json()];
}
