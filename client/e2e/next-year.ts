import { expect } from 'vitest';
import { expectNoBarrier } from './barriers.ts';
import { enterAt } from './keyboard.ts';
import type { Visitor } from './visitor.ts';

/** Closes the plan of 2025, makes the draft of the next year in one action, and opens its document. */
export async function fromClosedToDraft(office: Visitor): Promise<void> {
  const { page } = office;
  await openPlan(office, 2025);
  await enterAt(office, page.getByRole('button', { name: 'Đóng kế hoạch' }));
  await enterAt(office, page.getByRole('dialog').getByRole('button', { name: 'Đóng kế hoạch' }));
  await office.see(page.getByText('Đã đóng kế hoạch.'));
  await enterAt(office, page.getByRole('link', { name: 'Lập kế hoạch năm 2026' }));
  await office.see(page.getByText(/Phường An Mỹ, Phường An Xuân, .*→ Phường Tam Kỳ\./));
  expect(await page.getByText(/→ Phường/).count()).toBe(4);
  await expectNoBarrier(office);
  await enterAt(office, page.getByRole('button', { name: 'Lập dự thảo năm 2026' }));
  await enterAt(office, page.getByRole('link', { name: 'Soạn văn bản' }));
  await office.see(page.getByRole('heading', { level: 1, name: 'Soạn kế hoạch năm 2026' }));
  await expectNoBarrier(office);
  await enterAt(office, page.getByRole('link', { name: 'Về trang kế hoạch' }), 'Shift+Tab');
}

async function openPlan(office: Visitor, year: number): Promise<void> {
  const { page } = office;
  await enterAt(office, page.getByRole('navigation').getByRole('link', { name: 'Kế hoạch', exact: true }), 'Shift+Tab');
  await enterAt(office, page.getByRole('link', { name: `Xem kế hoạch ${year}` }));
  await office.see(page.getByRole('heading', { level: 1, name: `Năm ${year}` }));
}
