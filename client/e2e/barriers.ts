import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import type { Visitor } from './visitor.ts';

/** What is pressed is 24 pixels wide and high, or stands apart: the one rule of WCAG 2.2 that is off of itself. */
const TARGET_SIZE = 'target-size';

/** The screen as it stands keeps nobody out, and is no wider than its window. What is not ours may be left aside. */
export async function expectNoBarrier(visitor: Visitor, aside?: string): Promise<void> {
  const { page } = visitor;
  // A colour on its way from light to dark is no colour anybody reads.
  await page.evaluate(async () => {
    const changing = document.getAnimations().filter((animation) => animation instanceof CSSTransition);
    const patience = new Promise((over) => setTimeout(over, 400));
    await Promise.race([patience, Promise.allSettled(changing.map(({ finished }) => finished))]);
  });
  // There are no frames to gather from, and only what is wrong is looked at: both spare half of the time.
  const axe = new AxeBuilder({ page }).setLegacyMode().options({
    resultTypes: ['violations'],
    rules: { [TARGET_SIZE]: { enabled: true } },
  });
  const found = await (aside ? axe.exclude(aside) : axe).analyze();
  const barriers: string[] = [];
  for (const { id, nodes } of found.violations) {
    const targets = nodes.map((node) => node.target.join(' '));
    for (const target of targets)
      if (id !== TARGET_SIZE || (await isTooSmall(page, target))) barriers.push(`${id}: ${target}`);
  }
  expect(barriers).toEqual([]);
  await expectNoOverflow(visitor);
}

/** Judges it in the middle of the window: at its edges a bar that sticks there may lie over a part of it until one scrolls. */
async function isTooSmall(page: Page, target: string): Promise<boolean> {
  const scrolled = await page.evaluate(() => [window.scrollX, window.scrollY] as const);
  await page.locator(target).evaluate((element) => element.scrollIntoView({ block: 'center', behavior: 'instant' }));
  const again = await new AxeBuilder({ page }).setLegacyMode().include(target).withRules(TARGET_SIZE).analyze();
  await page.evaluate(([left, top]) => window.scrollTo({ left, top, behavior: 'instant' }), scrolled);
  return again.violations.length > 0;
}

/** The screen is no wider than its window, and nothing was complained of. */
export async function expectNoOverflow(visitor: Visitor): Promise<void> {
  expect(
    await visitor.page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth),
  ).toBeLessThanOrEqual(0);
  expect(visitor.complaints).toEqual([]);
}

export const phone = { width: 360, height: 740 };
/** What is left of a window of 1366 x 768 at 200 % zoom. */
export const zoomed = { width: 683, height: 384 };

interface Look {
  width: number;
  height: number;
  colorScheme: 'light' | 'dark';
}

const deskByNight: Look = { width: 1280, height: 800, colorScheme: 'dark' };
/** Every screen of the nightly runs is looked at in one of these: over all screens each of them is seen often. */
const inTurn: Look[] = [
  { width: 1280, height: 800, colorScheme: 'light' },
  { width: 1366, height: 768, colorScheme: 'light' },
  { ...phone, colorScheme: 'light' },
  { ...phone, colorScheme: 'dark' },
];
let turn = 0;

/** In the nightly runs the screen as it stands keeps nobody out at a desk by night either, nor in one of the other looks. */
export async function expectGoodInOtherLooks(visitor: Visitor): Promise<void> {
  if (!process.env['KEHOACH_TEST_NIGHT']) return;
  const { page } = visitor;
  const size = page.viewportSize()!;
  const isDark = await page.evaluate(() => matchMedia('(prefers-color-scheme: dark)').matches);
  for (const { colorScheme, ...window } of [deskByNight, inTurn[turn % inTurn.length]!]) {
    await page.setViewportSize(window);
    // A colour on its way is no colour anybody reads, and what is off the screen changes only when it is looked at.
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await expectNoBarrier(visitor);
  }
  turn += 1;
  await page.emulateMedia({ colorScheme: isDark ? 'dark' : 'light', reducedMotion: 'no-preference' });
  await page.setViewportSize(size);
}

/**
 * Fits a window at 200 % zoom; keeps nobody out on a phone by night, and moves nothing where that is asked for. In the
 * nightly runs the other looks are taken as well.
 */
export async function expectGoodForAll(visitor: Visitor): Promise<void> {
  const { page } = visitor;
  await expectNoOverflow(visitor);
  await page.setViewportSize(phone);
  await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' });
  await expectNoBarrier(visitor);
  const moving = await page.evaluate(
    () =>
      document.getAnimations().filter(({ effect }) => Number(effect?.getComputedTiming().activeDuration) > 1).length,
  );
  expect(moving).toBe(0);
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'no-preference' });
  await page.setViewportSize(zoomed);
  await expectGoodInOtherLooks(visitor);
}
