import { matchingKey } from '@ke-hoach/forms';
import type { FirstStepKind } from '@ke-hoach/schema';
import { planExamples } from '../plans/examples/plan-examples.ts';
import type { FirstDay } from './first-steps.repository.ts';

/** What a step of the first day still lacks. An issued plan ends that day, with whatever the office gave it. */
export function missingOf(day: FirstDay, kind: FirstStepKind): string[] {
  if (day.issue > 0) return [];
  if (kind === 'duties') return day.emptyPeriods;
  const isServed = day.periods > 0 && day.emptyPeriods.length === 0;
  return kind === 'form' && !isServed ? formsOfExampleMissing(day.formTitles) : [];
}

/** The forms that the example nearest to what is published asks for and that are not: it finds them by what they are called. */
function formsOfExampleMissing(published: readonly string[]): string[] {
  const have = new Set(published.map(matchingKey));
  const lacking = planExamples.map(({ duties }) => [
    ...new Set(duties.map(({ form }) => form).filter((form) => !have.has(matchingKey(form)))),
  ]);
  return lacking.toSorted((one, other) => one.length - other.length)[0] ?? [];
}
