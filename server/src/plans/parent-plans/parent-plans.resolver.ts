import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import type { Request } from '../../people/request.ts';
import { rolesOverUnit, unitOn } from '../../units/unit-loader.ts';
import { ChangePlanResult } from '../plan-change.type.ts';
import { planById, visiblePlanById } from '../plan-loader.ts';
import { mayWritePlan } from '../plan.policy.ts';
import { PlanType } from '../plan.type.ts';
import type { PlanRow } from '../plans.repository.ts';
import { parentOf } from './parent-plan.ts';
import { ParentPlan, SetParentPlanInput } from './parent-plan.type.ts';
import { childrenOf, possibleParents } from './parent-plans.repository.ts';
import { setParentPlan } from './set-parent-plan.ts';

@Resolver(() => PlanType)
class PlanParentsResolver {
  @FieldResolver(() => ParentPlan, {
    nullable: true,
    description: 'The plan it carries out; null where none is named, or one kept here that the viewer may not see.',
  })
  async parent(@Root() plan: PlanRow, @Ctx() request: Request): Promise<ParentPlan | null> {
    if (plan.parentBasis === null && plan.parentPlanId === null) return null;
    const kept = plan.parentPlanId === null ? undefined : await visiblePlanById(request, plan.parentPlanId);
    return parentOf(plan, kept, plan.previousPlanId === null ? null : await planById(request, plan.previousPlanId));
  }

  @FieldResolver(() => [PlanType], {
    description:
      'Plans kept here that may be its parent, those of units above first, at most 100; none to those who may not write it.',
  })
  async possibleParents(@Root() plan: PlanRow, @Ctx() request: Request): Promise<PlanType[]> {
    if (!mayWritePlan(await rolesOverUnit(request, plan.ownerId))) return [];
    return possibleParents(await request.reads.em(), plan.planId);
  }

  @FieldResolver(() => [PlanType], {
    description: 'Plans kept here that carry it out, of those the viewer may see, newest year first, at most 100.',
  })
  async children(@Root() plan: PlanRow, @Ctx() request: Request): Promise<PlanType[]> {
    return childrenOf(await request.reads.em(), plan.planId);
  }

  @Mutation(() => ChangePlanResult, { description: 'Says which plan a plan carries out, or that it is none.' })
  setParentPlan(
    @Ctx() request: Request,
    @Arg('input', () => SetParentPlanInput) input: SetParentPlanInput,
  ): Promise<typeof ChangePlanResult> {
    return setParentPlan(request, input);
  }
}

@Resolver(() => ParentPlan)
class ParentPlanResolver {
  @FieldResolver(() => PlanType, { nullable: true, description: 'Where it is kept here and the viewer may see it.' })
  async plan(@Root() parent: ParentPlan, @Ctx() request: Request): Promise<PlanType | null> {
    return parent.planId === null ? null : ((await visiblePlanById(request, parent.planId)) ?? null);
  }

  @FieldResolver(() => String, { nullable: true })
  async issuer(@Root() parent: ParentPlan, @Ctx() request: Request): Promise<string | null> {
    if (parent.issuer !== null || parent.planId === null) return parent.issuer;
    const { ownerId } = await planById(request, parent.planId);
    return (await unitOn(request, ownerId, request.clock.today)).name;
  }
}

/** All of them. */
export const parentPlansResolvers = [PlanParentsResolver, ParentPlanResolver] as const;
