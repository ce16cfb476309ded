import { strFromU8, unzipSync } from 'fflate';
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { storyAddress } from './address.ts';
import { expectNoBarrier } from './barriers.ts';
import { storyVisitors } from './story-visitors.ts';

const address = storyAddress();
const visit = storyVisitors();

it('An analyst compares years, takes chart and table away, and asks the same of the contract, with no word to the outside', async () => {
  const analyst = await visit();
  const { page } = analyst;
  const outside: string[] = [];
  page.on('request', (request) => {
    if (!/^(blob|data):/.test(request.url()) && !request.url().startsWith(address)) outside.push(request.url());
  });
  await analyst.signIn('Lê Thị Bích Ngọc');
  await page.goto(`${address}/figures?m=articles.sum&by=year&series=halfYear&counted=submitted`);
  await analyst.see(page.getByText(/^Năm 2024 (tăng|giảm) .* so với năm 2023\.$/));
  await analyst.type(page.getByRole('searchbox', { name: 'Tìm chỉ tiêu' }), 'phong su');
  await analyst.click(page.getByRole('checkbox', { name: /^Phóng sự, video/ }));
  await analyst.see(page.getByRole('columnheader', { name: /^Tổng: Phóng sự, video/ }));
  await analyst.see(page.locator('.chart svg'));
  await expectNoBarrier(analyst);

  const taken = async (name: string) => {
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      analyst.click(page.getByRole('button', { name })),
    ]);
    return readFileSync(await file.path());
  };
  expect((await taken('Hình PNG')).subarray(1, 4).toString()).toBe('PNG');
  expect((await taken('Hình SVG')).toString()).toMatch(/^<svg [^]*Phóng sự, video/);
  expect((await taken('Bảng CSV')).toString()).toMatch(/^\uFEFF?Năm[;,][^]*\n"?2024"?[;,]\d/);
  const sheet = unzipSync(await taken('Bảng Excel'))['xl/worksheets/sheet1.xml']!;
  expect(strFromU8(sheet)).toContain('Phóng sự, video');

  await analyst.click(page.getByRole('button', { name: 'Xem truy vấn GraphQL' }));
  await analyst.click(page.getByRole('link', { name: 'Mở trong trang truy vấn GraphQL' }));
  const editor = page.locator('.graphiql-query-editor');
  const variables = page.locator('.graphiql-editor-tool');
  /** The groups of what stands in the editor, asked under this name. */
  const groupsOf = async (asked: RegExp) => {
    const [answer] = await Promise.all([
      page.waitForResponse((response) => asked.test(response.request().postData() ?? '')),
      analyst.click(page.getByRole('button', { name: /^Execute query/ })),
    ]);
    const { data } = (await answer.json()) as { data: { aggregate: { groups: object[] } } };
    await analyst.see(page.locator('.result-window').getByText('"groups"'));
    return data.aggregate.groups.length;
  };
  // The chart's own question is asked as it was handed over: both editors have to be there before it can be.
  await analyst.see(editor.getByText('Figures'));
  await analyst.see(variables.getByText('"question"'));
  expect(await groupsOf(/query Figures\(/)).toBeGreaterThan(1);
  await analyst.choose(page.getByRole('combobox', { name: 'Câu hỏi mẫu' }), '0');
  await editor.getByText('Figures').first().waitFor({ state: 'detached' });
  await analyst.see(editor.getByText('aggregate'));
  await analyst.see(variables.getByText('"question"'));
  expect(await groupsOf(/"query":"query \(/)).toBeGreaterThan(0);
  // What the editor tells of a word under the pointer goes with the pointer.
  await page.mouse.move(2, 2);
  await page.locator('.CodeMirror-info').waitFor({ state: 'detached' });
  await expectNoBarrier(analyst, '.graphiql-container');
  expect(outside).toEqual([]);
  expect(analyst.complaints).toEqual([]);
  await analyst.leave();
});

it('The office publishes a total, a ward reads it beside its own, and it is taken back', async () => {
  const office = await visit();
  const { page } = office;
  const choose = async () => {
    await office.click(page.getByRole('button', { name: 'Chọn số liệu công bố…' }));
    const dialog = page.getByRole('dialog');
    await office.type(dialog.getByRole('searchbox', { name: 'Tìm chỉ tiêu' }), 'tin bai');
    await office.click(dialog.getByRole('checkbox', { name: /^Tin, bài/ }).first());
    await office.click(dialog.getByRole('button', { name: 'Công bố' }));
    await dialog.waitFor({ state: 'detached' });
  };
  await office.signIn('Nguyễn Thị Thùy Dung');
  await page.goto(`${address}/plans`);
  await office.click(page.getByRole('link', { name: 'Xem kế hoạch 2025' }));
  await choose();
  await office.see(page.getByRole('rowheader', { name: /^Tin, bài/ }));

  const ward = await visit();
  await ward.signIn('Nguyễn Văn Toàn');
  await ward.page.goto(page.url());
  const totals = ward.page.getByRole('region', { name: 'Số liệu chung của các đơn vị' });
  await ward.see(totals.getByRole('rowheader', { name: /^Tin, bài/ }));
  expect(await totals.getByRole('button').count()).toBe(0);

  await choose();
  await office.see(page.getByText('Chưa công bố số liệu chung.'));
  await ward.page.reload();
  await ward.see(ward.page.getByRole('heading', { level: 1 }));
  await expect.poll(() => totals.count()).toBe(0);
  expect([...office.complaints, ...ward.complaints]).toEqual([]);
  await Promise.all([office.leave(), ward.leave()]);
});
