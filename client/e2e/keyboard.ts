import type { Locator } from 'playwright-core';
import { expect } from 'vitest';
import type { Visitor } from './visitor.ts';

const MOST_STEPS = 260;

/** As long as a busy machine may take to draw what follows. */
const timeout = 10_000;

/** The address at which somebody last had the keyboard; a page that is loaded anew knows of none. */
type WithKeyboard = Window & { keyboardAt?: string };

/** Says whether the control has the keyboard. */
const hasIt = (element: Element): boolean => {
  if (element !== document.activeElement) return false;
  (window as WithKeyboard).keyboardAt = location.pathname;
  return true;
};

/** Says whether what has the keyboard is seen: what sticks to the window may lie over a part of it, never over all. */
const isSeen = (): boolean => {
  const element = document.activeElement;
  if (!element || element === document.body) return true;
  const box = element.getBoundingClientRect();
  const [left, right] = [Math.max(box.left, 0), Math.min(box.right, window.innerWidth)];
  const [top, bottom] = [Math.max(box.top, 0), Math.min(box.bottom, window.innerHeight)];
  const labels = element instanceof HTMLInputElement ? [...(element.labels ?? [])] : [];
  return [0.1, 0.5, 0.9].some((across) =>
    [0.1, 0.5, 0.9].some((down) => {
      const at = document.elementFromPoint(left + (right - left) * across, top + (bottom - top) * down);
      return at !== null && [element, ...labels].some((one) => one.contains(at));
    }),
  );
};

/**
 * Tabs until the wanted control has the keyboard; fails when it cannot be reached, when something on the way had the
 * keyboard where nobody saw it, and when the keyboard was lost: where what had it goes from the page, something else has to
 * have it, or a person is thrown back to the page's head.
 */
export async function tabTo(visitor: Visitor, wanted: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  const { page } = visitor;
  await visitor.see(wanted);
  const isLost = () =>
    page.evaluate(
      () => document.activeElement === document.body && (window as WithKeyboard).keyboardAt === location.pathname,
    );
  await expect.poll(isLost, { timeout, message: `The keyboard was lost before ${String(wanted)}` }).toBe(false);
  for (let step = 0; step < MOST_STEPS; step += 1) {
    if (!(await page.evaluate(isSeen))) {
      const hidden = await page.evaluate(() => document.activeElement?.outerHTML.slice(0, 200));
      const message = `The keyboard is where nobody sees it: ${hidden}`;
      await expect.poll(() => page.evaluate(isSeen), { timeout, message }).toBe(true);
    }
    if (await wanted.first().evaluate(hasIt)) return;
    await visitor.press(key);
  }
  throw new Error(`The control cannot be reached by keyboard: ${String(wanted)}`);
}

/** Types where the keyboard is, over whatever stands there. */
export async function write(visitor: Visitor, text: string): Promise<void> {
  await visitor.press('Control+A');
  await visitor.page.keyboard.insertText(text);
  visitor.keystrokes += text.length;
}

export async function writeAt(visitor: Visitor, wanted: Locator, text: string): Promise<void> {
  await tabTo(visitor, wanted);
  await write(visitor, text);
}

export async function enterAt(visitor: Visitor, wanted: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  await tabTo(visitor, wanted, key);
  await visitor.press('Enter');
}

export async function tickAt(visitor: Visitor, wanted: Locator): Promise<void> {
  await tabTo(visitor, wanted);
  await visitor.press('Space');
}

/** Goes down a list until what is so called is chosen. */
export async function chooseAt(visitor: Visitor, list: Locator, title: RegExp): Promise<void> {
  await list.getByRole('option', { name: title }).first().waitFor({ state: 'attached' });
  await tabTo(visitor, list);
  const chosen = () => list.evaluate((element: HTMLSelectElement) => element.selectedOptions[0]?.text ?? '');
  for (let step = 0; step < MOST_STEPS && !title.test(await chosen()); step += 1) await visitor.press('ArrowDown');
  expect(await chosen()).toMatch(title);
}

/** Enters by the card of the sign-in screen. */
export async function signInByKeyboard(visitor: Visitor, name: string): Promise<void> {
  visitor.who = name;
  await visitor.page.goto(`${visitor.address}/sign-in`);
  await enterAt(visitor, visitor.page.getByRole('button', { name: new RegExp(name) }));
  await visitor.page.waitForURL((url) => url.pathname !== '/sign-in');
}
