import { Arg, Ctx, FieldResolver, Mutation, Query, Resolver, Root } from 'type-graphql';
import { versionById } from '../forms/form-loader.ts';
import { FormVersionType } from '../forms/form.type.ts';
import { personById } from '../people/person-loader.ts';
import { PersonType } from '../people/people.type.ts';
import { signedIn, type Request } from '../people/request.ts';
import { planById, planOfResult } from '../plans/plan-loader.ts';
import { mayEnterPast } from '../plans/plan.policy.ts';
import { PlanType } from '../plans/plan.type.ts';
import type { PlanRow } from '../plans/plans.repository.ts';
import { rolesOverUnit } from '../units/unit-loader.ts';
import { enterPastFigures } from './enter-past-figures.ts';
import { batchesOfPlan } from './past-batches.repository.ts';
import { EnterPastFiguresInput, PreviewPastFiguresInput, TakeBackPastFiguresInput } from './past.inputs.ts';
import {
  EnterPastFiguresResult,
  PastBatchPartType,
  PastBatchType,
  PastFiguresEntered,
  PastFiguresPreview,
  PastFiguresTakenBack,
  PastYearType,
  TakeBackPastFiguresResult,
} from './past.type.ts';
import { pastYears } from './past-target.ts';
import { previewPastFigures } from './preview-past-figures.ts';
import { takeBackPastFigures } from './take-back-past-figures.ts';

const isTheirs = async (plan: PlanRow, request: Request) => mayEnterPast(await rolesOverUnit(request, plan.ownerId));

@Resolver(() => PlanType)
class PastYearsResolver {
  @Query(() => PastFiguresPreview, {
    description: 'Where a sheet of an earlier year would go, and which units its rows mean. Changes nothing.',
  })
  async previewPastFigures(
    @Ctx() request: Request,
    @Arg('input', () => PreviewPastFiguresInput) input: PreviewPastFiguresInput,
  ): Promise<PastFiguresPreview> {
    signedIn(request);
    return previewPastFigures(await request.reads.em(), request.clock.today, input);
  }

  @Mutation(() => EnterPastFiguresResult, {
    description: 'Enters a sheet of an earlier year as accepted reports, all rows or none.',
  })
  enterPastFigures(
    @Ctx() request: Request,
    @Arg('input', () => EnterPastFiguresInput) input: EnterPastFiguresInput,
  ): Promise<typeof EnterPastFiguresResult> {
    return enterPastFigures(request, input);
  }

  @Mutation(() => TakeBackPastFiguresResult, { description: 'Takes a sheet of past figures back whole.' })
  takeBackPastFigures(
    @Ctx() request: Request,
    @Arg('input', () => TakeBackPastFiguresInput) input: TakeBackPastFiguresInput,
  ): Promise<typeof TakeBackPastFiguresResult> {
    return takeBackPastFigures(request, input);
  }

  @FieldResolver(() => Boolean, { description: 'May the viewer enter figures of earlier years from it?' })
  async canEnterPast(@Root() plan: PlanRow, @Ctx() request: Request): Promise<boolean> {
    return plan.state !== 'record' && (await isTheirs(plan, request));
  }

  @FieldResolver(() => [PastBatchType], {
    description: 'Sheets of past figures entered from it or standing in it, newest first, at most 50; for its office.',
  })
  async pastBatches(@Root() plan: PlanRow, @Ctx() request: Request): Promise<PastBatchType[]> {
    return (await isTheirs(plan, request)) ? batchesOfPlan(await request.reads.em(), plan.planId) : [];
  }
}

@Resolver(() => PastFiguresPreview)
class PastFiguresPreviewResolver {
  @FieldResolver(() => [PastYearType], { description: 'The ten years before the plan, the latest first.' })
  async years(@Root() { base }: PastFiguresPreview, @Ctx() request: Request): Promise<PastYearType[]> {
    return pastYears(await request.reads.em(), base, request.clock.today);
  }

  @FieldResolver(() => FormVersionType, { nullable: true, description: 'The version whose numbers are the columns.' })
  async version(@Root() preview: PastFiguresPreview, @Ctx() request: Request): Promise<FormVersionType | null> {
    return preview.versionId ? versionById(request, preview.versionId) : null;
  }
}

@Resolver(() => PastBatchType)
class PastBatchResolver {
  @FieldResolver(() => PersonType, { nullable: true })
  by(@Root() batch: PastBatchType, @Ctx() request: Request): Promise<PersonType | null> {
    return personById(request, batch.accountId);
  }

  @FieldResolver(() => PersonType, { nullable: true })
  takenBack(@Root() batch: PastBatchType, @Ctx() request: Request): Promise<PersonType | null> {
    return personById(request, batch.takenBackBy);
  }
}

@Resolver(() => PastBatchPartType)
class PastBatchPartResolver {
  @FieldResolver(() => PlanType, { description: 'The plan of that year.' })
  plan(@Root() part: PastBatchPartType, @Ctx() request: Request): Promise<PlanType> {
    return planById(request, part.targetPlanId);
  }
}

@Resolver(() => PastFiguresEntered)
class PastFiguresEnteredResolver {
  @FieldResolver(() => PlanType, { description: 'The plan from which they were entered.' })
  plan(@Root() result: PastFiguresEntered, @Ctx() request: Request): Promise<PlanType> {
    return planOfResult(request, { planId: result.basePlanId });
  }
}

@Resolver(() => PastFiguresTakenBack)
class PastFiguresTakenBackResolver {
  @FieldResolver(() => PlanType, { description: 'The plan from which they were entered.' })
  plan(@Root() result: PastFiguresTakenBack, @Ctx() request: Request): Promise<PlanType> {
    return planOfResult(request, { planId: result.basePlanId });
  }
}

/** All of them. */
export const pastYearsResolvers = [
  PastYearsResolver,
  PastFiguresPreviewResolver,
  PastBatchResolver,
  PastBatchPartResolver,
  PastFiguresEnteredResolver,
  PastFiguresTakenBackResolver,
] as const;
