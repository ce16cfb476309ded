import { FirstStepKind } from '@ke-hoach/schema';
import { Ctx, Query, Resolver } from 'type-graphql';
import { signedIn, type Request } from '../people/request.ts';
import { FirstStep } from './first-step.type.ts';
import { firstDay } from './first-steps.repository.ts';

@Resolver()
export class FirstDayResolver {
  @Query(() => [FirstStep], {
    description:
      'What an office does on its first day and how far it is, for its administrators and designers; nothing for others.',
  })
  async firstSteps(@Ctx() request: Request): Promise<FirstStep[]> {
    signedIn(request);
    const day = await firstDay(await request.reads.em(), request.clock.today);
    if (!day) return [];
    return Object.values(FirstStepKind).map((kind) => ({
      ...{ kind, count: day[kind], isDone: day[kind] > 0, unitId: day.unitId, planId: day.planId },
    }));
  }
}
