import { Arg, Ctx, ID, Int, Query, Resolver } from 'type-graphql';
import { signedIn, type Request } from '../people/request.ts';
import { pageSize } from '../platform/connection.type.ts';
import { aggregate, aggregateCost } from './aggregate.ts';
import { AggregateCost, AggregateType } from './aggregate.type.ts';
import { AggregateInput } from './figures.inputs.ts';
import { narrativeFields } from './behind/narrative-fields.ts';
import { AnswerFieldType, MeasurableType, NarrativeFieldType } from './measurable.type.ts';
import { listAnswerFields, listMeasurables, type CatalogueAsked } from './measurables.repository.ts';

const searched = { nullable: true, description: 'Part of a title; accents may be left out.' };
const paged = { nullable: true, description: 'How many entries, 1 to 500; without it all of them.' };
const afterEntry = { nullable: true, description: 'The indicator or field of the last entry of the page before.' };

const asked = (
  planId: string | undefined,
  search: string | undefined,
  first: number | undefined,
  after: string | undefined,
): CatalogueAsked => ({
  ...{ planId: planId ?? null, search: search?.trim() || null, after: after ?? null },
  first: first === undefined || first === null ? null : pageSize(first, 500),
});

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

  @Query(() => AggregateCost, {
    description: 'What a question would cost, without asking it: refused as the question is, but for its cost.',
  })
  aggregateCost(
    @Ctx() request: Request,
    @Arg('question', () => AggregateInput) question: AggregateInput,
  ): Promise<AggregateCost> {
    return aggregateCost(request, question);
  }

  @Query(() => [MeasurableType], {
    description: 'What can be asked of the figures: one entry an indicator, or a field that has none.',
  })
  async measurables(
    @Ctx() request: Request,
    @Arg('planId', () => ID, { nullable: true }) planId?: string,
    @Arg('search', () => String, searched) search?: string,
    @Arg('first', () => Int, paged) first?: number,
    @Arg('after', () => String, afterEntry) after?: string,
  ): Promise<MeasurableType[]> {
    signedIn(request);
    return listMeasurables(await request.reads.em(), asked(planId, search, first, after));
  }

  @Query(() => [AnswerFieldType], {
    description: 'By which answers figures can be filtered and grouped: fields of the published report forms.',
  })
  async answerFields(
    @Ctx() request: Request,
    @Arg('planId', () => ID, { nullable: true }) planId?: string,
    @Arg('search', () => String, searched) search?: string,
    @Arg('first', () => Int, paged) first?: number,
    @Arg('after', () => String, afterEntry) after?: string,
  ): Promise<AnswerFieldType[]> {
    signedIn(request);
    return listAnswerFields(await request.reads.em(), asked(planId, search, first, after));
  }

  @Query(() => [NarrativeFieldType], { description: 'The fields of text in the forms that a plan asks for.' })
  async narrativeFields(
    @Ctx() request: Request,
    @Arg('planId', () => ID) planId: string,
  ): Promise<NarrativeFieldType[]> {
    signedIn(request);
    return narrativeFields(await request.reads.em(), planId);
  }
}
