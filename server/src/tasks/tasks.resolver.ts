import { UnitKind } from '@ke-hoach/schema';
import { Arg, Ctx, FieldResolver, Int, Mutation, Resolver, Root } from 'type-graphql';
import { formById } from '../forms/form-loader.ts';
import { FormType } from '../forms/form.type.ts';
import type { Request } from '../people/request.ts';
import { heirsOf, rolesOverUnit, unitOn } from '../units/unit-loader.ts';
import { UnitType } from '../units/unit.type.ts';
import { unitsUnderOwner } from '../plans/expected-of-plan.ts';
import { unitsMeant } from '../plans/expected-reports.ts';
import { ChangePlanResult } from '../plans/plan-change.type.ts';
import { targetById } from '../targets/judging.ts';
import type { StandingRow } from '../targets/standings.repository.ts';
import { TargetType } from '../targets/target.type.ts';
import { periodById, planById, planOfResult } from '../plans/plan-loader.ts';
import { mayAnswerForUnit } from '../plans/plan.policy.ts';
import { PeriodType, PlanTaskType, PlanType } from '../plans/plan.type.ts';
import { answersInReports } from './answers-in-reports.repository.ts';
import { answeredByField, answeredByTarget, isAnswered, standingsByUnit } from './answering.ts';
import { assignTask } from './assign-task.ts';
import { reportTask } from './report-task.ts';
import { AssignTaskInput, ReportTaskInput } from './task.inputs.ts';
import { AnsweringField, ReportTaskResult, TaskConflict, TaskProgress, TaskReported } from './task.type.ts';
import type { TaskRow } from '../plans/plan-tasks.repository.ts';
import { TasksToDoResolver } from './tasks-to-do.resolver.ts';
import { fieldAsPublished, progressOf, seenAmong } from './task-progress.repository.ts';

@Resolver(() => PlanTaskType)
class TasksResolver {
  @FieldResolver(() => FormType, { nullable: true, description: 'The form whose reports answer the task.' })
  async answeredBy(@Root() task: TaskRow, @Ctx() request: Request): Promise<FormType | null> {
    return task.answeredById === null ? null : formById(request, task.answeredById);
  }

  @FieldResolver(() => AnsweringField, {
    nullable: true,
    description:
      'The field of that form that tells how far units are; null where no version of it is published any more.',
  })
  async answeredField(@Root() task: TaskRow, @Ctx() request: Request): Promise<AnsweringField | null> {
    if (task.answeredField === null) return null;
    return (await fieldAsPublished(await request.reads.em(), task.answeredField)) ?? null;
  }

  @FieldResolver(() => TargetType, { nullable: true, description: 'The target that tells it instead.' })
  async answeredTarget(@Root() task: TaskRow, @Ctx() request: Request): Promise<TargetType | null> {
    return task.answeredTargetId === null ? null : targetById(request, task.answeredTargetId);
  }

  @FieldResolver(() => [UnitKind], { description: 'Kinds of unit that tell how far they are.' })
  unitKinds(@Root() task: TaskRow): UnitKind[] {
    return task.unitKinds;
  }

  @FieldResolver(() => [UnitType], { description: 'Units of these kinds that are left out.' })
  exceptUnits(@Root() task: TaskRow, @Ctx() request: Request): Promise<UnitType[]> {
    return Promise.all(task.exceptUnits.map((id) => unitOn(request, id, request.clock.today)));
  }

  @FieldResolver(() => [UnitType], { description: 'Units beside them.' })
  alsoUnits(@Root() task: TaskRow, @Ctx() request: Request): Promise<UnitType[]> {
    return Promise.all(task.alsoUnits.map((id) => unitOn(request, id, request.clock.today)));
  }

  @FieldResolver(() => Int, { description: 'Units that were given the task, of those that the viewer sees.' })
  async unitsMeant(@Root() task: TaskRow, @Ctx() request: Request): Promise<number> {
    return (await seenProgress(task, request)).length;
  }

  @FieldResolver(() => Int, { description: 'Those of them that have done it.' })
  async unitsDone(@Root() task: TaskRow, @Ctx() request: Request): Promise<number> {
    return (await seenProgress(task, request)).filter(({ state }) => state === 'done').length;
  }

  @FieldResolver(() => [TaskProgress], {
    description: 'How far each of these units is; the first 200, those that have not done it before the others.',
  })
  async progress(@Root() task: TaskRow, @Ctx() request: Request): Promise<TaskProgress[]> {
    const all = await seenProgress(task, request);
    const isDone = ({ state }: TaskProgress) => state === 'done';
    return [...all.filter((one) => !isDone(one)), ...all.filter(isDone)].slice(0, 200);
  }

  @FieldResolver(() => [TaskProgress], {
    description: 'What units told of it that are gone since, by their last names; the first 200.',
  })
  async formerProgress(@Root() task: TaskRow, @Ctx() request: Request): Promise<TaskProgress[]> {
    const { told } = await overPlan(request, task.planId);
    const ofTask = [...told.values()].filter(({ taskId, isFormer }) => isFormer && taskId === task.id);
    return asAnswered(task, request, ofTask.slice(0, 200));
  }

  @Mutation(() => ChangePlanResult, {
    description: 'Says which units do a task and tell how far they are with it, from the issue on.',
  })
  assignTask(
    @Ctx() request: Request,
    @Arg('input', () => AssignTaskInput) input: AssignTaskInput,
  ): Promise<typeof ChangePlanResult> {
    return assignTask(request, input);
  }

