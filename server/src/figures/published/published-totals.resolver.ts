import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import type { Request } from '../../people/request.ts';
import { ChangePlanResult } from '../../plans/plan-change.type.ts';
import { periodById } from '../../plans/plan-loader.ts';
import { PeriodType, PlanType } from '../../plans/plan.type.ts';
import type { PlanRow } from '../../plans/plans.repository.ts';
import { publishTotals } from './publish-totals.ts';
import { PublishedMeasureType, PublishedTotalType, PublishTotalsInput } from './published-total.type.ts';
import { publishedMeasures } from './published-totals.repository.ts';

@Resolver(() => PlanType)
class PublishedTotalsResolver {
  @FieldResolver(() => [PublishedMeasureType], {
    description: 'Of what the plan tells all its units the totals of all, beside their own.',
  })
  async publishedMeasures(@Root() plan: PlanRow, @Ctx() request: Request): Promise<PublishedMeasureType[]> {
    return publishedMeasures(await request.reads.em(), plan.planId);
  }

  @Mutation(() => ChangePlanResult, {
    description: 'Says of what the plan tells all its units the totals of all; what is not named is told no more.',
  })
  publishTotals(
    @Ctx() request: Request,
    @Arg('input', () => PublishTotalsInput) input: PublishTotalsInput,
  ): Promise<typeof ChangePlanResult> {
    return publishTotals(request, input);
  }
}

@Resolver(() => PublishedTotalType)
class PublishedTotalResolver {
  @FieldResolver(() => PeriodType)
  period(@Root() { periodId }: PublishedTotalType, @Ctx() request: Request): Promise<PeriodType> {
    return periodById(request, periodId);
  }
}

export const publishedTotalsResolvers = [PublishedTotalsResolver, PublishedTotalResolver] as const;
