import { Arg, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { assignmentCoverage } from '../coverage/coverage.ts';
import { CoverageType } from '../coverage/coverage.type.ts';
import { formById } from '../forms/form-loader.ts';
import { FormType } from '../forms/form.type.ts';
import { signedIn, type Request } from '../people/request.ts';
import { assignmentById, periodById, planById } from '../plans/plan-loader.ts';
import { AssignmentType, PeriodType, PlanType } from '../plans/plan.type.ts';
import { findPlan } from '../plans/plans.repository.ts';
import { problem } from '../platform/problem.ts';
import { unitOn } from '../units/unit-loader.ts';
import { UnitType } from '../units/unit.type.ts';
import { progressBoard } from './progress-board.ts';
import { ProgressBoardType, ProgressColumnType, ProgressRowType } from './progress.type.ts';

@Resolver(() => ProgressBoardType)
export class ProgressResolver {
  @Query(() => ProgressBoardType, { description: 'Who has reported under a plan, and who has not.' })
  async progress(@Ctx() request: Request, @Arg('planId', () => ID) planId: string): Promise<ProgressBoardType> {
    signedIn(request);
    const plan = await findPlan(await request.reads.em(), planId);
    if (!plan) throw problem('NOT_FOUND', { kind: 'Plan' });
    return progressBoard(request, plan);
  }

  @FieldResolver(() => PlanType)
  plan(@Root() board: ProgressBoardType, @Ctx() request: Request): Promise<PlanType> {
    return planById(request, board.planId);
  }
}

@Resolver(() => ProgressColumnType)
export class ProgressColumnResolver {
  @FieldResolver(() => AssignmentType)
  assignment(@Root() column: ProgressColumnType, @Ctx() request: Request): Promise<AssignmentType> {
    return assignmentById(request, column.assignmentId);
  }

  @FieldResolver(() => PeriodType)
  async period(@Root() column: ProgressColumnType, @Ctx() request: Request): Promise<PeriodType> {
    return periodById(request, (await assignmentById(request, column.assignmentId)).periodId);
  }

  @FieldResolver(() => FormType)
  async form(@Root() column: ProgressColumnType, @Ctx() request: Request): Promise<FormType> {
    return formById(request, (await assignmentById(request, column.assignmentId)).formId);
  }

  @FieldResolver(() => CoverageType)
  coverage(@Root() column: ProgressColumnType, @Ctx() request: Request): Promise<CoverageType> {
    return assignmentCoverage(request, column.assignmentId);
  }
}

@Resolver(() => ProgressRowType)
export class ProgressRowResolver {
  @FieldResolver(() => UnitType, { description: 'As of the end of data of the newest period it reports in.' })
  unit(@Root() row: ProgressRowType, @Ctx() request: Request): Promise<UnitType> {
    return unitOn(request, row.unitId, row.asOf);
  }
}
