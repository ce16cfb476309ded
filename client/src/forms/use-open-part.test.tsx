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
