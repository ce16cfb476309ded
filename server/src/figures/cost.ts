import { firstRow, type EntityManager } from '../platform/database.ts';
import { ranTooLong } from '../platform/database-failure.ts';
import { KeptAnswers } from '../platform/kept-answers.ts';
import { keepPlan } from '../platform/kept-plans.ts';
import { problem } from '../platform/problem.ts';
import { figureChanges } from '../coverage/figure-changes.ts';
import type { AskedBy, AssignedPeriod } from './measures.repository.ts';

/** So many reports are read within the ten seconds that a statement may take. */
export const MOST_REPORTS = 4_000_000;

/** What a question costs that is not answered from folded sums. */
export interface ReadReports {
  /** How many reports it reads, as sums by place tell: what stands in none of the asker's places is not among them. */
  reports: number;
  /** How to ask for less. */
  use: 'oneYear' | 'onePeriod' | 'fewerUnits';
}

/** Characters: some thousands of lists of periods. */
const kept = new KeptAnswers<number>(1_000_000);

/** Reckons what reading the reports of these periods costs; kept until a change of their figures comes in. */
export async function readReports(
  em: EntityManager,
  { account, today }: AskedBy,
  met: readonly AssignedPeriod[],
): Promise<ReadReports> {
  const periods = [...new Map(met.map((period) => [`${period.periodId} ${period.formId}`, period])).values()];
  const lists = [periods.map(({ periodId }) => periodId), periods.map(({ formId }) => formId)];
  const reports = await kept.read(
    em,
    `${account} ${today} ${JSON.stringify(lists)}`,
    async () => (await firstRow<{ reports: number }>(em, reportsSql, lists))!.reports,
    () => figureChanges(em, lists[0]!),
  );
  const several = (of: (period: AssignedPeriod) => unknown) => new Set(met.map(of)).size > 1;
  const use = several(({ year }) => year)
    ? 'oneYear'
    : several(({ periodId }) => periodId)
      ? 'onePeriod'
      : 'fewerUnits';
  return { reports, use };
}

const reportsSql = keepPlan(`SELECT coalesce(sum(c.coverage[1]), 0)::float8 AS reports
     FROM unnest($1::bigint[], $2::bigint[]) AS m (period_id, form_id) CROSS JOIN LATERAL (
       SELECT r.coverage FROM coverage_rollups r WHERE r.period_id = m.period_id AND r.form_id = m.form_id OFFSET 0) c`);

/** Refuses what cannot be read in time, and what was not: both say how to ask for less. */
export async function withinBounds<T>({ reports, use }: ReadReports, read: () => Promise<T>): Promise<T> {
  const refused = () => problem('FIGURES_TOO_COSTLY', { reports, most: MOST_REPORTS, use });
  if (reports > MOST_REPORTS) throw refused();
  return read().catch((error: unknown) => {
    throw ranTooLong(error) ? refused() : error;
  });
}
