import type { AuditAction, DutyChangeKind, TargetRefusalCode } from '@ke-hoach/schema';
import { perform, type Work } from '../audit/perform.ts';
import type { Request } from '../people/request.ts';
import { rows } from '../platform/database.ts';
import { problem } from '../platform/problem.ts';
import { tidyText } from '../platform/tidy-text.ts';
import { differences, type Amended } from '../plans/duties/duty-work.ts';
import { keepAmendment } from '../plans/keep-amendment.ts';
import type { Plan } from '../plans/plan.entity.ts';
import { planToChange } from '../plans/plan-to-change.ts';
import { mayChangeDuties } from '../plans/plan.policy.ts';
import type { PlanSeenInput } from '../plans/plan-change.type.ts';
import { latestNames } from '../units/latest-names.ts';
import { measureOf } from './target-measure.ts';
import type { ChangeTargetResult } from './target.type.ts';
import { findTarget, targetsById, type TargetRow } from './targets.repository.ts';

/** A target that cannot be given: what stands in its way, and which entry mends it. */
export class TargetRefusal extends Error {
  constructor(
    readonly refusal: TargetRefusalCode,
    readonly path: string,
  ) {
    super(refusal);
  }
}

interface Command {
  action: AuditAction;
  kind: Extract<DutyChangeKind, 'setTarget' | 'changeTarget' | 'withdrawTarget'>;
  input: PlanSeenInput & { reason?: string | null };
}

/**
 * What setting, changing and withdrawing a target share: the plan as the sender saw it, its audit entry, and in an issued
 * plan the amendment with its reason. `change` answers the inner key of the target; it refuses before it writes anything.
 */
export function changeTargets(
  request: Request,
  { action, kind, input }: Command,
  before: (work: Work, plan: Plan) => Promise<TargetRow | null>,
  change: (work: Work, plan: Plan, before: TargetRow | null) => Promise<string>,
): Promise<typeof ChangeTargetResult> {
  return perform(request, { action, input }, async (work) => {
    const { em } = work;
    const plan = await planToChange(work, input.planId, action, mayChangeDuties);
    if (plan.editRevision !== input.expectedRevision) return { kind: 'PlanConflict', planId: plan.id } as const;
    const standing = await before(work, plan);
    const isIssued = plan.state === 'issued';
    if (isIssued && !input.reason?.trim()) return refused('reasonMissing', 'reason');
    plan.assertState('changeTargets', 'draft', 'consulting', 'issued');
    const was = standing && (await entriesOf(work, standing));
    let targetId: string;
    try {
      targetId = await change(work, plan, standing);
    } catch (error) {
      if (error instanceof TargetRefusal) return refused(error.refusal, error.path);
      throw error;
    }
    plan.changeTargets();
    await em.flush();
    const after = (await targetsById(em, [targetId])).get(targetId) ?? standing!;
    const entries = kind === 'withdrawTarget' ? [] : differences(was, await entriesOf(work, after));
    const amended: Amended = {
      kind,
      periodName: await periodName(work, after),
      formTitle: null,
      targetTitle: after.title,
      entries,
    };
    const reason = isIssued ? tidyText(input.reason!, 'reason') : null;
    if (reason !== null) await keepAmendment(work, plan, { reason, changes: [amended] });
    work.record(plan.uid, { reason, target: after.id, changes: [amended] });
    return { kind: 'TargetChanged', planId: plan.id, targetId: after.id } as const;
  });
}

/** A target of the plan by outer id; one of another plan is not found. */
export async function targetOfPlan({ em }: Work, plan: Plan, uid: string): Promise<TargetRow> {
  const target = await findTarget(em, uid);
  if (target?.planId !== plan.id) throw problem('NOT_FOUND', { kind: 'Target' });
  return target;
}

const refused = (refusal: TargetRefusalCode, path: string) => ({ kind: 'TargetRefused', refusal, path }) as const;

const periodName = async ({ em }: Pick<Work, 'em'>, { periodId }: TargetRow) =>
  (await rows<{ name: string }>(em, 'SELECT name FROM periods WHERE id = $1', [periodId]))[0]!.name;

/** What the record keeps of a target, units by the names they bear today. */
async function entriesOf({ em }: Work, target: TargetRow) {
  const names = await latestNames(em, [
    ...[...target.exceptUnits, ...target.alsoUnits],
    ...target.ownValues.map(({ unitId }) => unitId),
  ]);
  const named = (list: readonly string[]) => list.map((id) => names.get(id) ?? id);
  const { title, titleEn, relation, value, unitKinds, afterMerger } = target;
  const measured = await measureOf(em, target);
  const measure = measured?.title ?? null;
  const only = measured?.only
    ? `${measured.only.title}: ${measured.only.choices.map(({ title }) => title).join(', ')}`
    : null;
  return {
    ...{ title, titleEn, relation, value, measure, only, period: await periodName({ em }, target) },
    ...{ kinds: unitKinds, except: named(target.exceptUnits), also: named(target.alsoUnits), afterMerger },
    ownValues: target.ownValues.map(({ unitId, value }) => `${names.get(unitId) ?? unitId}: ${value}`),
  };
}
