import { Arg, Ctx, FieldResolver, Int, Query, Resolver, Root } from 'type-graphql';
import { signedIn, type Request } from '../../people/request.ts';
import { pageSize, type Connection } from '../../platform/connection.type.ts';
import { reportByKey } from '../../reports/report-loader.ts';
import { ReportType } from '../../reports/report.type.ts';
import { NarrativesInput, ReportsBehindInput } from './behind.inputs.ts';
import { NarrativeConnection, NarrativeType, ReportBehindConnection, ReportBehindType } from './behind.type.ts';
import { narratives } from './narratives.ts';
import { reportsBehind } from './reports-behind.ts';

@Resolver(() => ReportBehindType)
export class ReportBehindResolver {
  @Query(() => ReportBehindConnection, {
    description: 'The reports behind one cell of an answer, with what each gave to it; the largest value first.',
  })
  async reportsBehind(
    @Ctx() request: Request,
    @Arg('cell', () => ReportsBehindInput) cell: ReportsBehindInput,
    @Arg('first', () => Int, { defaultValue: 50 }) first: number,
    @Arg('after', () => String, { nullable: true }) after?: string,
  ): Promise<Connection<ReportBehindType>> {
    signedIn(request);
    return reportsBehind(request, cell, pageSize(first), after ?? null);
  }

  @FieldResolver(() => ReportType)
  report(@Root() behind: ReportBehindType, @Ctx() request: Request): Promise<ReportType> {
    return reportByKey(request, behind);
  }
}

@Resolver(() => NarrativeType)
export class NarrativeResolver {
  @Query(() => NarrativeConnection, {
    description:
      'What reports wrote in answer to one field of text, over the reports the viewer may see; newest first.',
  })
  async narratives(
    @Ctx() request: Request,
    @Arg('question', () => NarrativesInput) question: NarrativesInput,
    @Arg('first', () => Int, { defaultValue: 20 }) first: number,
    @Arg('after', () => String, { nullable: true }) after?: string,
  ): Promise<Connection<NarrativeType>> {
    signedIn(request);
    return narratives(request, question, pageSize(first), after ?? null);
  }

  @FieldResolver(() => ReportType)
  report(@Root() narrative: NarrativeType, @Ctx() request: Request): Promise<ReportType> {
    return reportByKey(request, narrative);
  }
}
