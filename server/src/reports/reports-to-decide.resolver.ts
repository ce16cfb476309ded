import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Request } from '../people/request.ts';
import { mayDecideDuties } from '../plans/plan.policy.ts';
import { PlanType } from '../plans/plan.type.ts';
import type { PlanRow } from '../plans/plans.repository.ts';
import { reportsToDecide } from '../plans/reconcile-duties.ts';
import { rolesOver } from '../units/roles-over.ts';
import { reportByKey } from './report-loader.ts';
import { ReportType } from './report.type.ts';

@Resolver(() => PlanType)
export class ReportsToDecideResolver {
  @FieldResolver(() => [ReportType], {
    description:
      'Reports begun by units that no longer owe them, for instance after a merger: the office decides. Empty for others.',
  })
  async toDecide(@Root() plan: PlanRow, @Ctx() request: Request): Promise<ReportType[]> {
    const em = await request.reads.em();
    if (plan.state !== 'issued' || !mayDecideDuties(await rolesOver(em, plan.ownerId))) return [];
    const keys = await reportsToDecide(em, plan, request.clock.today);
    return Promise.all(keys.map((key) => reportByKey(request, key)));
  }
}
