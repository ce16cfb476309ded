import type { Locator } from 'playwright-core';
import { it } from 'vitest';
import { storyAddress } from './address.ts';
import { expectNoBarrier } from './barriers.ts';
import { storyVisitors } from './story-visitors.ts';
import type { Visitor } from './visitor.ts';

const address = storyAddress();
const visit = storyVisitors();

interface Screen {
  path: string;
  ready: string;
  /** Links that lead to it, one after the other. */
  follow?: RegExp | RegExp[];
}

const screens: [person: string, Screen[]][] = [
  ['Nguyễn Hoàng Yến', [{ path: '/duties', ready: '.duty' }]],
  ['Nguyễn Văn Toàn', [{ path: '/duties', ready: '.form-view', follow: /^(Nhập báo cáo|Tiếp tục nhập)/ }]],
  [
    'Trần Quốc Bảo',
    [
      { path: '/progress', ready: '.board' },
      { path: '/progress', ready: '.answers', follow: /: (Đã nộp|Đã tiếp nhận|Đã duyệt)/ },
    ],
  ],
  [
    'Nguyễn Thị Thùy Dung',
    [
      { path: '/plans', ready: '.plan-row' },
      { path: '/plans', ready: '.official', follow: /Xem kế hoạch 2025/ },
      { path: '/plans', ready: '.target-filter', follow: [/Xem kế hoạch 2025/, /Xem \d+ đơn vị còn thiếu/] },
      { path: '/forms', ready: '.panel' },
      { path: '/forms', ready: '.builder', follow: /^(Sửa biểu mẫu|Sửa tiếp bản nháp)/ },
    ],
  ],
  [
    'Lê Thị Bích Ngọc',
    [
      { path: '/figures', ready: '.chart svg, .chart canvas' },
      { path: '/figures/narratives', ready: '.narrative' },
      { path: '/tour', ready: '.tour-step' },
    ],
  ],
];

const desk = { width: 1366, height: 768 };
const phone = { width: 360, height: 740 };

/** The screen keeps nobody out and fits its window, at a desk and on a phone. */
async function expectGoodAtBoth(visitor: Visitor, ready: Locator): Promise<void> {
  for (const size of [desk, phone]) {
    await visitor.page.setViewportSize(size);
    await visitor.see(ready);
    await expectNoBarrier(visitor);
  }
  await visitor.page.setViewportSize(desk);
}

it('The sign-in screen keeps nobody out, at a desk and on a phone', async () => {
  const visitor = await visit(desk);
  await visitor.page.goto(`${address}/sign-in`);
  await expectGoodAtBoth(visitor, visitor.page.getByRole('button', { name: /Nguyễn Hoàng Yến/ }));
  await visitor.leave();
});

it.each(screens)('The screens of %s keep nobody out, at a desk and on a phone', async (person, theirs) => {
  const visitor = await visit(desk);
  await visitor.signIn(person);
  for (const { path, ready, follow } of theirs) {
    await visitor.page.goto(address + path);
    for (const name of [follow ?? []].flat()) await visitor.click(visitor.page.getByRole('link', { name }).first());
    await expectGoodAtBoth(visitor, visitor.page.locator(ready));
  }
  await visitor.leave();
});
