import { Arg, Ctx, FieldResolver, Mutation, Query, Resolver, Root } from 'type-graphql';
import { signedIn, type Request } from '../../people/request.ts';
import { rolesOverUnit, unitOn } from '../../units/unit-loader.ts';
import { UnitType } from '../../units/unit.type.ts';
import { planById, planOfResult } from '../plan-loader.ts';
import { ChangePlanResult } from '../plan-change.type.ts';
import { mayAnswerForUnit } from '../plan.policy.ts';
import { PlanType } from '../plan.type.ts';
import type { PlanRow } from '../plans.repository.ts';
import { answerConsultation } from './answer-consultation.ts';
import { commentOnPlan } from './comment-on-plan.ts';
import { consultOnPlan } from './consult-on-plan.ts';
import {
  AnswerConsultationInput,
  CommentOnPlanInput,
  ConsultOnPlanInput,
  SeeConsultationInput,
} from './consultation.inputs.ts';
import { PlanComment, PlanConsultation } from './consultation.type.ts';
import { commentsOf, consultationsOf, consultationsToSee, type ConsultationRow } from './consultations.repository.ts';
import { seeConsultation } from './see-consultation.ts';

@Resolver(() => PlanType)
export class PlanConsultationsResolver {
  @FieldResolver(() => [PlanConsultation], { description: 'Units that were asked, as far as the viewer sees them.' })
  async consultations(@Root() plan: PlanRow, @Ctx() request: Request): Promise<ConsultationRow[]> {
    return consultationsOf(await request.reads.em(), plan.planId);
  }

  @Query(() => [PlanConsultation], {
    description: 'What units that the viewer answers for have to answer or have not seen, 50 at most.',
  })
  async consultationsToSee(@Ctx() request: Request): Promise<ConsultationRow[]> {
    signedIn(request);
    return consultationsToSee(await request.reads.em());
  }

  @Mutation(() => PlanType, { description: 'A unit has seen what became of its answer.' })
  async seeConsultation(
    @Ctx() request: Request,
    @Arg('input', () => SeeConsultationInput) input: SeeConsultationInput,
  ): Promise<PlanType> {
    return planOfResult(request, await seeConsultation(request, input));
  }

  @Mutation(() => ChangePlanResult, { description: 'Shows a plan being written to units for their consent.' })
  consultOnPlan(
    @Ctx() request: Request,
    @Arg('input', () => ConsultOnPlanInput) input: ConsultOnPlanInput,
  ): Promise<typeof ChangePlanResult> {
    return consultOnPlan(request, input);
  }

  @Mutation(() => ChangePlanResult, { description: 'A unit that was asked agrees or objects.' })
  answerConsultation(
    @Ctx() request: Request,
    @Arg('input', () => AnswerConsultationInput) input: AnswerConsultationInput,
  ): Promise<typeof ChangePlanResult> {
    return answerConsultation(request, input);
  }

  @Mutation(() => PlanType, { description: 'A remark between the office and a unit that was asked.' })
  async commentOnPlan(
    @Ctx() request: Request,
    @Arg('input', () => CommentOnPlanInput) input: CommentOnPlanInput,
  ): Promise<PlanType> {
    return planOfResult(request, await commentOnPlan(request, input));
  }
}

@Resolver(() => PlanConsultation)
export class PlanConsultationResolver {
  @FieldResolver(() => PlanType)
  plan(@Root() asked: ConsultationRow, @Ctx() request: Request): Promise<PlanType> {
    return planById(request, asked.planId);
  }

  @FieldResolver(() => UnitType)
  unit(@Root() asked: ConsultationRow, @Ctx() request: Request): Promise<UnitType> {
    return unitOn(request, asked.unitId, request.clock.today);
  }

  @FieldResolver(() => Boolean, { description: 'May the viewer answer for the unit?' })
  async canAnswer(@Root() asked: ConsultationRow, @Ctx() request: Request): Promise<boolean> {
    return mayAnswerForUnit(await rolesOverUnit(request, asked.unitId));
  }

  @FieldResolver(() => [PlanComment], { description: 'The latest remarks, oldest first.' })
  async comments(@Root() asked: ConsultationRow, @Ctx() request: Request): Promise<PlanComment[]> {
    const loader = request.loaders.of<Map<string, PlanComment[]>>(async (planIds) => {
      const em = await request.reads.em();
      return new Map(await Promise.all(planIds.map(async (id) => [id, await commentsOf(em, id)] as const)));
    }, commentsOf);
    return (await loader.load(asked.planId))?.get(asked.unitId) ?? [];
  }
}
