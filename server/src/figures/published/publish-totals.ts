import type { Request } from '../../people/request.ts';
import { isOuterId } from '../../platform/outer-id.ts';
import { problem } from '../../platform/problem.ts';
import { changePlan } from '../../plans/change-plan.ts';
import { mayWritePlan } from '../../plans/plan.policy.ts';
import { notPublishable, publishMeasures } from './published-totals.repository.ts';
import type { PublishedMeasureInput, PublishTotalsInput } from './published-total.type.ts';

const MOST = 30;

/** Says of what the plan tells all its units the totals of all; what is not named is told no more. */
export function publishTotals(request: Request, input: PublishTotalsInput) {
  const measures = input.measures.map(asOne);
  if (measures.length > MOST) throw invalid('measures', `at most ${MOST}`);
  const names = measures.map(({ indicator, field }) => indicator ?? field);
  const twice = names.findIndex((name, at) => names.indexOf(name) < at);
  if (twice >= 0) throw invalid(`measures.${twice}`, 'each once');
  return changePlan(request, { action: 'plan.publishTotals', input, may: mayWritePlan }, async ({ em }, plan) => {
    plan.publishTotals();
    const [other] = await notPublishable(em, plan.id, measures);
    if (other !== undefined) throw invalid(`measures.${other}`, 'a number of the plan that adds up over units');
    await publishMeasures(em, plan.id, measures);
    return { measures: names };
  });
}

function asOne({ indicator, field }: PublishedMeasureInput, at: number): PublishedMeasureInput {
  if ((indicator == null) === (field == null)) throw invalid(`measures.${at}`, 'either indicator or field');
  if (field != null && !isOuterId(field)) throw invalid(`measures.${at}.field`, 'the id of a field');
  return field == null ? { indicator: indicator! } : { field: field.toLowerCase() };
}

const invalid = (path: string, reason: string) => problem('INVALID_INPUT', { path, reason });
