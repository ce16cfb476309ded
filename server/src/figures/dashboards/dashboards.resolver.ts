import { Arg, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import { PersonType } from '../../people/people.type.ts';
import { personById } from '../../people/person-loader.ts';
import { signedIn, type Request } from '../../people/request.ts';
import { present } from '../../platform/loaders.ts';
import { savedQuestionsById } from '../saved/saved-questions.repository.ts';
import {
  DashboardChartType,
  DashboardConflict,
  DashboardSaved,
  DashboardType,
  RemoveDashboardInput,
  RemoveDashboardResult,
  SaveDashboardInput,
  SaveDashboardResult,
} from './dashboard.type.ts';
import { chartsOf, dashboardById, dashboardsFor, findDashboard } from './dashboards.repository.ts';
import { removeDashboard } from './remove-dashboard.ts';
import { saveDashboard } from './save-dashboard.ts';

@Resolver(() => DashboardType)
class DashboardsResolver {
  @Query(() => [DashboardType], {
    description: "The viewer's own dashboards and those shared with a role of theirs, by title.",
  })
  async dashboards(@Ctx() request: Request): Promise<DashboardType[]> {
    signedIn(request);
    return dashboardsFor(await request.reads.em());
  }

  @Query(() => DashboardType, { nullable: true, description: 'A dashboard the viewer may open, by its id.' })
  async dashboard(@Ctx() request: Request, @Arg('id', () => ID) id: string): Promise<DashboardType | null> {
    signedIn(request);
    return (await findDashboard(await request.reads.em(), id)) ?? null;
  }

  @Mutation(() => SaveDashboardResult, { description: 'Makes a dashboard of kept questions, or changes your own.' })
  saveDashboard(
    @Ctx() request: Request,
    @Arg('input', () => SaveDashboardInput) input: SaveDashboardInput,
  ): Promise<typeof SaveDashboardResult> {
    return saveDashboard(request, input);
  }

  @Mutation(() => RemoveDashboardResult, { description: 'Removes a dashboard of your own; its questions are kept.' })
  removeDashboard(
    @Ctx() request: Request,
    @Arg('input', () => RemoveDashboardInput) input: RemoveDashboardInput,
  ): Promise<typeof RemoveDashboardResult> {
    return removeDashboard(request, input);
  }

  @FieldResolver(() => PersonType, { description: 'Who made it.' })
  async by(@Root() { accountId }: DashboardType, @Ctx() request: Request): Promise<PersonType> {
    return present((await personById(request, accountId)) ?? undefined, `account ${accountId}`);
  }

  @FieldResolver(() => [DashboardChartType], { description: 'In their order; at most 24.' })
  async charts(@Root() { dashboardId }: DashboardType, @Ctx() request: Request): Promise<DashboardChartType[]> {
    const boards = request.loaders.of(async (ids) => chartsOf(await request.reads.em(), ids), chartsOf);
    const questions = request.loaders.of(
      async (ids) => savedQuestionsById(await request.reads.em(), ids),
      savedQuestionsById,
    );
    const charts = (await boards.load(dashboardId))?.charts ?? [];
    return Promise.all(
      charts.map(async ({ questionId, ...drawn }) => ({
        ...(drawn as Pick<DashboardChartType, 'kind' | 'size'>),
        question: present(await questions.load(questionId), `saved question ${questionId}`),
      })),
    );
  }
}

async function byKey(request: Request, id: string): Promise<DashboardType> {
  return present(await dashboardById(await request.reads.em(), id), `dashboard ${id}`);
}

@Resolver(() => DashboardSaved)
class DashboardSavedResolver {
  @FieldResolver(() => DashboardType)
  dashboard(@Root() { dashboardId }: DashboardSaved, @Ctx() request: Request): Promise<DashboardType> {
    return byKey(request, dashboardId);
  }
}

@Resolver(() => DashboardConflict)
class DashboardConflictResolver {
  @FieldResolver(() => DashboardType)
  dashboard(@Root() { dashboardId }: DashboardConflict, @Ctx() request: Request): Promise<DashboardType> {
    return byKey(request, dashboardId);
  }
}

export const dashboardsResolvers = [DashboardsResolver, DashboardSavedResolver, DashboardConflictResolver];
