import { AxeBuilder } from '@axe-core/playwright';
import { expect } from 'vitest';
import type { Visitor } from './visitor.ts';

/** The screen as it stands keeps nobody out, and is no wider than its window. */
export async function expectNoBarrier(visitor: Visitor): Promise<void> {
  const found = await new AxeBuilder({ page: visitor.page }).analyze();
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
