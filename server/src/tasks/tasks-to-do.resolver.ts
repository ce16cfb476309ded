import { Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { signedIn, type Request } from '../people/request.ts';
import { planById } from '../plans/plan-loader.ts';
import { PlanType } from '../plans/plan.type.ts';
import { unitOn } from '../units/unit-loader.ts';
import { UnitType } from '../units/unit.type.ts';
import { TaskToDo } from './task.type.ts';
import { tasksToDo } from './tasks-to-do.repository.ts';

@Resolver(() => TaskToDo)
export class TasksToDoResolver {
  @Query(() => [TaskToDo], {
    description: 'Tasks that units the viewer works for were given and have not done, soonest first, 50 at most.',
  })
  async tasksToDo(@Ctx() request: Request): Promise<TaskToDo[]> {
    signedIn(request);
    return tasksToDo(await request.reads.em());
  }

  @FieldResolver(() => PlanType)
  plan(@Root() task: TaskToDo, @Ctx() request: Request): Promise<PlanType> {
    return planById(request, task.planId);
  }

  @FieldResolver(() => UnitType)
  unit(@Root() task: TaskToDo, @Ctx() request: Request): Promise<UnitType> {
    return unitOn(request, task.unitId, request.clock.today);
  }
}
