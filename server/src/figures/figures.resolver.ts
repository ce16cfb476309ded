import { Arg, Ctx, ID, Query, Resolver } from 'type-graphql';
import { signedIn, type Request } from '../people/request.ts';
import { aggregate } from './aggregate.ts';
import { AggregateType } from './aggregate.type.ts';
import { AggregateInput } from './figures.inputs.ts';
import { MeasurableType } from './measurable.type.ts';
import { listMeasurables } from './measurables.repository.ts';

@Resolver()
export class FiguresResolver {
  @Query(() => AggregateType, {
    description: 'Figures with their coverage, over the reports the viewer may see.',
  })
  aggregate(
    @Ctx() request: Request,
    @Arg('question', () => AggregateInput) question: AggregateInput,
  ): Promise<AggregateType> {
    return aggregate(request, question);
  }

  @Query(() => [MeasurableType], {
    description: 'What can be asked of the figures: one entry an indicator, or a field that has none.',
  })
  async measurables(
    @Ctx() request: Request,
    @Arg('planId', () => ID, { nullable: true }) planId?: string,
    @Arg('search', () => String, { nullable: true, description: 'Part of a title; accents may be left out.' })
    search?: string,
  ): Promise<MeasurableType[]> {
    signedIn(request);
    return listMeasurables(await request.reads.em(), { planId: planId ?? null, search: search?.trim() || null });
  }
}
