import type { Locator } from 'playwright-core';
import { expect, it } from 'vitest';
import { storyAddress } from './address.ts';
import { expectNoBarrier, phone } from './barriers.ts';
import { pinToDashboard } from './figures.ts';
import { expectNoBarrierAnywhere } from './looks.ts';
import { storyVisitors } from './story-visitors.ts';
import type { Visitor } from './visitor.ts';

const address = storyAddress();
const visit = storyVisitors();

const NAME = 'Ba kiểu biểu đồ';
/** Charts of the same figures, each in its own way: how they are grouped, and what each is pinned as. */
const kinds = [
  { kind: 'stacked', by: 'year,unit', title: 'Chồng theo năm' },
  { kind: 'heat', by: 'unit,year', title: 'Bản đồ nhiệt' },
  { kind: 'multiples', by: 'unit,year', title: 'Từng đơn vị' },
];

it('An analyst clicks from a total to a unit, from its figure to the report, and from a bar to the reports behind it', async () => {
  const analyst = await visit();
  const { page } = analyst;
  await analyst.signIn('Lê Thị Bích Ngọc');
  await page.waitForURL(/[?&]plan=/);
  const plan = new URL(page.url()).searchParams.get('plan');
  await page.goto(`${address}/figures?m=articles.sum&by=&series=halfYear&counted=submitted&plan=${plan}`);
  await analyst.click(page.getByRole('link', { name: 'Tổng cộng' }));
  await analyst.see(page.getByRole('rowheader', { name: 'Phường An Mỹ' }));
  const figure = page.getByRole('button', { name: /xem báo cáo đã tính, Phường An Mỹ/ });
  const shown = await figure.innerText();
  await analyst.click(figure);
  const dialog = page.getByRole('dialog');
  await analyst.see(dialog.getByRole('link', { name: /^Mở báo cáo của / }));
  expect(await dialog.locator('strong').innerText()).toBe(shown);
  await analyst.click(dialog.getByRole('link', { name: /^Mở báo cáo của Phường An Mỹ/ }));
  await page.waitForURL(/\/reports\//);
  await analyst.see(page.getByRole('heading', { level: 1 }));
  await analyst.see(page.getByRole('main').getByText('Phường An Mỹ'));

  await page.goBack();
  const [unit = '', ofUnit = ''] = await firstRowWithFigure(analyst);
  await pressOn(analyst, page.locator(`.chart svg path[fill="${await colourOf(analyst, 'chart-1')}"]`).first());
  await analyst.see(dialog.getByRole('link', { name: `Mở báo cáo của ${unit},` }));
  expect(await dialog.locator('strong').innerText()).toBe(ofUnit);
  await expectNoBarrier(analyst);
  await analyst.press('Escape');
  await dialog.waitFor({ state: 'detached' });
  expect(analyst.complaints).toEqual([]);
  await analyst.leave();
});

it('A dashboard with each kind of chart is put in order, printed with its tables, and shared by role and by link', async () => {
  const analyst = await visit();
  const { page } = analyst;
  await analyst.signIn('Lê Thị Bích Ngọc');
  for (const { kind, by, title } of kinds) {
    await page.goto(`${address}/figures?m=articles.sum&by=${by}&series=halfYear&counted=submitted&chart=${kind}`);
    await analyst.see(page.locator('.chart svg').getByText('Phường An Mỹ'));
    await pinToDashboard(analyst, title, NAME);
  }
  await seesCharts(analyst);
  await analyst.click(page.getByRole('button', { name: 'Sửa bảng' }));
  await analyst.click(page.getByRole('button', { name: 'Đưa ra sau: Chồng theo năm' }));
  await analyst.see(page.getByText('Chồng theo năm: vị trí 2 trong 3.'));
  await analyst.click(page.getByRole('button', { name: 'Xong' }));
  await expectNoBarrierAnywhere(analyst);
  await expectPrintedWithTables(analyst);

  const dialog = page.getByRole('dialog');
  const share = async (to: RegExp) => {
    await analyst.click(page.getByRole('button', { name: 'Chia sẻ' }));
    await analyst.click(dialog.getByRole('checkbox', { name: to }));
    await page.setViewportSize(phone);
    await expectNoBarrier(analyst);
    expect(await dialog.evaluate((shown) => shown.scrollWidth - shown.clientWidth)).toBe(0);
    await page.setViewportSize({ width: 1366, height: 768 });
    await analyst.click(dialog.getByRole('button', { name: 'Lưu' }));
    await dialog.waitFor({ state: 'detached' });
  };
  await share(/^Chuyên viên tiếp nhận/);
  await analyst.see(page.getByText('Đang chia sẻ: Chuyên viên tiếp nhận, duyệt.'));
  const office = await visit();
  await office.signIn('Trần Quốc Bảo');
  await office.page.goto(`${address}/figures/dashboards`);
  await office.click(office.page.getByRole('link', { name: NAME }));
  await seesCharts(office);
  expect(await office.page.locator('.dashboard h2').allInnerTexts()).toEqual([
    'Bản đồ nhiệt',
    'Chồng theo năm',
    'Từng đơn vị',
  ]);
  expect(await office.page.getByRole('button', { name: 'Chia sẻ' }).count()).toBe(0);

  const association = await visit();
  await association.signIn('Nguyễn Văn Toàn');
  await association.page.goto(page.url());
  await association.see(association.page.getByText('Không mở được bảng biểu đồ này'));
  await share(/có đường dẫn/);
  await association.page.reload();
  await association.see(association.page.getByRole('heading', { level: 1, name: NAME }));
  // The same questions, with the figures which the person who looks may see.
  await association.see(association.page.locator('.chart svg').getByText(/^Hội Nông dân/));
  expect(await association.page.locator('.dashboard').getByText('Phường An Mỹ').count()).toBe(0);

  await analyst.click(page.getByRole('button', { name: 'Xóa bảng' }));
  await analyst.click(dialog.getByRole('button', { name: 'Xóa bảng' }));
  await page.waitForURL(/\/figures\/dashboards$/);
  await office.page.reload();
  await office.see(office.page.getByText('Không mở được bảng biểu đồ này'));
  for (const visitor of [analyst, office, association]) {
    expect(visitor.complaints).toEqual([]);
    await visitor.leave();
  }
});

it('The page on which the contract is tried out keeps nobody out by night either', async () => {
  const analyst = await visit();
  const { page } = analyst;
  await page.emulateMedia({ colorScheme: 'dark' });
  await analyst.signIn('Lê Thị Bích Ngọc');
  await page.goto(`${address}/figures/graphql`);
  await analyst.see(page.locator('.graphiql-query-editor').getByText('aggregate'));
  for (const size of [{ width: 1366, height: 768 }, phone]) {
    await page.setViewportSize(size);
    await expectNoBarrier(analyst, '.graphiql-container');
  }
  await analyst.leave();
});

/** All three are drawn. */
async function seesCharts({ page }: Visitor): Promise<void> {
  await expect.poll(() => page.locator('.dashboard .chart svg').count(), { timeout: 15_000 }).toBe(kinds.length);
}

/** On paper a table stands below each chart, with its total once, at its end; on the screen it is folded again. */
async function expectPrintedWithTables(analyst: Visitor): Promise<void> {
  const { page } = analyst;
  const row = page.getByRole('row', { name: /^2024 Phường An Mỹ/ });
  expect(await row.count()).toBe(0);
  await page.emulateMedia({ media: 'print' });
  await analyst.see(row);
  await seesCharts(analyst);
  const below = await page.locator('.dashboard-chart').evaluateAll((charts) =>
    charts.map((chart) => {
      const [drawn, table] = [chart.querySelector('.chart svg')!, chart.querySelector('table')!];
      return table.getBoundingClientRect().top - drawn.getBoundingClientRect().bottom;
    }),
  );
  for (const room of below) expect(room).toBeGreaterThanOrEqual(0);
  const feet = await page.locator('tfoot').evaluateAll((all) => all.map((foot) => getComputedStyle(foot).display));
  expect(new Set(feet)).toEqual(new Set(['table-row-group']));
  await page.emulateMedia({ media: 'screen' });
  await expect.poll(() => row.count(), { timeout: 15_000 }).toBe(0);
}

/** What the table has in its first row with a figure: whose it is, and the figure. */
async function firstRowWithFigure(analyst: Visitor): Promise<string[]> {
  const rows = analyst.page.locator('.figures-grid tbody tr').filter({ has: analyst.page.getByRole('button') });
  await analyst.see(rows);
  return [
    await rows.first().getByRole('rowheader').innerText(),
    await rows.first().getByRole('button').first().innerText(),
  ];
}

/** A colour of the page, as the chart is drawn in it. */
const colourOf = ({ page }: Visitor, name: string): Promise<string> =>
  page.evaluate((token) => getComputedStyle(document.documentElement).getPropertyValue(token).trim(), `--${name}`);

/** Presses in the middle of a part of a drawing: it is no control of its own, and the drawing hears for it. */
async function pressOn(visitor: Visitor, part: Locator): Promise<void> {
  await part.scrollIntoViewIfNeeded();
  const box = (await part.boundingBox())!;
  await visitor.page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
  visitor.clicks += 1;
}
