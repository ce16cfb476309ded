import type { Work } from '../audit/perform.ts';
import { tidyText } from '../platform/tidy-text.ts';
import { differences } from '../plans/duties/duty-work.ts';
import type { UnitSelector } from '../plans/expected-reports.ts';
import { keepAmendment } from '../plans/keep-amendment.ts';
import type { Plan } from '../plans/plan.entity.ts';
import type { TaskRow } from '../plans/plan-tasks.repository.ts';
import { latestNames } from '../units/latest-names.ts';

/**
 * Keeps on record that a task that units had is done by others from now on: an amendment with its reason, which is
 * answered. Giving a task that nobody had carries the plan out and changes nothing of it; then null.
 */
export async function keepGivenAnew(
  work: Work,
  plan: Plan,
  task: TaskRow,
  { selector, reason }: { selector: UnitSelector; reason: string | null | undefined },
): Promise<string | null> {
  if (task.unitKinds.length + task.alsoUnits.length === 0) return null;
  const entries = differences(await inWords(work, task), await inWords(work, selector));
  if (entries.length === 0) return null;
  const why = tidyText(reason ?? '', 'reason');
  const change = { kind: 'changeTask', periodName: '', formTitle: null, taskCode: task.code, entries } as const;
  await keepAmendment(work, plan, { reason: why, changes: [change] });
  return why;
}

/** Who does it, in an order that does not hang on how it was chosen. */
async function inWords({ em }: Work, { unitKinds, exceptUnits, alsoUnits }: UnitSelector) {
  const names = await latestNames(em, [...exceptUnits, ...alsoUnits]);
  const named = (ids: readonly string[]) => ids.map((id) => names.get(id) ?? id).sort();
  return { kinds: [...unitKinds].sort(), except: named(exceptUnits), also: named(alsoUnits) };
}
