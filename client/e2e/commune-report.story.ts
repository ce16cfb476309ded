import { readFile } from 'node:fs/promises';
import { expect, it } from 'vitest';
import { storyAddress } from './address.ts';
import { expectNoBarrier } from './barriers.ts';
import { totalOf } from './figures.ts';
import { answer, choices, openDuty, question, texts } from './half-year-report.ts';
import { storyVisitors } from './story-visitors.ts';
import type { Visitor } from './visitor.ts';

const address = storyAddress();
const visit = storyVisitors();

it('A commune fills its half-year report, is told what to mend, submits and gets a receipt; the office accepts and an analyst sees it in the totals', async () => {
  const analyst = await visit();
  await analyst.signIn('Lê Thị Bích Ngọc');
  const plan = await planOf(analyst);
  const before = await totalOfModels(analyst, plan);
  await pinToADashboard(analyst);

  const unit = await visit();
  await unit.signIn('Nguyễn Hoàng Yến', '/');
  await unit.see(unit.page.getByText('Trước ngày 05/6 (hết ngày 04/6), còn 15 ngày'));
  await unit.see(unit.page.getByText('Còn thiếu 01 mô hình, còn 168 ngày'));
  await openDuty(unit);
  for (const [title, choice] of Object.entries(choices)) await unit.click(answer(unit, title, choice));
  for (const [title, text] of Object.entries(texts)) await unit.type(question(unit, title), text);

  const attached = { name: 'Biên bản.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.7\n%%EOF\n') };
  const files = unit.page.getByRole('group', { name: 'Tệp đính kèm' });
  await unit.attach(files.locator('input[type=file]'), attached);
  await unit.see(files.getByRole('link', { name: 'Biên bản.pdf' }));
  await unit.type(question(unit, 'Số hộ tham gia Phong trào'), '5.000');
  await unit.click(unit.page.getByRole('button', { name: 'Kiểm tra và nộp…' }));
  const summary = unit.page.getByRole('alert', { name: /chỗ phải sửa trước khi nộp/ });
  await unit.see(summary);
  await unit.click(summary.getByRole('link', { name: /Số hộ tham gia/ }));
  expect(await question(unit, 'Số hộ tham gia Phong trào').evaluate((field) => field === document.activeElement)).toBe(
    true,
  );
  await unit.type(question(unit, 'Số hộ tham gia Phong trào'), '3.150');
  await unit.see(unit.page.getByText(/Đã lưu lúc \d\d:\d\d/));

  await unit.page.reload();
  await unit.see(question(unit, 'Người lập biểu'));
  expect(await question(unit, 'Số hộ tham gia Phong trào').inputValue()).toBe('3.150');

  await unit.click(unit.page.getByRole('button', { name: 'Kiểm tra và nộp…' }));
  const dialog = unit.page.getByRole('dialog', { name: 'Nộp báo cáo?' });
  await unit.see(dialog);
  await unit.type(
    dialog.getByRole('textbox', { name: /^Giải trình/ }),
    'Mô hình mới đang khảo sát, ra mắt trong quý III.',
  );
  await unit.click(dialog.getByRole('button', { name: 'Nộp báo cáo' }));
  await unit.see(unit.page.getByRole('heading', { name: 'Đã nhận báo cáo' }));
  const receipt = await unit.page.locator('.receipt-number').innerText();
  expect(receipt).not.toBe('');
  // The analyst's dashboard has it by itself: nobody reads that page anew.
  await analyst.see(ownFigure(analyst));
  await missingUnit(analyst).waitFor({ state: 'detached' });
  await expectNoBarrier(analyst);
  await unit.click(unit.page.getByRole('button', { name: 'Xem báo cáo đã nộp' }));
  await unit.see(unit.page.getByRole('article', { name: 'Nội dung báo cáo' }));
  expect(await unit.page.getByRole('button', { name: 'Kiểm tra và nộp…' }).count()).toBe(0);
  const [file] = await Promise.all([
    unit.page.waitForEvent('download'),
    unit.click(unit.page.getByRole('button', { name: 'Tải Word' })),
  ]);
  expect(file.suggestedFilename()).toBe('Báo cáo 6 tháng – xã, phường - Phường An Xuân - 6 tháng đầu năm 2025.docx');
  const [, id] = /\/reports\/([^/]+)/.exec(unit.page.url())!;
  const pdf = await unit.page.request.get(`${address}/documents/reports/${id}.pdf`);
  expect([pdf.status(), pdf.headers()['content-type']]).toEqual([200, 'application/pdf']);
  await leave(unit);

  const office = await visit();
  await office.signIn('Trần Quốc Bảo', '/progress');
  await office.click(office.page.getByRole('link', { name: /6 tháng đầu năm 2025 của Phường An Xuân: Đã nộp/ }));
  await office.see(office.page.getByText('Mô hình mới đang khảo sát, ra mắt trong quý III.'));
  const [download] = await Promise.all([
    office.page.waitForEvent('download'),
    office.click(office.page.getByRole('link', { name: 'Biên bản.pdf' })),
  ]);
  expect(await readFile(await download.path())).toEqual(attached.buffer);
  await office.click(office.page.getByRole('button', { name: 'Duyệt' }));
  await office.click(office.page.getByRole('dialog').getByRole('button', { name: 'Duyệt' }));
  await office.see(office.page.getByText('Đã duyệt báo cáo. Số liệu này được tính vào tổng hợp.'));
  await leave(office);

  expect(await totalOfModels(analyst, plan)).toBe(before + 3);
  await opensToTheReport(analyst);
  await leave(analyst);
});

