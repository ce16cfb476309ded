import type { Visitor } from './visitor.ts';

/** The total that stands under the table of figures for one measure, as the analyst reads it. */
export async function totalOf(analyst: Visitor, question: string): Promise<number> {
  await analyst.page.goto(`${analyst.address}/figures?${question}`);
  const total = analyst.page.getByRole('row', { name: /^Tổng cộng/ });
  await analyst.see(total);
  return Number((await total.getByRole('cell').first().innerText()).replaceAll('.', ''));
}

/** Puts the question on the screen on a dashboard of this name and opens it; where there is none yet, it is made. */
export async function pinToDashboard(analyst: Visitor, question: string, dashboard: string): Promise<void> {
  const { page } = analyst;
  await analyst.click(page.getByRole('button', { name: 'Ghim vào bảng biểu đồ…' }));
  const dialog = page.getByRole('dialog');
  await analyst.type(dialog.getByRole('textbox', { name: 'Tên câu hỏi' }), question);
  const choice = dialog.getByRole('combobox', { name: 'Bảng biểu đồ' });
  const own = await choice.locator('option').allTextContents();
  const isThere = own.includes(dashboard);
  if (own.length > 0) await analyst.choose(choice, { label: isThere ? dashboard : 'Bảng mới…' });
  if (!isThere) await analyst.type(dialog.getByRole('textbox', { name: 'Tên bảng biểu đồ' }), dashboard);
  await analyst.click(dialog.getByRole('button', { name: 'Ghim', exact: true }));
  await analyst.click(dialog.getByRole('link', { name: 'Mở bảng' }));
  await analyst.see(page.getByRole('heading', { level: 1, name: dashboard }));
}
