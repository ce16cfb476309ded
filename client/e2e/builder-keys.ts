import { expect } from 'vitest';
import { enterAt, tabTo, write } from './keyboard.ts';
import type { Visitor } from './visitor.ts';

/** As long as a busy machine may take to draw a form. */
const timeout = 5_000;

/** Goes to a field of the canvas by the search. */
export async function find(office: Visitor, words: string): Promise<void> {
  await office.see(office.page.getByRole('searchbox', { name: 'Tìm trường, mục' }));
  // A page just opened may not listen yet; a person presses again.
  const pressed = async () => {
    await office.press('Control+F');
    return office.page.evaluate(() => document.activeElement?.getAttribute('type'));
  };
  await expect.poll(pressed, { timeout }).toBe('search');
  await write(office, words);
  await office.press('Enter');
  await expect.poll(() => office.page.evaluate(() => document.activeElement?.tagName), { timeout }).toBe('BUTTON');
}

/** What has the keyboard, by its name. */
export async function hasKeyboard(visitor: Visitor, name: string): Promise<void> {
  await expect
    .poll(() => visitor.page.evaluate(() => document.activeElement?.getAttribute('aria-label')), { timeout })
    .toBe(name);
}

/** Publishes what stands; a version that follows another is rolled out to every unit. */
export async function publish(office: Visitor, isToReachAll: boolean): Promise<void> {
  const { page } = office;
  await enterAt(office, page.getByRole('button', { name: 'Công bố phiên bản…' }), 'Shift+Tab');
  const dialog = page.getByRole('dialog', { name: /^Công bố (phiên bản mới|biểu mẫu)$/ });
  await office.see(dialog);
  if (isToReachAll) {
    await office.see(dialog.getByText(/Đã xem (\d+)\/\1 báo cáo/));
    for (const tick of await dialog.getByRole('checkbox').all()) {
      await tabTo(office, tick);
      await office.press('Space');
    }
    await tabTo(office, dialog.getByRole('radio', { checked: true }));
    const required = dialog.getByRole('radio', { name: /^Bắt buộc/ });
    for (let step = 0; step < 3 && !(await required.isChecked()); step += 1) await office.press('ArrowUp');
    expect(await required.isChecked()).toBe(true);
  }
  await enterAt(office, dialog.getByRole('button', { name: 'Công bố', exact: true }));
  await office.see(page.getByRole('dialog', { name: /^Phiên bản \d+ đã công bố/ }));
  await enterAt(office, page.getByRole('button', { name: 'Về danh sách biểu mẫu' }));
  await office.see(page.getByRole('link', { name: 'Lập biểu mẫu mới' }));
}
