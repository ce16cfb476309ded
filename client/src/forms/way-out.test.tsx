import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { openBuilder, row } from '../testing/open-builder.tsx';

const focused = () => document.activeElement;

it('leads from inside a card to its title, its section and its line of the outline by Escape, and out of a box to what opened it', async () => {
  const { user } = openBuilder();
  await user.click(row('Điện thoại người lập'));
  screen.getByRole('textbox', { name: 'Tên trường' }).focus();
  await user.keyboard('{Escape}');
  expect(focused()).toBe(row('Điện thoại người lập'));
  await user.keyboard('{Escape}');
  expect(focused()).toBe(screen.getByRole('button', { name: /^Thông tin báo cáo/ }));
  await user.keyboard('{Escape}');
  expect(focused()).toBe(screen.getByRole('treeitem', { name: /^Thông tin báo cáo/ }));
  for (const name of [/^Thêm trường: IV/, 'Thêm mục']) {
    await user.click(screen.getByRole('button', { name }));
    await user.keyboard('{Escape}');
    expect(focused()).toBe(screen.getByRole('button', { name }));
  }
});

it('adds a field to what the keyboard stands in by N, from a row and from the head of a section', async () => {
  const { user } = openBuilder();
  for (const stop of [row('Điện thoại người lập'), screen.getByRole('button', { name: /^Thông tin báo cáo/ })]) {
    stop.focus();
    await user.keyboard('n');
    expect(focused()).toBe(screen.getByRole('textbox', { name: 'Tên trường' }));
    expect(focused()).toHaveProperty('value', '');
    await user.keyboard('{Escape}');
    expect(focused()).toBe(screen.getByRole('button', { name: 'Thêm trường: Thông tin báo cáo' }));
  }
});

it('goes from region to region by F6, each time to where the keyboard was, and leaves the last to the browser', async () => {
  const { user } = openBuilder();
  const region = () => focused()?.closest('[data-region]')?.getAttribute('data-region');
  row('Điện thoại người lập').focus();
  await user.keyboard('{Shift>}{F6}{/Shift}');
  expect(focused()).toBe(screen.getByRole('searchbox', { name: 'Tìm trường, mục' }));
  await user.keyboard('{Shift>}{F6}{/Shift}');
  expect(region()).toBe('actions');
  await user.keyboard('{F6}{F6}');
  expect(focused()).toBe(row('Điện thoại người lập'));
  await user.keyboard('{F6}');
  expect(region()).toBe('tabs');
  await user.keyboard('{F6}');
  expect(region()).toBe('side');
  const again = new KeyboardEvent('keydown', { key: 'F6', bubbles: true, cancelable: true });
  focused()?.dispatchEvent(again);
  expect(again.defaultPrevented).toBe(false);
});