  @Mutation(() => ReportTaskResult, { description: 'A unit tells how far it is with a task.' })
  reportTask(
    @Ctx() request: Request,
    @Arg('input', () => ReportTaskInput) input: ReportTaskInput,
  ): Promise<typeof ReportTaskResult> {
    return reportTask(request, input);
  }
}

const nothingTold: Omit<TaskProgress, 'planId' | 'taskId' | 'unitId'> = {
  ...{ state: 'notBegun', answer: null, note: null, evidence: null, at: null, byName: null },
  ...{ editRevision: 0, isFormer: false },
};

/** How far the units that were given a task are, of those that the viewer sees. */
async function seenProgress(task: TaskRow, request: Request): Promise<TaskProgress[]> {
  const { placed, seen, told } = await overPlan(request, task.planId);
  const ofUnits = unitsMeant(task, placed, request.clock.today)
    .filter(({ unitId }) => seen.has(unitId))
    .map(
      ({ unitId }) =>
        told.get(`${task.id} ${unitId}`) ?? { ...nothingTold, planId: task.planId, taskId: task.id, unitId },
    );
  return asAnswered(task, request, ofUnits);
}

/** The same with what reports say, where a field or target answers the task. */
async function asAnswered(task: TaskRow, request: Request, told: readonly TaskProgress[]): Promise<TaskProgress[]> {
  if (!isAnswered(task)) return [...told];
  const { inReports } = await overPlan(request, task.planId);
  const target = task.answeredTargetId === null ? null : await targetById(request, task.answeredTargetId);
  const standings = target && (await standingsOfTask(request, target.targetId));
  return told.map((own) => ({
    ...own,
    ...(target
      ? answeredByTarget(target, standings?.get(own.unitId))
      : answeredByField(inReports.get(`${task.id} ${own.unitId}`))),
  }));
}

function standingsOfTask(request: Request, targetId: string): Promise<Map<string, StandingRow> | undefined> {
  const loader = request.loaders.of<Map<string, StandingRow>>(
    async (ids) => new Map(await Promise.all(ids.map(async (id) => [id, await standingsByUnit(request, id)] as const))),
    'standings to targets that answer tasks',
  );
  return loader.load(targetId);
}

/** The units under a plan's owner today and what was told, read once for all its tasks. */
function overPlan(request: Request, planId: string) {
  const loader = request.loaders.of<Awaited<ReturnType<typeof readPlan>>>(
    async (planIds) =>
      new Map(await Promise.all(planIds.map(async (id) => [id, await readPlan(request, id)] as const))),
    'tasks of a plan',
  );
  return loader.load(planId) as ReturnType<typeof readPlan>;
}

async function readPlan(request: Request, planId: string) {
  const em = await request.reads.em();
  const placed = await unitsUnderOwner(em, planId, request.clock.today);
  const told = await progressOf(em, planId, request.clock.today);
  const seen = await seenAmong(
    em,
    placed.map(({ unitId }) => unitId),
  );
  const { year } = await planById(request, planId);
  const gone = told.filter(({ isFormer }) => isFormer).map(({ unitId }) => unitId);
  const inReports = await answersInReports(em, { planId, year }, [...seen, ...gone]);
  return {
    placed,
    seen: new Set(seen),
    inReports: new Map(inReports.map((answer) => [`${answer.taskId} ${answer.unitId}`, answer])),
    told: new Map(told.map((progress) => [`${progress.taskId} ${progress.unitId}`, progress])),
  };
}

@Resolver(() => TaskProgress)
class TaskProgressResolver {
  @FieldResolver(() => UnitType)
  unit(@Root() progress: TaskProgress, @Ctx() request: Request): Promise<UnitType> {
    return unitOn(request, progress.unitId, request.clock.today);
  }

  @FieldResolver(() => [UnitType], {
    description: 'Where the unit is gone: those that stand and into which it passed.',
  })
  heirs(@Root() progress: TaskProgress, @Ctx() request: Request): Promise<UnitType[]> {
    return heirsOf(request, progress.unitId, request.clock.today);
  }

  @FieldResolver(() => PeriodType, { nullable: true, description: 'The period that its answer is about.' })
  async period(@Root() { answer }: TaskProgress, @Ctx() request: Request): Promise<PeriodType | null> {
    return answer && periodById(request, answer.periodId);
  }

  @FieldResolver(() => Boolean, { description: 'May the viewer tell it for the unit?' })
  async canReport(@Root() progress: TaskProgress, @Ctx() request: Request): Promise<boolean> {
    return !progress.isFormer && mayAnswerForUnit(await rolesOverUnit(request, progress.unitId));
  }
}

@Resolver(() => TaskReported)
class TaskReportedResolver {
  @FieldResolver(() => PlanType)
  plan(@Root() result: TaskReported, @Ctx() request: Request): Promise<PlanType> {
    return planOfResult(request, result);
  }
}

@Resolver(() => TaskConflict)
class TaskConflictResolver {
  @FieldResolver(() => PlanType)
  plan(@Root() result: TaskConflict, @Ctx() request: Request): Promise<PlanType> {
    return planOfResult(request, result);
  }
}

/** All of them. */
export const tasksResolvers = [
  TasksResolver,
  TasksToDoResolver,
  TaskProgressResolver,
  TaskReportedResolver,
  TaskConflictResolver,
] as const;