/** The commune's own figure in the table of an answer. */
const ownFigure = ({ page }: Visitor) => page.getByRole('button', { name: /^3: xem báo cáo đã tính, Phường An Xuân/ });

/** The sentence that names the commune among those who have not handed in. */
const missingUnit = ({ page }: Visitor) => page.getByText(/thiếu.* Phường An Xuân/);

/** Puts the question on the screen on a new dashboard and opens it, with the table of its answer. */
async function pinToADashboard(analyst: Visitor): Promise<void> {
  const { page } = analyst;
  await analyst.click(page.getByRole('button', { name: 'Ghim vào bảng biểu đồ…' }));
  await analyst.type(page.getByRole('textbox', { name: 'Tên câu hỏi' }), 'Mô hình đã nộp');
  await analyst.type(page.getByRole('textbox', { name: 'Tên bảng biểu đồ' }), 'Trong ngày');
  await analyst.press('Enter');
  await analyst.click(page.getByRole('link', { name: 'Mở bảng' }));
  await analyst.see(page.getByRole('heading', { name: 'Trong ngày' }));
  await analyst.click(page.locator('summary', { hasText: 'Bảng số liệu' }));
  await analyst.see(page.getByRole('rowheader', { name: 'Tổng cộng' }));
  expect(await ownFigure(analyst).count()).toBe(0);
  await analyst.see(missingUnit(analyst));
}

/** From the unit's own figure to its report, by keyboard; the question is kept, and its link asks it anew. */
async function opensToTheReport(analyst: Visitor): Promise<void> {
  const { page } = analyst;
  await analyst.click(page.getByRole('button', { name: 'Lưu câu hỏi này' }));
  await analyst.type(page.getByRole('textbox', { name: 'Tên câu hỏi' }), 'Mô hình theo xã');
  await analyst.press('Enter');
  await analyst.see(page.getByRole('link', { name: 'Mô hình theo xã' }));
  await page.goto(`${address}/figures?saved=${new URL(page.url()).searchParams.get('saved')}`);
  const figure = ownFigure(analyst);
  await analyst.see(figure);
  await figure.focus();
  await analyst.press('Enter');
  await analyst.see(page.getByRole('dialog').getByRole('link', { name: /^Mở báo cáo của Phường An Xuân/ }));
}

/** The total an analyst reads for models at the period's end, also from submitted reports. */
const totalOfModels = (analyst: Visitor, plan: string): Promise<number> =>
  totalOf(analyst, `m=models-total.sum&by=unit&series=halfYear&counted=submitted&plan=${plan}`);

/** The plan that the figures open with: the issued one of the year. */
async function planOf(analyst: Visitor): Promise<string> {
  await analyst.page.waitForURL(/[?&]plan=/);
  return new URL(analyst.page.url()).searchParams.get('plan') ?? '';
}

async function leave(visitor: Visitor): Promise<void> {
  expect(visitor.complaints).toEqual([]);
  await visitor.leave();
}
