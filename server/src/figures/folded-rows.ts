import { rows, type EntityManager } from '../platform/database.ts';
import { KeptAnswers } from '../platform/kept-answers.ts';
import { keepPlanOnceAskedOften } from '../platform/kept-plans.ts';
import type { Asked } from './aggregate-sql.ts';
import { figureChanges } from '../coverage/figure-changes.ts';
import type { AskedBy } from './measures.repository.ts';

/** Characters: some hundred answers of a few hundred groups. */
const kept = new KeptAnswers<readonly object[]>(16_000_000);

/** What folded sums answer, kept as long as no change of figures came in for the periods of the question. */
export function foldedRows<T extends object>(
  em: EntityManager,
  { account, today }: AskedBy,
  { bound, periods }: Pick<Asked, 'bound' | 'periods'>,
  sql: string,
): Promise<readonly T[]> {
  const read = () => rows<T>(em, keepPlanOnceAskedOften(sql), bound.params);
  const key = `${account} ${today} ${JSON.stringify(bound.params)} ${sql}`;
  // The statement of a key tells what its rows are.
  return kept.read(em, key, read, () => figureChanges(em, periods)) as Promise<readonly T[]>;
}
