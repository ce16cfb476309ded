import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { performAsSystem } from '../audit/perform-as-system.ts';
import { setDemoDate } from '../people/demo-clock.ts';
import { demoAnswer } from '../people/people.resolver.ts';
import { DemoDateInput, DemoType } from '../people/people.type.ts';
import type { Request } from '../people/request.ts';
import { Loaders } from '../platform/loaders.ts';
import { problem } from '../platform/problem.ts';
import { Reads } from '../platform/reads.ts';
import { reconcileAllDuties } from './reconcile-duties.ts';

@Resolver()
export class DemoResolver {
  /** Duties follow the date: what a night's job does for a real day, this does for a chosen one. */
  @Mutation(() => DemoType, {
    description:
      'Demonstration only: moves its clock; duties, rights and boards follow. Changes no record, so it takes no key.',
  })
  async setDemoDate(
    @Ctx() request: Request,
    @Arg('input', () => DemoDateInput) { date }: DemoDateInput,
  ): Promise<DemoType> {
    if (!request.isDemo) throw problem('DEMO_ONLY', {});
    await request.reads.end();
    await performAsSystem(request.orm, request.clock, 'demo.setDate', async (em) => {
      await setDemoDate(em, request.isDemo, date);
      const changes = await reconcileAllDuties(em, date);
      return { date, changes };
    });
    const moved = { ...request, clock: { ...request.clock, today: date }, loaders: new Loaders() };
    const reads = new Reads(request.orm, { accountId: request.viewer?.id ?? null, today: date });
    try {
      return await demoAnswer({ ...moved, reads });
    } finally {
      await reads.end();
    }
  }
}
