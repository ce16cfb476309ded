import { Ctx, Query, Resolver } from 'type-graphql';
import { signedIn, type Request } from '../../people/request.ts';
import { PlanExampleType } from './plan-example.type.ts';
import { planExamples } from './plan-examples.ts';

@Resolver(() => PlanExampleType)
export class PlanExamplesResolver {
  @Query(() => [PlanExampleType], { description: 'Plans that a new plan may begin with.' })
  planExamples(@Ctx() request: Request): PlanExampleType[] {
    signedIn(request);
    return planExamples.map(({ name, movement, document, periods, year }) => ({
      ...{ name, movement, tasks: rowsOf(document['tasks']), bases: rowsOf(document['bases']) },
      periods: periods(year).flatMap((period) => (period.isForRegisters ? [] : [period.name])),
    }));
  }
}

const rowsOf = (table: unknown) => (Array.isArray(table) ? table.length : 0);
