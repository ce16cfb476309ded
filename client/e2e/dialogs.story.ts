import type { Locator } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { storyAddress } from './address.ts';
import { expectGoodForAll, zoomed } from './barriers.ts';
import { storyVisitors } from './story-visitors.ts';
import type { Visitor } from './visitor.ts';

const address = storyAddress();
const visit = storyVisitors();

const designer = 'Nguyễn Thị Thùy Dung';
const reviewer = 'Trần Quốc Bảo';

async function open(name: string, path: string): Promise<Visitor> {
  const visitor = await visit(zoomed);
  await visitor.signIn(name);
  await visitor.page.goto(`${address}${path}`);
  return visitor;
}

const button = ({ page }: Visitor, name: string | RegExp) => page.getByRole('button', { name }).first();

async function openBuilder(visitor: Visitor, form: RegExp): Promise<void> {
  await visitor.click(visitor.page.getByRole('link', { name: form }).first());
  await visitor.see(visitor.page.getByRole('searchbox', { name: 'Tìm trường, mục' }));
}

/** Opens a dialog, looks at it in every way, and closes it: the keyboard is back where it was. */
async function expectGoodDialog(visitor: Visitor, opener: Locator, ready?: (dialog: Locator) => Locator) {
  const { page } = visitor;
  await opener.focus();
  await visitor.press('Enter');
  const dialog = page.getByRole('dialog');
  await visitor.see(ready ? ready(dialog) : dialog);
  expect(await dialog.evaluate((element) => element.contains(document.activeElement))).toBe(true);
  await expectGoodForAll(visitor);
  expect(await dialog.evaluate((element) => element.matches(':modal'))).toBe(true);
  await visitor.press('Escape');
  await dialog.waitFor({ state: 'detached' });
  expect(await opener.evaluate((element) => element === document.activeElement)).toBe(true);
}

// What other stories do not open, or not on a phone: long, so at night.
describe.skipIf(!process.env['KEHOACH_TEST_NIGHT'])(
  'Every dialog is good at 200 % zoom and on a phone by night, and gives the keyboard back',
  () => {
    it('of the builder: taking from the library and giving to it, pasting a field of another form', async () => {
      const office = await open(designer, '/forms');
      const { page } = office;
      await openBuilder(office, /(Sửa biểu mẫu|Sửa tiếp bản nháp): Báo cáo 6 tháng – xã/);
      await office.type(page.getByRole('searchbox', { name: 'Tìm trường, mục' }), 'tin, bai');
      await office.press('Enter');
      await office.click(page.locator('.field-row.open summary').filter({ hasText: 'Số liệu và cách cộng' }).first());
      const radio = (dialog: Locator) => dialog.getByRole('radio').first();
      await expectGoodDialog(office, button(office, 'Chọn trong thư viện'), radio);
      await expectGoodDialog(office, button(office, 'Chèn nhóm từ thư viện: II. Tuyên truyền'), radio);
      await office.click(page.locator('.field-row.open').getByRole('button', { name: /^Chép/ }).first());
      await office.click(button(office, 'Sửa “II. Tuyên truyền”'));
      await expectGoodDialog(office, button(office, /^Lưu vào thư viện/));

      await page.goto(`${address}/forms`);
      await openBuilder(office, /(Sửa biểu mẫu|Sửa tiếp bản nháp): Báo cáo năm/);
      await expectGoodDialog(office, button(office, /^Dán /));
      await expectGoodDialog(office, button(office, /^Tìm/));
      expect(office.complaints).toEqual([]);
      await office.leave();
    });

    it('of a plan: which plan it carries out', async () => {
      const office = await open(designer, '/plans');
      await office.click(office.page.getByRole('link', { name: /Xem kế hoạch 2025/ }));
      await expectGoodDialog(office, button(office, 'Kế hoạch cấp trên'), (dialog) =>
        dialog.getByRole('combobox', { name: 'Kế hoạch này thực hiện' }),
      );
      expect(office.complaints).toEqual([]);
      await office.leave();
    });

    it('of a report that was handed in: its number', async () => {
      const unit = await open('Bùi Văn Lợi', '/duties');
      await unit.click(unit.page.getByRole('link', { name: /^Xem: Báo cáo 6 tháng.*6 tháng đầu năm 2025/ }));
      await unit.see(button(unit, 'Ghi số văn bản…'));
      await expectGoodDialog(unit, button(unit, 'Ghi số văn bản…'));
      expect(unit.complaints).toEqual([]);
      await unit.leave();
    });

    it('of the progress board: a reminder, time for many reports, letting many off, returning many', async () => {
      const office = await open(reviewer, '/progress');
      const { page } = office;
      await office.see(page.locator('.board'));
      await expectGoodDialog(office, button(office, 'Nhắc nộp…'));
      const many = button(office, 'Gia hạn, miễn nộp, trả lại…');
      for (const what of ['Gia hạn', 'Miễn nộp', 'Trả lại']) {
        await expectGoodDialog(office, many, (dialog) => dialog.getByRole('combobox', { name: 'Làm gì' }));
        await office.click(many);
        const dialog = page.getByRole('dialog');
        await office.choose(dialog.getByRole('combobox', { name: 'Làm gì' }), { label: what });
        await office.see(dialog.getByRole('checkbox'));
        await expectGoodForAll(office);
        await office.press('Escape');
      }
      expect(office.complaints).toEqual([]);
      await office.leave();
    });
  },
);
