import { Arg, Ctx, FieldResolver, ID, Int, Mutation, Query, Resolver, Root } from 'type-graphql';
import { planCoverage } from '../coverage/coverage-seen.ts';
import { CoverageType } from '../coverage/coverage.type.ts';
import { versionById } from '../forms/form-loader.ts';
import { FormVersionType } from '../forms/form.type.ts';
import { signedIn, type Request } from '../people/request.ts';
import { decodeCursor, page, pageSize, type Connection } from '../platform/connection.type.ts';
import { JsonScalar } from '../platform/scalars.ts';
import { rolesOver } from '../units/roles-over.ts';
import { unitOn } from '../units/unit-loader.ts';
import { UnitType } from '../units/unit.type.ts';
import { issuePlan } from './issue-plan.ts';
import { canIssue } from './plan.policy.ts';
import {
  AssignmentType,
  IssuePlanInput,
  IssuePlanResult,
  PeriodType,
  PlanConnection,
  PlanTaskType,
  PlanType,
} from './plan.type.ts';
import { assignmentsOf, findAssignment, findPlan, listPlans, periodsOf, type PlanRow } from './plans.repository.ts';
import { tasksOf } from './plan-tasks.repository.ts';

@Resolver(() => PlanType)
export class PlansResolver {
  @Query(() => PlanConnection, { description: 'The plans the viewer may see, newest year first.' })
  async plans(
    @Ctx() request: Request,
    @Arg('year', () => Int, { nullable: true }) year: number | undefined,
    @Arg('first', () => Int, { defaultValue: 20 }) first: number,
    @Arg('after', () => String, { nullable: true }) after?: string,
  ): Promise<Connection<PlanType>> {
    signedIn(request);
    const size = pageSize(first);
    const asked = { year: year ?? null, after: decodeCursor(after, ['integer', 'key']), size };
    const { found, total } = await listPlans(await request.reads.em(), asked);
    return page(
      found,
      size,
      total,
      (row) => row,
      (row) => [row.year, row.planId],
    );
  }

  @Query(() => PlanType, { nullable: true, description: 'One plan.' })
  async plan(@Ctx() request: Request, @Arg('id', () => ID) id: string): Promise<PlanType | null> {
    signedIn(request);
    return (await findPlan(await request.reads.em(), id)) ?? null;
  }

  @Query(() => AssignmentType, { nullable: true, description: 'One assignment of a plan the viewer may see.' })
  async assignment(@Ctx() request: Request, @Arg('id', () => ID) id: string): Promise<AssignmentType | null> {
    signedIn(request);
    return (await findAssignment(await request.reads.em(), id)) ?? null;
  }

  @FieldResolver(() => UnitType, { description: 'The unit whose office leads the plan today.' })
  owner(@Root() plan: PlanRow, @Ctx() request: Request): Promise<UnitType> {
    return unitOn(request, plan.ownerId, request.clock.today);
  }

  @FieldResolver(() => JsonScalar, { description: "The plan's document: answers to its plan type." })
  document(@Root() plan: PlanRow, @Ctx() { room }: Request): unknown {
    return room.json(plan.document);
  }

  @FieldResolver(() => FormVersionType, { description: 'The form whose answers the document is.' })
  planType(@Root() plan: PlanRow, @Ctx() request: Request): Promise<FormVersionType> {
    return versionById(request, plan.typeVersionId);
  }

  @FieldResolver(() => [PlanTaskType], { description: 'Its tasks: as the document lists them until the issue.' })
  async tasks(@Root() plan: PlanRow, @Ctx() request: Request): Promise<PlanTaskType[]> {
    return tasksOf(await request.reads.em(), plan.planId);
  }

  @FieldResolver(() => [PeriodType], { description: 'Reporting periods in order.' })
  async periods(@Root() plan: PlanRow, @Ctx() request: Request): Promise<PeriodType[]> {
    return periodsOf(await request.reads.em(), plan.planId);
  }

  @FieldResolver(() => [AssignmentType], { description: 'Which form is given to which units for which period.' })
  async assignments(@Root() plan: PlanRow, @Ctx() request: Request): Promise<AssignmentType[]> {
    return assignmentsOf(await request.reads.em(), plan.planId);
  }

  @FieldResolver(() => CoverageType, {
    description: 'How many reports are expected, handed in, missing; of those the viewer may see.',
  })
  coverage(@Root() plan: PlanRow, @Ctx() request: Request): Promise<CoverageType> {
    return planCoverage(request, plan.planId);
  }

  @FieldResolver(() => Boolean, { description: 'May the viewer issue this plan now?' })
  async canIssue(@Root() plan: PlanRow, @Ctx() request: Request): Promise<boolean> {
    return canIssue(await rolesOver(await request.reads.em(), plan.ownerId), plan.state);
  }

  @Mutation(() => IssuePlanResult, { description: 'Issues a plan: from then on every expected report exists.' })
  issuePlan(
    @Ctx() request: Request,
    @Arg('input', () => IssuePlanInput) input: IssuePlanInput,
  ): Promise<typeof IssuePlanResult> {
    return issuePlan(request, input);
  }
}
