import type { Locator } from 'playwright-core';
import type { Visitor } from './visitor.ts';

const MOST_STEPS = 260;

/** Tabs until the wanted control has the keyboard; fails when it cannot be reached. */
export async function tabTo(visitor: Visitor, wanted: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  await visitor.see(wanted);
  for (let step = 0; step < MOST_STEPS; step += 1) {
    if (await wanted.first().evaluate((element) => element === document.activeElement)) return;
    await visitor.press(key);
  }
  throw new Error('The control cannot be reached by keyboard');
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

/** Enters by the card of the sign-in screen. */
export async function signInByKeyboard(visitor: Visitor, name: string): Promise<void> {
  await visitor.page.goto(`${visitor.address}/sign-in`);
  await enterAt(visitor, visitor.page.getByRole('button', { name: new RegExp(name) }));
  await visitor.page.waitForURL((url) => url.pathname !== '/sign-in');
}
