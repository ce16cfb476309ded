import { act, renderHook } from '@testing-library/react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { LONGEST_HELD, TYPING_PAUSE } from './typing-pause.ts';
import { useTypedText } from './use-typed-text.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const pass = (milliseconds: number) => act(() => vi.advanceTimersByTime(milliseconds));

/** An input somebody types in; `handedOn` is what of it has reached the answers, and so this device, each time. */
function input() {
  const handedOn: string[] = [];
  const { result } = renderHook(() => useTypedText('', (text) => void handedOn.push(text)));
  const key = (letter: string) => act(() => result.current.change(result.current.text + letter));
  return { handedOn, key, shown: () => result.current.text, leave: () => act(() => result.current.leave()) };
}

it('hands a word on once, a pause after its last key', () => {
  const { handedOn, key } = input();
  for (const letter of 'Tam Ngọc') {
    pass(250);
    key(letter);
  }
  pass(TYPING_PAUSE - 1);
  expect(handedOn).toEqual([]);
  pass(1);
  expect(handedOn).toEqual(['Tam Ngọc']);
  pass(LONGEST_HELD);
  expect(handedOn).toHaveLength(1);
});

it.each([
  ['somebody quick', 80],
  ['somebody who looks for each key', TYPING_PAUSE - 10],
])('never keeps back more than three seconds of a paragraph that %s types without a pause', (_, between) => {
  const paragraph = 'Ban Thường trực phối hợp vận động nhân dân hiến đất mở đường. '.repeat(3);
  const { handedOn, key, shown } = input();
  for (const [at, letter] of [...paragraph].entries()) {
    key(letter);
    pass(between);
    const threeSecondsAgo = at + 1 - Math.floor(LONGEST_HELD / between);
    expect((handedOn.at(-1) ?? '').length).toBeGreaterThanOrEqual(threeSecondsAgo);
    expect(shown()).toBe(paragraph.slice(0, at + 1));
  }
  const seconds = (paragraph.length * between) / 1000;
  expect(handedOn.length).toBeLessThanOrEqual(seconds / 2);
  expect(handedOn.every((text) => paragraph.startsWith(text))).toBe(true);
});

it('hands on what was typed after that as well, on leaving the field', () => {
  const { handedOn, key, leave } = input();
  for (let at = 0; at <= LONGEST_HELD; at += 100) {
    key('a');
    pass(100);
  }
  expect(handedOn).toHaveLength(1);
  leave();
  expect(handedOn.at(-1)).toBe('a'.repeat(LONGEST_HELD / 100 + 1));
});
