import { Arg, Ctx, FieldResolver, ID, Int, Query, Resolver, Root } from 'type-graphql';
import { assignmentCoverage } from '../coverage/coverage-seen.ts';
import { CoverageType } from '../coverage/coverage.type.ts';
import { formById } from '../forms/form-loader.ts';
import { FormType } from '../forms/form.type.ts';
import { signedIn, type Request } from '../people/request.ts';
import { assignmentById, periodById, planById } from '../plans/plan-loader.ts';
import { AssignmentType, PeriodType, PlanType } from '../plans/plan.type.ts';
import { findPlan } from '../plans/plans.repository.ts';
import { pageSize } from '../platform/connection.type.ts';
import { problem } from '../platform/problem.ts';
import { unitOn } from '../units/unit-loader.ts';
import { UnitType } from '../units/unit.type.ts';
import { boardColumns, boardRow } from './progress-board.ts';
import { boardUnits, dutyGroups, wholeBoard } from './board-units.ts';
import { dutiesOf } from './progress.repository.ts';
import {
  ProgressBoardType,
  ProgressColumnType,
  ProgressFilter,
  ProgressGroupType,
  ProgressPageType,
  ProgressRowType,
} from './progress.type.ts';

@Resolver(() => ProgressBoardType)
export class ProgressResolver {
  @Query(() => ProgressBoardType, { description: 'Who has reported under a plan, and who has not.' })
  async progress(@Ctx() request: Request, @Arg('planId', () => ID) planId: string): Promise<ProgressBoardType> {
    signedIn(request);
    const plan = await findPlan(await request.reads.em(), planId);
    if (!plan) throw problem('NOT_FOUND', { kind: 'Plan' });
    return { planId: plan.planId };
  }

  @FieldResolver(() => PlanType)
  plan(@Root() board: ProgressBoardType, @Ctx() request: Request): Promise<PlanType> {
    return planById(request, board.planId);
  }

  @FieldResolver(() => [ProgressColumnType], { description: "In the plan's order." })
  async columns(@Root() board: ProgressBoardType, @Ctx() request: Request): Promise<ProgressColumnType[]> {
    return boardColumns(request, await planById(request, board.planId));
  }

  @FieldResolver(() => [ProgressRowType], {
    description: 'Communes and wards in the order of the territory, then organisations; for large plans ask for pages.',
  })
  async rows(@Root() board: ProgressBoardType, @Ctx() request: Request): Promise<ProgressRowType[]> {
    const plan = await planById(request, board.planId);
    const units = await boardUnits(request, plan, wholeBoard);
    const found = await dutiesOf(await request.reads.em(), plan, units, null);
    const columns = await boardColumns(request, plan);
    return found.map((unit) => boardRow(unit, columns, request.clock.today));
  }

  @FieldResolver(() => ProgressPageType, { description: 'The rows that are meant, at most 100 at once, from one on.' })
  async page(
    @Root() board: ProgressBoardType,
    @Ctx() request: Request,
    @Arg('filter', () => ProgressFilter, { nullable: true }) filter: ProgressFilter | undefined,
    @Arg('offset', () => Int, { defaultValue: 0 }) offset: number,
    @Arg('first', () => Int, { defaultValue: 100 }) first: number,
  ): Promise<ProgressPageType> {
    if (offset < 0) throw problem('INVALID_INPUT', { path: 'offset', reason: 'range' });
    const plan = await planById(request, board.planId);
    const { today } = request.clock;
    const meant = { ...wholeBoard, ...filter, search: filter?.search?.trim() || null };
    const units = await boardUnits(request, plan, meant);
    const page = units.slice(offset, offset + pageSize(first));
    const found = await dutiesOf(await request.reads.em(), plan, page, meant.assignmentId);
    const columns = await boardColumns(request, plan);
    return {
      totalCount: offset < units.length ? units.length : 0,
      rows: found.map((unit) => boardRow(unit, columns, today)),
    };
  }

  @FieldResolver(() => [ProgressGroupType], { description: 'Its units by the unit right above them.' })
  async groups(@Root() board: ProgressBoardType, @Ctx() request: Request): Promise<readonly ProgressGroupType[]> {
    return dutyGroups(request, await planById(request, board.planId));
  }
}

@Resolver(() => ProgressGroupType)
export class ProgressGroupResolver {
  @FieldResolver(() => UnitType)
  unit(@Root() group: ProgressGroupType, @Ctx() request: Request): Promise<UnitType> {
    return unitOn(request, group.unitId, group.asOf);
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
