import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import type { Request } from '../../people/request.ts';
import { heirsOf, rolesOverUnit, unitOn } from '../../units/unit-loader.ts';
import { UnitType } from '../../units/unit.type.ts';
import { planOfResult } from '../plan-loader.ts';
import { mayAnswerForUnit } from '../plan.policy.ts';
import { PlanType } from '../plan.type.ts';
import type { PlanRow } from '../plans.repository.ts';
import { recordUnitPlan } from './record-unit-plan.ts';
import {
  RecordUnitPlanInput,
  RecordUnitPlanResult,
  UnitPlan,
  UnitPlanConflict,
  UnitPlanRecorded,
} from './unit-plan.type.ts';
import { formerUnitPlansOf, unitPlansOf } from './unit-plans.repository.ts';

@Resolver(() => PlanType)
class UnitPlansResolver {
  @FieldResolver(() => [UnitPlan], {
    description: 'Own plans of wards and communes that report under it, those without one included; at most 5,000.',
  })
  async unitPlans(@Root() plan: PlanRow, @Ctx() request: Request): Promise<UnitPlan[]> {
    return unitPlansOf(await request.reads.em(), plan, request.clock.today);
  }

  @FieldResolver(() => [UnitPlan], {
    description: 'What units recorded or sent that are gone since, by their last names; at most 5,000.',
  })
  async formerUnitPlans(@Root() plan: PlanRow, @Ctx() request: Request): Promise<UnitPlan[]> {
    return formerUnitPlansOf(await request.reads.em(), plan.planId, request.clock.today);
  }

  @Mutation(() => RecordUnitPlanResult, { description: 'A unit records the plan it writes itself.' })
  recordUnitPlan(
    @Ctx() request: Request,
    @Arg('input', () => RecordUnitPlanInput) input: RecordUnitPlanInput,
  ): Promise<typeof RecordUnitPlanResult> {
    return recordUnitPlan(request, input);
  }
}

@Resolver(() => UnitPlan)
class UnitPlanResolver {
  @FieldResolver(() => UnitType)
  unit(@Root() own: UnitPlan, @Ctx() request: Request): Promise<UnitType> {
    return unitOn(request, own.unitId, request.clock.today);
  }

  @FieldResolver(() => [UnitType], {
    description: 'Where the unit is gone: those that stand and into which it passed.',
  })
  heirs(@Root() own: UnitPlan, @Ctx() request: Request): Promise<UnitType[]> {
    return heirsOf(request, own.unitId, request.clock.today);
  }

  @FieldResolver(() => Boolean, { description: 'May the viewer record it?' })
  async canRecord(@Root() own: UnitPlan, @Ctx() request: Request): Promise<boolean> {
    return !own.isFormer && mayAnswerForUnit(await rolesOverUnit(request, own.unitId));
  }
}

@Resolver(() => UnitPlanRecorded)
class UnitPlanRecordedResolver {
  @FieldResolver(() => PlanType)
  plan(@Root() result: UnitPlanRecorded, @Ctx() request: Request): Promise<PlanType> {
    return planOfResult(request, result);
  }
}

@Resolver(() => UnitPlanConflict)
class UnitPlanConflictResolver {
  @FieldResolver(() => PlanType)
  plan(@Root() result: UnitPlanConflict, @Ctx() request: Request): Promise<PlanType> {
    return planOfResult(request, result);
  }
}

/** All of them. */
export const unitPlansResolvers = [
  UnitPlansResolver,
  UnitPlanResolver,
  UnitPlanConflictResolver,
  UnitPlanRecordedResolver,
] as const;
