// @vitest-environment jsdom
import { expect, it } from 'vitest';
import { whenReleased } from './when-released.ts';

const pointer = (type: string) => document.body.dispatchEvent(new Event(type, { bubbles: true }));

it('moves the page at once when a field is left by keyboard', () => {
  const done: string[] = [];
  whenReleased(() => done.push('moved'));
  expect(done).toEqual(['moved']);
});

it('moves the page only after the click that leaves a field', async () => {
  const done: string[] = [];
  pointer('pointerdown');
  whenReleased(() => done.push('moved'));
  pointer('pointerup');
  done.push('clicked');
  await new Promise((resolve) => setTimeout(resolve, 5));
  expect(done).toEqual(['clicked', 'moved']);
});
