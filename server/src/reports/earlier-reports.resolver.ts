import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { versionById } from '../forms/form-loader.ts';
import type { Request } from '../people/request.ts';
import { periodById } from '../plans/plan-loader.ts';
import { earlierReports } from './earlier-reports.ts';
import { EarlierPeriod } from './earlier-reports.type.ts';
import { ReportType } from './report.type.ts';
import type { ReportRow } from './reports.repository.ts';
import { versionIdOf } from './version-of-report.ts';

@Resolver(() => ReportType)
export class EarlierReportsResolver {
  @FieldResolver(() => [EarlierPeriod], {
    description: 'Whose reports the earlier figures come from: the unit itself and those it succeeded.',
  })
  async comparedWith(@Root() report: ReportRow, @Ctx() request: Request): Promise<EarlierPeriod[]> {
    const period = await periodById(request, report.periodId);
    const { form } = await versionById(request, await versionIdOf(report, request));
    return earlierReports(await request.reads.em(), report, period, form, request.clock.today);
  }
}
