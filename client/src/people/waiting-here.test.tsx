import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { setShared } from './shared-computer.ts';
import { WaitingHere } from './waiting-here.tsx';

const daysAgo = (days: number) => JSON.stringify({ at: new Date(Date.now() - days * 86_400_000).toISOString() });
const kept = () =>
  Object.keys(localStorage)
    .filter((key) => /^ke-hoach\.(draft|moved)\./.test(key))
    .toSorted();

beforeEach(() => {
  sessionStorage.clear();
  localStorage.setItem('ke-hoach.draft.r1.mai', daysAgo(13));
  localStorage.setItem('ke-hoach.draft.r2.mai', daysAgo(3));
  localStorage.setItem('ke-hoach.moved.r1.mai', daysAgo(13));
  localStorage.setItem('ke-hoach.draft.r1.lan', daysAgo(0));
  localStorage.setItem('ke-hoach.draft.r1.hung', daysAgo(15));
  localStorage.setItem('ke-hoach.draft.r2.hung', '{}');
  localStorage.setItem('ke-hoach.draft.r3.hung', 'hỏng');
  localStorage.setItem('ke-hoach.moved.r1.hung', '{}');
});
afterEach(() => sessionStorage.clear());

const ofMai = ['ke-hoach.draft.r1.mai', 'ke-hoach.draft.r2.mai', 'ke-hoach.moved.r1.mai'];

it('tells on a shared computer what waits for whom, and takes away what waited for more than a fortnight', () => {
  setShared(true);
  render(<WaitingHere />);
  const [mai, lan] = screen.getAllByRole('listitem').map((line) => line.textContent);
  expect(mai).toMatch(/^2 báo cáo, gõ lần cuối lúc \d\d:\d\d ngày \d\d\/\d\d\/\d{4}Xóa/);
  expect(lan).toMatch(/^1 báo cáo, gõ lần cuối lúc /);
  expect(screen.getByText(/^Phần nhập chưa gửi của 3 báo cáo .* vừa được xóa\.$/)).toBeTruthy();
  expect(kept()).toEqual(['ke-hoach.draft.r1.lan', ...ofMai]);
});

it('takes nothing away by a clock that was wrong when it was typed, or is now', () => {
  setShared(true);
  const typedIn = (year: number) => JSON.stringify({ at: `${year}-03-01T08:00:00.000Z` });
  localStorage.setItem('ke-hoach.draft.r4.hung', typedIn(2010));
  localStorage.setItem('ke-hoach.draft.r5.hung', typedIn(2099));
  render(<WaitingHere />);
  expect(kept()).toEqual(expect.arrayContaining(['ke-hoach.draft.r4.hung', 'ke-hoach.draft.r5.hung']));
});

it('takes away what waits for one person once that was said twice, and nothing of others', async () => {
  setShared(true);
  const user = userEvent.setup();
  render(<WaitingHere />);
  const ask = () => user.click(screen.getByRole('button', { name: /^Xóa khỏi máy này: 1 báo cáo/ }));
  await ask();
  await user.click(within(screen.getByRole('dialog')).getByRole('button', { name: 'Giữ lại' }));
  expect(kept()).toContain('ke-hoach.draft.r1.lan');
  await ask();
  const dialog = screen.getByRole('dialog', { name: 'Xóa phần nhập chưa gửi?' });
  expect(dialog.textContent).toContain('không lấy lại được');
  await user.click(within(dialog).getByRole('button', { name: 'Xóa hẳn' }));
  expect(kept()).toEqual(ofMai);
  expect(screen.queryByRole('dialog')).toBeNull();
  expect(screen.getAllByRole('listitem')).toHaveLength(1);
});

it('says nothing of what goes with whoever has just signed out', () => {
  setShared(true);
  sessionStorage.setItem('ke-hoach.left', 'mai');
  render(<WaitingHere />);
  expect(screen.getAllByRole('listitem')).toHaveLength(1);
});

it("leaves everything on a person's own computer, and says nothing of it", () => {
  const before = kept();
  const { container } = render(<WaitingHere />);
  expect(container.textContent).toBe('');
  expect(kept()).toEqual(before);
});
