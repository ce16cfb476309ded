import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import type { Request } from '../people/request.ts';
import { planOfResult } from '../plans/plan-loader.ts';
import { PlanType } from '../plans/plan.type.ts';
import { changeTarget } from './change-target.ts';
import { setTarget } from './set-target.ts';
import { ChangeTargetInput, SetTargetInput, WithdrawTargetInput } from './target.inputs.ts';
import { ChangeTargetResult, TargetChanged } from './target.type.ts';
import { withdrawTarget } from './withdraw-target.ts';

@Resolver(() => TargetChanged)
export class TargetCommandsResolver {
  @Mutation(() => ChangeTargetResult, { description: 'Gives a target. In an issued plan this is an amendment.' })
  setTarget(
    @Ctx() request: Request,
    @Arg('input', () => SetTargetInput) input: SetTargetInput,
  ): Promise<typeof ChangeTargetResult> {
    return setTarget(request, input);
  }

  @Mutation(() => ChangeTargetResult, { description: 'Sets a target anew. In an issued plan this is an amendment.' })
  changeTarget(
    @Ctx() request: Request,
    @Arg('input', () => ChangeTargetInput) input: ChangeTargetInput,
  ): Promise<typeof ChangeTargetResult> {
    return changeTarget(request, input);
  }

  @Mutation(() => ChangeTargetResult, { description: 'Withdraws a target. In an issued plan this is an amendment.' })
  withdrawTarget(
    @Ctx() request: Request,
    @Arg('input', () => WithdrawTargetInput) input: WithdrawTargetInput,
  ): Promise<typeof ChangeTargetResult> {
    return withdrawTarget(request, input);
  }

  @FieldResolver(() => PlanType)
  plan(@Root() result: TargetChanged, @Ctx() request: Request): Promise<PlanType> {
    return planOfResult(request, result);
  }
}
