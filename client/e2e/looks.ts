import { expectNoBarrier } from './barriers.ts';
import type { Visitor } from './visitor.ts';

/** The screen as it stands keeps nobody out, light at a desk and dark on a phone. */
export async function expectNoBarrierAnywhere(visitor: Visitor): Promise<void> {
  const { page } = visitor;
  const desk = page.viewportSize()!;
  await expectNoBarrier(visitor);
  await page.setViewportSize({ width: 360, height: 740 });
  await page.emulateMedia({ colorScheme: 'dark' });
  await expectNoBarrier(visitor);
  await page.emulateMedia({ colorScheme: 'light' });
  await page.setViewportSize(desk);
}
