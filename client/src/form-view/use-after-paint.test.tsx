import { act, fireEvent, renderHook } from '@testing-library/react';
import { beforeEach, expect, it, vi } from 'vitest';
import { flushPendingTexts, oncePainted } from './pending-texts.ts';
import { useAfterPaint } from './use-after-paint.ts';

vi.unmock('./after-paint.ts');

const paints: (() => void)[] = [];

beforeEach(() => {
  paints.length = 0;
  vi.useFakeTimers({ toFake: ['setTimeout'] });
  vi.stubGlobal('requestAnimationFrame', (paint: () => void) => paints.push(paint));
  return () => {
    vi.useRealTimers();
    vi.unstubAllGlobals();
  };
});

const paint = () =>
  act(() => {
    for (const done of paints.splice(0)) done();
    vi.runAllTimers();
  });

const typing = () =>
  renderHook(({ typed, form }) => useAfterPaint(typed, form), { initialProps: { typed: 'x', form: 1 } });

it('gives a new value once the last key is on the screen, and only the newest', () => {
  const { result, rerender } = typing();
  expect(result.current).toBe('x');
  rerender({ typed: 'xã', form: 1 });
  rerender({ typed: 'xã T', form: 1 });
  expect(result.current).toBe('x');
  paint();
  expect(result.current).toBe('xã T');
});

it('takes the value of another form at once', () => {
  const { result, rerender } = typing();
  rerender({ typed: 'xã', form: 1 });
  rerender({ typed: 'phường', form: 2 });
  expect(result.current).toBe('phường');
  paint();
  expect(result.current).toBe('phường');
});

it('gives it at once to who goes on to the next field', () => {
  const { result, rerender } = typing();
  rerender({ typed: 'xã', form: 1 });
  fireEvent.keyDown(document.body, { key: 'Shift' });
  expect(result.current).toBe('x');
  fireEvent.keyDown(document.body, { key: 'Tab' });
  expect(result.current).toBe('xã');
});

it('has what waits for the paint done once: before it, when all that was typed is asked for', () => {
  const work = vi.fn();
  oncePainted(work);
  expect(work).not.toHaveBeenCalled();
  flushPendingTexts();
  paint();
  expect(work).toHaveBeenCalledOnce();
  oncePainted(work);
  paint();
  flushPendingTexts();
  expect(work).toHaveBeenCalledTimes(2);
});
