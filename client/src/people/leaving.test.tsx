import { renderHook, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { renderAnswered } from '../testing/answered.tsx';
import { goAway, useLeaveTogether } from './leave-together.ts';
import { Leaving } from './leaving.tsx';
import { forgetWhoLeft, isShared, setShared } from './shared-computer.ts';

const mine = 'ke-hoach.draft.r1.mai';
const others = 'ke-hoach.draft.r1.hung';
let asked: string[];

beforeEach(() => {
  asked = [];
  localStorage.setItem(mine, '{}');
  localStorage.setItem('ke-hoach.moved.r1.mai', '{}');
  localStorage.setItem(others, '{}');
  vi.stubGlobal('fetch', (_address: string, init: RequestInit) => {
    asked.push(/(?:query|mutation) (\w+)/.exec(String(init.body))![1]!);
    return Promise.resolve(Response.json({ data: { viewer: { signOutAt: null }, signOut: true } }));
  });
  const noted = (address = 'again') => void asked.push(address);
  vi.stubGlobal('location', { ...window.location, assign: noted, reload: () => noted() });
});
afterEach(() => void vi.unstubAllGlobals());

it('keeps what a person typed on their own computer, for the next time', async () => {
  renderAnswered(<Leaving person="mai" onStay={() => undefined} />, {});
  await vi.waitFor(() => expect(asked).toEqual(['Leaving', 'SignOut', '/sign-in']));
  expect(localStorage.getItem(mine)).toBe('{}');
});

it('tells on a shared computer what was not sent; whoever signs out all the same leaves nothing there', async () => {
  setShared(true);
  const user = userEvent.setup();
  const stays = vi.fn();
  // What was typed last is painted before it is kept on this device.
  localStorage.removeItem(mine);
  localStorage.removeItem('ke-hoach.moved.r1.mai');
  const sends = vi.fn(() => localStorage.setItem(mine, '{}'));
  window.addEventListener('online', sends, { once: true });
  renderAnswered(<Leaving person="mai" onStay={stays} />, {});
  const dialog = await screen.findByRole('dialog', { name: 'Còn phần nhập chưa gửi' }, { timeout: 5000 });
  expect(sends).toHaveBeenCalledOnce();
  expect(dialog.textContent).toContain('phần nhập của 1 báo cáo');
  await user.click(screen.getByRole('button', { name: 'Ở lại' }));
  expect(stays).toHaveBeenCalledOnce();
  expect([localStorage.getItem(mine), asked]).toEqual(['{}', []]);
  await user.click(screen.getByRole('button', { name: 'Xóa và đăng xuất' }));
  await vi.waitFor(() => expect(asked).toEqual(['Leaving', 'SignOut', '/sign-in']));
  expect(Object.keys(localStorage).filter((key) => key.endsWith('.mai'))).toEqual([]);
  expect(localStorage.getItem(others)).toBe('{}');
  // What the page kept once more while it was left goes with the sign-in page.
  localStorage.setItem(mine, '{}');
  forgetWhoLeft();
  expect([localStorage.getItem(mine), isShared()]).toEqual([null, true]);
});

it('says that the session is still open where the server was not reached, and deletes nothing until it was', async () => {
  setShared(true);
  const answering = globalThis.fetch;
  vi.stubGlobal('fetch', () => Promise.reject(new TypeError('offline')));
  const user = userEvent.setup();
  localStorage.removeItem(mine);
  renderAnswered(<Leaving person="mai" onStay={() => undefined} />, {});
  const dialog = await screen.findByRole('dialog', { name: 'Chưa đăng xuất được' });
  expect(dialog.textContent).toContain('đóng mọi cửa sổ trình duyệt');
  await user.click(screen.getByRole('button', { name: 'Đăng xuất lại' }));
  expect(asked).toEqual([]);
  expect(localStorage.getItem('ke-hoach.moved.r1.mai')).toBe('{}');
  vi.stubGlobal('fetch', answering);
  await user.click(await screen.findByRole('button', { name: 'Đăng xuất lại' }));
  await vi.waitFor(() => expect(asked).toEqual(['Leaving', 'SignOut', '/sign-in']));
  expect(localStorage.getItem('ke-hoach.moved.r1.mai')).toBeNull();
});

it('signs out in the other tabs of a shared computer too, and in those of nobody else', async () => {
  setShared(true);
  const otherTab = new BroadcastChannel('ke-hoach.left');
  const told = vi.fn();
  otherTab.onmessage = ({ data }) => void told(data);
  renderHook(() => useLeaveTogether('mai'));
  localStorage.removeItem(mine);
  renderAnswered(<Leaving person="mai" onStay={() => undefined} />, {});
  await vi.waitFor(() => expect(told).toHaveBeenCalledWith('mai'));
  expect(asked).toEqual(['Leaving', 'SignOut', '/sign-in']);
  otherTab.postMessage('hung');
  localStorage.setItem(mine, '{}');
  otherTab.postMessage('mai');
  await vi.waitFor(() => expect(asked).toEqual(['Leaving', 'SignOut', '/sign-in', '/sign-in']));
  expect([localStorage.getItem(mine), localStorage.getItem(others)]).toEqual([null, '{}']);
  otherTab.close();
});

it('shows nothing of the page that was left where the browser brings it out again', () => {
  goAway('/sign-in');
  window.dispatchEvent(new Event('pagehide'));
  expect(document.body.hidden).toBe(true);
  window.dispatchEvent(Object.assign(new Event('pageshow'), { persisted: true }));
  expect(new Set(asked)).toEqual(new Set(['/sign-in', 'again']));
  document.body.hidden = false;
});
