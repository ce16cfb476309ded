import { Arg, Ctx, FieldResolver, Mutation, Query, Resolver, Root } from 'type-graphql';
import { signedIn, type Request } from '../../people/request.ts';
import { rolesOver } from '../../units/roles-over.ts';
import { unitOn } from '../../units/unit-loader.ts';
import { UnitType } from '../../units/unit.type.ts';
import { periodById, planOfResult } from '../plan-loader.ts';
import { DutyAtIssue, dutiesAtIssue } from '../duties-at-issue.ts';
import { canChangeDuties, canIssue } from '../plan.policy.ts';
import { AssignmentType, PlanType } from '../plan.type.ts';
import type { AssignmentRow, PlanRow } from '../plans.repository.ts';
import { amendmentsOf } from './amendments.repository.ts';
import { changeDuties } from './change-duties.ts';
import { ChangeDutiesInput, PreviewDutiesInput } from './duty-change.inputs.ts';
import { ChangeDutiesResult, DutiesChanged, PlanAmendment, PreviewDutiesResult } from './duty-change.type.ts';
import { previewDuties } from './preview-duties.ts';

@Resolver(() => PlanType)
export class PlanDutiesResolver {
  @Query(() => PreviewDutiesResult, {
    description: 'What would follow from changes of periods and assignments. Changes nothing.',
  })
  previewDuties(
    @Ctx() request: Request,
    @Arg('input', () => PreviewDutiesInput) input: PreviewDutiesInput,
  ): Promise<typeof PreviewDutiesResult> {
    signedIn(request);
    return previewDuties(request, input);
  }

  @Mutation(() => ChangeDutiesResult, {
    description: 'Sets periods and who reports what in them; reports follow. In an issued plan this is an amendment.',
  })
  changeDuties(
    @Ctx() request: Request,
    @Arg('input', () => ChangeDutiesInput) input: ChangeDutiesInput,
  ): Promise<typeof ChangeDutiesResult> {
    return changeDuties(request, input);
  }

  @FieldResolver(() => Boolean, { description: 'May the viewer set its periods and assignments now?' })
  async canChangeDuties(@Root() plan: PlanRow, @Ctx() request: Request): Promise<boolean> {
    return canChangeDuties(await rolesOver(await request.reads.em(), plan.ownerId), plan.state);
  }

  @FieldResolver(() => [DutyAtIssue], {
    description: 'What it would ask for if it were issued today, for whoever may issue it; else empty.',
  })
  async dutiesAtIssue(@Root() plan: PlanRow, @Ctx() request: Request): Promise<DutyAtIssue[]> {
    const em = await request.reads.em();
    if (!canIssue(await rolesOver(em, plan.ownerId), plan.state)) return [];
    return dutiesAtIssue(em, plan.planId, request.clock.today);
  }

  @FieldResolver(() => [PlanAmendment], { description: 'What was changed since its issue, newest first, 100 at most.' })
  async amendments(@Root() plan: PlanRow, @Ctx() request: Request): Promise<PlanAmendment[]> {
    return amendmentsOf(await request.reads.em(), plan.planId);
  }
}

@Resolver(() => AssignmentType)
export class AssignmentUnitsResolver {
  @FieldResolver(() => [UnitType], { description: 'Units of these kinds that are left out.' })
  exceptUnits(@Root() assignment: AssignmentRow, @Ctx() request: Request): Promise<UnitType[]> {
    return unitsOf(request, assignment, assignment.exceptUnits);
  }

  @FieldResolver(() => [UnitType], { description: 'Units that owe it beside those of these kinds.' })
  alsoUnits(@Root() assignment: AssignmentRow, @Ctx() request: Request): Promise<UnitType[]> {
    return unitsOf(request, assignment, assignment.alsoUnits);
  }
}

@Resolver(() => DutiesChanged)
export class DutiesChangedResolver {
  @FieldResolver(() => PlanType)
  plan(@Root() result: DutiesChanged, @Ctx() request: Request): Promise<PlanType> {
    return planOfResult(request, result);
  }
}

async function unitsOf(request: Request, { periodId }: AssignmentRow, ids: readonly string[]): Promise<UnitType[]> {
  const { dataTo } = await periodById(request, periodId);
  return Promise.all(ids.map((id) => unitOn(request, id, dataTo)));
}
