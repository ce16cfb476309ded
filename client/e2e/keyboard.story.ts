import { expect, it } from 'vitest';
import { storyAddress } from './address.ts';
import { answer, choices, question, texts } from './half-year-report.ts';
import { tabTo } from './keyboard.ts';
import { storyVisitors } from './story-visitors.ts';
import type { Visitor } from './visitor.ts';

const address = storyAddress();
const visit = storyVisitors();

it('A commune fills and submits its report with the keyboard alone', async () => {
  const unit = await visit();
  unit.who = 'Huỳnh Văn Đức';
  await unit.page.goto(`${address}/sign-in`);
  const card = unit.page.getByRole('button', { name: /Huỳnh Văn Đức/ });
  await unit.see(card);
  await tabTo(unit, card);
  await unit.press('Enter');
  const duty = unit.page.getByRole('link', { name: /^(Nhập báo cáo|Tiếp tục nhập): Báo cáo 6 tháng/ }).first();
  await unit.see(duty);
  await tabTo(unit, duty);
  await unit.press('Enter');
  await unit.see(question(unit, 'Người lập biểu'));

  for (const title of ['Người lập biểu', 'Người duyệt', 'Chức vụ người duyệt']) await typeAt(unit, title);
  await choose(unit, 'Đã ban hành kế hoạch riêng');
  const rest = Object.keys(texts).slice(3);
  const narrative = ['Ưu điểm', 'Hạn chế', 'Nhiệm vụ kỳ tới'];
  for (const title of rest.filter((name) => !narrative.includes(name))) await typeAt(unit, title);
  await choose(unit, 'Có góp ý, phản biện xã hội trong kỳ');
  await choose(unit, 'Có giám sát trong kỳ');
  for (const title of narrative) await typeAt(unit, title);

  const check = unit.page.getByRole('button', { name: 'Kiểm tra và nộp…' });
  await tabTo(unit, check);
  await unit.press('Enter');
  const dialog = unit.page.getByRole('dialog', { name: 'Nộp báo cáo?' });
  await unit.see(dialog);
  await tabTo(unit, dialog.getByRole('textbox', { name: /^Giải trình/ }));
  await unit.typeHere('Đang khảo sát để ra mắt trong quý III.');
  await tabTo(unit, dialog.getByRole('button', { name: 'Nộp báo cáo' }));
  await unit.press('Enter');
  await unit.see(unit.page.getByRole('heading', { name: 'Đã nhận báo cáo' }));
  expect(unit.clicks).toBe(0);
  expect(unit.complaints).toEqual([]);
});

async function typeAt(unit: Visitor, title: string): Promise<void> {
  await tabTo(unit, question(unit, title));
  await unit.typeHere(texts[title] ?? '');
}

async function choose(unit: Visitor, title: string): Promise<void> {
  const first = answer(unit, title, 'Có');
  await tabTo(unit, first);
  await unit.press('ArrowDown');
  expect(await answer(unit, title, choices[title] ?? '').isChecked()).toBe(true);
}
