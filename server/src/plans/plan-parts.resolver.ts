import { UnitKind } from '@ke-hoach/schema';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { assignmentCoverage } from '../coverage/coverage-seen.ts';
import { CoverageType } from '../coverage/coverage.type.ts';
import { formById, versionById } from '../forms/form-loader.ts';
import { FormType, FormVersionType } from '../forms/form.type.ts';
import type { Request } from '../people/request.ts';
import { dueOn } from './due.ts';
import { periodById, planById, planOfResult } from './plan-loader.ts';
import { AssignmentType, DueType, PeriodType, PlanConflict, PlanIssued, PlanType } from './plan.type.ts';
import type { AssignmentRow, PeriodRow } from './plans.repository.ts';

@Resolver(() => PeriodType)
export class PeriodResolver {
  @FieldResolver(() => DueType, { description: 'When reports are due, without extensions of single units.' })
  due(@Root() period: PeriodRow, @Ctx() request: Request): DueType {
    return dueOn(period, request.clock.today);
  }
}

@Resolver(() => AssignmentType)
export class AssignmentResolver {
  @FieldResolver(() => FormType)
  form(@Root() assignment: AssignmentRow, @Ctx() request: Request): Promise<FormType> {
    return formById(request, assignment.formId);
  }

  @FieldResolver(() => FormVersionType, {
    nullable: true,
    description: 'The version new reports start on; pinned at issue.',
  })
  async version(@Root() assignment: AssignmentRow, @Ctx() request: Request): Promise<FormVersionType | null> {
    return assignment.versionId ? versionById(request, assignment.versionId) : null;
  }

  @FieldResolver(() => PlanType)
  plan(@Root() assignment: AssignmentRow, @Ctx() request: Request): Promise<PlanType> {
    return planById(request, assignment.planId);
  }

  @FieldResolver(() => PeriodType)
  period(@Root() assignment: AssignmentRow, @Ctx() request: Request): Promise<PeriodType> {
    return periodById(request, assignment.periodId);
  }

  @FieldResolver(() => [UnitKind], { description: 'Which kinds of unit under the owner owe this report.' })
  unitKinds(@Root() assignment: AssignmentRow): string[] {
    return assignment.unitKinds;
  }

  @FieldResolver(() => CoverageType)
  coverage(@Root() assignment: AssignmentRow, @Ctx() request: Request): Promise<CoverageType> {
    return assignmentCoverage(request, assignment.assignmentId);
  }
}

@Resolver(() => PlanIssued)
export class PlanIssuedResolver {
  @FieldResolver(() => PlanType)
  plan(@Root() result: PlanIssued, @Ctx() request: Request): Promise<PlanType> {
    return planOfResult(request, result);
  }
}

@Resolver(() => PlanConflict)
export class PlanConflictResolver {
  @FieldResolver(() => PlanType)
  plan(@Root() result: PlanConflict, @Ctx() request: Request): Promise<PlanType> {
    return planOfResult(request, result);
  }
}
