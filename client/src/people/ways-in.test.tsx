import { render, screen } from '@testing-library/react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { setShared } from './shared-computer.ts';
import { WaysIn } from './ways-in.tsx';

const hours = (count: number) => JSON.stringify({ at: new Date(Date.now() - count * 3_600_000).toISOString() });
const kept = () =>
  Object.keys(localStorage)
    .filter((key) => /^ke-hoach\.(draft|moved)\./.test(key))
    .toSorted();

beforeEach(() => {
  sessionStorage.clear();
  vi.stubGlobal('fetch', () => Promise.resolve(Response.json({ data: { signInProvider: null } })));
  localStorage.setItem('ke-hoach.draft.r1.mai', hours(23));
  localStorage.setItem('ke-hoach.draft.r2.mai', hours(25));
  localStorage.setItem('ke-hoach.draft.r1.hung', hours(-30));
  localStorage.setItem('ke-hoach.draft.r3.hung', 'hỏng');
  localStorage.setItem('ke-hoach.moved.r1.mai', hours(1));
  localStorage.setItem('ke-hoach.moved.r2.mai', '{}');
});
afterEach(() => {
  vi.unstubAllGlobals();
  sessionStorage.clear();
});

it('says on a shared computer what waits for its person, and takes away what waited for more than a day', () => {
  setShared(true);
  render(<WaysIn to={null} refused={null} />);
  expect(screen.getByText(/^Máy này còn giữ phần nhập chưa gửi của 1 báo cáo\./)).toBeTruthy();
  expect(screen.getByText(/^Phần nhập chưa gửi của 3 báo cáo .* đã bị xóa\.$/)).toBeTruthy();
  expect(kept()).toEqual(['ke-hoach.draft.r1.mai', 'ke-hoach.moved.r1.mai']);
});

it('says nothing of what goes with whoever has just signed out', () => {
  setShared(true);
  sessionStorage.setItem('ke-hoach.left', 'mai');
  render(<WaysIn to={null} refused={null} />);
  expect(screen.queryByText(/còn giữ phần nhập chưa gửi/)).toBeNull();
  expect(screen.getByText(/^Phần nhập chưa gửi của 2 báo cáo/)).toBeTruthy();
  expect(kept()).toEqual([]);
});

it("leaves everything on a person's own computer, and says nothing of it", () => {
  const before = kept();
  render(<WaysIn to={null} refused={null} />);
  expect(screen.queryByText(/phần nhập chưa gửi/i)).toBeNull();
  expect(kept()).toEqual(before);
});
