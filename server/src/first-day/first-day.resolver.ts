import { FirstStepKind } from '@ke-hoach/schema';
import { Ctx, Query, Resolver } from 'type-graphql';
import { signedIn, type Request } from '../people/request.ts';
import { FirstStep } from './first-step.type.ts';
import { firstDay } from './first-steps.repository.ts';
import { missingOf } from './missing-of.ts';

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
    const { unitId, planId } = day;
    return Object.values(FirstStepKind).map((kind) => {
      const missing = missingOf(day, kind);
      return { kind, count: day[kind], missing, isDone: day[kind] > 0 && missing.length === 0, unitId, planId };
    });
  }
}
