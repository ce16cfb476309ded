import { Arg, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import { signedIn, type Request } from '../../people/request.ts';
import { problem } from '../../platform/problem.ts';
import { rolesOver } from '../../units/roles-over.ts';
import { rolesOverUnit } from '../../units/unit-loader.ts';
import { planById, planOfResult } from '../plan-loader.ts';
import { canPrepareNextYear, mayWritePlan } from '../plan.policy.ts';
import { PlanType } from '../plan.type.ts';
import { findPlan, type PlanRow } from '../plans.repository.ts';
import { PrepareNextYearInput } from './next-year.inputs.ts';
import { nextYearOf } from './next-year.ts';
import { NextYear, NextYearExists, NextYearPrepared, PrepareNextYearResult } from './next-year.type.ts';
import { nextPlanId, prepareNextYear } from './prepare-next-year.ts';

@Resolver(() => PlanType)
class NextYearResolver {
  @Query(() => NextYear, { description: 'What the plan of the next year would be. Changes nothing.' })
  async nextYear(@Ctx() request: Request, @Arg('planId', () => ID) planId: string): Promise<NextYear> {
    signedIn(request);
    const em = await request.reads.em();
    const plan = await findPlan(em, planId);
    if (!plan) throw problem('NOT_FOUND', { kind: 'Plan' });
    if (!mayWritePlan(await rolesOver(em, plan.ownerId))) throw problem('FORBIDDEN', { command: 'plan.nextYear' });
    return nextYearOf(em, plan, [], request.clock.today);
  }

  @Mutation(() => PrepareNextYearResult, { description: 'Makes the draft of the next year from a plan.' })
  prepareNextYear(
    @Ctx() request: Request,
    @Arg('input', () => PrepareNextYearInput) input: PrepareNextYearInput,
  ): Promise<typeof PrepareNextYearResult> {
    return prepareNextYear(request, input);
  }

  @FieldResolver(() => Boolean, { description: 'May the viewer make the plan of the next year from it?' })
  async canPrepareNextYear(@Root() plan: PlanRow, @Ctx() request: Request): Promise<boolean> {
    if (!canPrepareNextYear(await rolesOverUnit(request, plan.ownerId), plan.state)) return false;
    return (await nextPlanId({ em: await request.reads.em() }, plan.planId)) === null;
  }

  @FieldResolver(() => PlanType, {
    nullable: true,
    description: 'The plan of the year before, from which it was made.',
  })
  async previous(@Root() plan: PlanRow, @Ctx() request: Request): Promise<PlanType | null> {
    if (plan.previousPlanId === null) return null;
    const before = await planById(request, plan.previousPlanId);
    return (await findPlan(await request.reads.em(), before.id)) ?? null;
  }

  @FieldResolver(() => PlanType, {
    nullable: true,
    description: 'The plan of the next year, where the viewer sees one.',
  })
  async next(@Root() plan: PlanRow, @Ctx() request: Request): Promise<PlanType | null> {
    const em = await request.reads.em();
    const id = await nextPlanId({ em }, plan.planId);
    if (id === null) return null;
    return (await findPlan(em, (await planById(request, id)).id)) ?? null;
  }
}

@Resolver(() => NextYearPrepared)
class NextYearPreparedResolver {
  @FieldResolver(() => PlanType)
  plan(@Root() result: NextYearPrepared, @Ctx() request: Request): Promise<PlanType> {
    return planOfResult(request, result);
  }
}

@Resolver(() => NextYearExists)
class NextYearExistsResolver {
  @FieldResolver(() => PlanType)
  plan(@Root() result: NextYearExists, @Ctx() request: Request): Promise<PlanType> {
    return planOfResult(request, result);
  }
}

/** All of them. */
export const nextYearResolvers = [NextYearResolver, NextYearPreparedResolver, NextYearExistsResolver] as const;
