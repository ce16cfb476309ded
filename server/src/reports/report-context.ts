import { canonicalJson, type Context, type Form } from '@ke-hoach/forms';
import { hashOfText } from '../platform/canonical-hash.ts';
import type { EntityManager } from '../platform/database.ts';
import type { PeriodRow } from '../plans/plans.repository.ts';
import { targetsOfReport } from '../targets/targets-of-report.ts';
import { pastFigures } from './past-figures.ts';
import { knownBefore, neighboursAmong, type KnownBefore } from './periods-before.repository.ts';
import { earlierThisYear, sumsSoFar } from './year-so-far.ts';

export interface ReportContext {
  context: Context;
  /** As canonical text, of which it is the hash. */
  text: string;
  hash: string;
}

/**
 * What rules may know beside the answers: the day, what the unit and its predecessors reported before, what the unit
 * owes under the targets of the plan. The same for everybody who opens the report, so that the unit sees the verdict the office will see.
 * `known` where it was read already.
 */
export async function reportContext(
  em: EntityManager,
  report: { planYear: number; unitId: string; formId: string },
  period: PeriodRow,
  form: Form,
  today: string,
  known?: KnownBefore,
): Promise<ReportContext> {
  const { before, owed, targets: overPeriod } = known ?? (await knownBefore(em, report, period, today));
  const neighbours = neighboursAmong(before, report);
  const soFar = earlierThisYear(before, report, period);
  const past = await pastFigures(em, owed, form);
  const [previous, lastYear] = [past(neighbours.previous), past(neighbours.lastYear)];
  const addedUp = {
    ...(previous.units > 1 ? { previous: previous.units } : {}),
    ...(lastYear.units > 1 ? { samePeriodLastYear: lastYear.units } : {}),
  };
  const targets = await targetsOfReport(em, report.unitId, overPeriod, form, today);
  const context: Context = {
    today,
    planYear: report.planYear,
    previous: previous.figures,
    samePeriodLastYear: lastYear.figures,
    ...(Object.keys(addedUp).length > 0 ? { addedUp } : {}),
    ...(soFar.length > 0
      ? {
          earlierThisYear: sumsSoFar(
            form,
            soFar.map((period) => past(period).figures),
          ),
        }
      : {}),
    ...(targets ? { targets } : {}),
  };
  const text = canonicalJson(context);
  return { context, text, hash: hashOfText(text) };
}
