import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import type { Request } from '../../people/request.ts';
import { rows } from '../../platform/database.ts';
import { ChangePlanResult } from '../plan-change.type.ts';
import { PlanType } from '../plan.type.ts';
import type { PlanRow } from '../plans.repository.ts';
import { announceInPlan, takeDownAnnouncement } from './announce-in-plan.ts';
import { AnnounceInPlanInput, PlanAnnouncementType, TakeDownAnnouncementInput } from './announcement.type.ts';

@Resolver(() => PlanType)
export class AnnouncementsResolver {
  @FieldResolver(() => [PlanAnnouncementType], {
    description: 'What the office tells everybody who sees the plan, newest first, at most 50.',
  })
  async announcements(@Root() plan: PlanRow, @Ctx() request: Request): Promise<PlanAnnouncementType[]> {
    return rows<PlanAnnouncementType>(
      await request.reads.em(),
      `SELECT n.uid AS id, n.text, n.link, n.at, a.name AS "byName"
       FROM plan_announcements n JOIN accounts a ON a.id = n.account_id
       WHERE n.plan_id = $1 AND n.taken_down_at IS NULL ORDER BY n.id DESC LIMIT 50`,
      [plan.planId],
    );
  }

  @Mutation(() => ChangePlanResult, { description: 'Tells everybody who sees the plan, with an address to read more.' })
  announceInPlan(
    @Ctx() request: Request,
    @Arg('input', () => AnnounceInPlanInput) input: AnnounceInPlanInput,
  ): Promise<typeof ChangePlanResult> {
    return announceInPlan(request, input);
  }

  @Mutation(() => ChangePlanResult, { description: 'Takes an announcement down.' })
  takeDownAnnouncement(
    @Ctx() request: Request,
    @Arg('input', () => TakeDownAnnouncementInput) input: TakeDownAnnouncementInput,
  ): Promise<typeof ChangePlanResult> {
    return takeDownAnnouncement(request, input);
  }
}
