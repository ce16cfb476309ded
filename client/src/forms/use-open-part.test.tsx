import { act, renderHook } from '@testing-library/react';
import { expect, it, vi } from 'vitest';
import { useOpenPart } from './use-open-part.ts';

it('what is opened stays where it was clicked, though something open above it closes', () => {
  document.body.innerHTML = '<div data-item="a"></div><div data-item="b"></div>';
  const tops = [400, 160];
  document.querySelector('[data-item="b"]')!.getBoundingClientRect = () => ({ top: tops.shift() }) as DOMRect;
  const scrollBy = vi.spyOn(window, 'scrollBy').mockImplementation(() => {});
  const { result } = renderHook(() => useOpenPart());
  act(() => result.current[1]('a'));
  expect(scrollBy).not.toHaveBeenCalled();
  act(() => result.current[1]('b'));
  expect(scrollBy).toHaveBeenCalledExactlyOnceWith({ top: -240, behavior: 'instant' });
  act(() => result.current[1](null));
  expect(result.current[0]).toBeNull();
  expect(scrollBy).toHaveBeenCalledTimes(1);
});

it('details that would open below the window come into sight with their row', () => {
  document.body.innerHTML = '<div data-item="a"><div class="field-details"></div></div>';
  const [row, details] = [document.querySelector('[data-item]')!, document.querySelector('.field-details')!];
  row.getBoundingClientRect = () => ({ top: 700 }) as DOMRect;
  details.getBoundingClientRect = () => ({ bottom: 2000 }) as DOMRect;
  document.documentElement.scrollBy = vi.fn();
  window.matchMedia = (() => ({ matches: true })) as unknown as typeof window.matchMedia;
  const { result } = renderHook(() => useOpenPart());
  act(() => result.current[1]('a'));
  const toAThird = 700 - window.innerHeight / 3;
  expect(document.documentElement.scrollBy).toHaveBeenCalledExactlyOnceWith({ top: toAThird, behavior: 'instant' });
  act(() => result.current[1](null));
  expect(document.documentElement.scrollBy).toHaveBeenCalledTimes(1);
});
