import type { Visitor } from './visitor.ts';

/** The total that stands under the table of figures for one measure, as the analyst reads it. */
export async function totalOf(analyst: Visitor, question: string): Promise<number> {
  await analyst.page.goto(`${analyst.address}/figures?${question}`);
  const total = analyst.page.getByRole('row', { name: /^Tổng cộng/ });
  await analyst.see(total);
  return Number((await total.getByRole('cell').first().innerText()).replaceAll('.', ''));
}
