import { AxeBuilder } from '@axe-core/playwright';
import { expect } from 'vitest';
import type { Visitor } from './visitor.ts';

/** The screen as it stands keeps nobody out, and is no wider than its window. What is not ours may be left aside. */
export async function expectNoBarrier(visitor: Visitor, aside?: string): Promise<void> {
  // A colour on its way from light to dark is no colour anybody reads.
  await visitor.page.evaluate(async () => {
    const changing = document.getAnimations().filter((animation) => animation instanceof CSSTransition);
    const patience = new Promise((over) => setTimeout(over, 400));
    await Promise.race([patience, Promise.allSettled(changing.map(({ finished }) => finished))]);
  });
  // There are no frames to gather from, and only what is wrong is looked at: both spare half of the time.
  const axe = new AxeBuilder({ page: visitor.page }).setLegacyMode().options({ resultTypes: ['violations'] });
  const found = await (aside ? axe.exclude(aside) : axe).analyze();
  const barriers = found.violations.map(
    (rule) =>
      `${rule.id}: ${rule.nodes
        .map((node) => node.target.join(' '))
        .slice(0, 3)
        .join(', ')}`,
  );
  expect(barriers).toEqual([]);
  await expectNoOverflow(visitor);
}

/** The screen is no wider than its window, and nothing was complained of. */
export async function expectNoOverflow(visitor: Visitor): Promise<void> {
  expect(
    await visitor.page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth),
  ).toBeLessThanOrEqual(0);
  expect(visitor.complaints).toEqual([]);
}
