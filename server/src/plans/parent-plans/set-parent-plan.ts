import type { Work } from '../../audit/perform.ts';
import type { Request } from '../../people/request.ts';
import { problem } from '../../platform/problem.ts';
import { tidyAddress, tidyText } from '../../platform/tidy-text.ts';
import { changePlan } from '../change-plan.ts';
import { keepAmendment } from '../keep-amendment.ts';
import type { Plan } from '../plan.entity.ts';
import { mayWritePlan } from '../plan.policy.ts';
import { visiblePlansById } from '../plans.repository.ts';
import { basisIn, noParent, parentInWords, parentOf, type StoredParent } from './parent-plan.ts';
import type { SetParentPlanInput } from './parent-plan.type.ts';
import { findParent, onlyOneSetsParents } from './parent-plans.repository.ts';

/**
 * Says which plan a plan carries out (R02): one of its own legal bases, or a plan that is kept here. Of an issued plan it
 * is an amendment, kept with its reason.
 */
export function setParentPlan(request: Request, input: SetParentPlanInput) {
  const link = input.link?.trim() ? tidyAddress(input.link, 'link') : null;
  if (input.basis && input.parentId) throw problem('INVALID_INPUT', { path: 'parentId', reason: 'basis or parent' });
  if (link !== null && !input.basis) throw problem('INVALID_INPUT', { path: 'link', reason: 'of a basis' });
  return changePlan(request, { action: 'plan.setParent', input, may: mayWritePlan }, async (work, plan) => {
    const before = await inWords(work, plan);
    plan.carryOut(await parentAsked(work, plan, { ...input, link }));
    const after = await inWords(work, plan);
    if (plan.state !== 'issued') return { before, after };
    const reason = tidyText(input.reason ?? '', 'reason');
    if (before === after) throw problem('PLAN_INCOMPLETE', { missing: 'change' });
    await keepAmendment(work, plan, { reason, documentChanges: [{ place: 'Kế hoạch cấp trên', before, after }] });
    return { reason, before, after };
  });
}

async function parentAsked(
  { em }: Work,
  plan: Plan,
  { basis, link, parentId }: SetParentPlanInput,
): Promise<StoredParent> {
  if (basis) {
    const row = basisIn(plan.document, basis);
    if (!row) throw problem('NOT_FOUND', { kind: 'LegalBasis' });
    return { ...noParent, parentBasis: row._id, parentLink: link ?? null };
  }
  if (!parentId) return noParent;
  await onlyOneSetsParents(em);
  const parent = await findParent(em, plan.id, parentId);
  if (!parent) throw problem('NOT_FOUND', { kind: 'Plan' });
  if (parent.refusal !== null) throw problem('PARENT_PLAN_REFUSED', { reason: parent.refusal });
  return { ...noParent, parentPlanId: parent.planId };
}

async function inWords(
  { em }: Work,
  { document, parentBasis, parentLink, parentPlanId }: Plan,
): Promise<string | null> {
  const stored = {
    ...{ document, parentBasis: parentBasis ?? null, parentLink: parentLink ?? null },
    parentPlanId: parentPlanId ?? null,
  };
  const kept = stored.parentPlanId
    ? (await visiblePlansById(em, [stored.parentPlanId])).get(stored.parentPlanId)
    : undefined;
  // Named before its unit went to another city, for instance: what it is called now is not for who writes this plan.
  if (stored.parentPlanId && !kept) return 'Một kế hoạch của đơn vị khác';
  const parent = parentOf(stored, kept, null);
  return parent && parentInWords(parent);
}
