import type { Request } from '../../people/request.ts';
import { firstRow, rows } from '../../platform/database.ts';
import { isOuterId } from '../../platform/outer-id.ts';
import { problem } from '../../platform/problem.ts';
import { tidyAddress, tidyProse } from '../../platform/tidy-text.ts';
import { changePlan } from '../change-plan.ts';
import { mayWritePlan } from '../plan.policy.ts';
import type { AnnounceInPlanInput, TakeDownAnnouncementInput } from './announcement.type.ts';

/** Tells everybody who sees the plan, with an address where there is more to read. */
export function announceInPlan(request: Request, input: AnnounceInPlanInput) {
  const text = tidyProse(input.text, 'text');
  const link = input.link?.trim() ? tidyAddress(input.link, 'link') : null;
  return changePlan(
    request,
    { action: 'plan.announce', input, may: mayWritePlan },
    async ({ em, viewer, clock }, plan) => {
      plan.announce();
      await rows(
        em,
        'INSERT INTO plan_announcements (plan_id, at, account_id, text, link) VALUES ($1, $2, $3, $4, $5)',
        [plan.id, clock.now(), viewer.id, text, link],
      );
      return { text, link };
    },
  );
}

/** Takes an announcement down; the audit keeps what it said. */
export function takeDownAnnouncement(request: Request, input: TakeDownAnnouncementInput) {
  return changePlan(request, { action: 'plan.takeDown', input, may: mayWritePlan }, async ({ em, clock }, plan) => {
    plan.announce();
    const taken = isOuterId(input.announcementId)
      ? await firstRow<{ text: string }>(
          em,
          `UPDATE plan_announcements SET taken_down_at = $3 WHERE uid = $1 AND plan_id = $2 AND taken_down_at IS NULL
           RETURNING text`,
          [input.announcementId, plan.id, clock.now()],
        )
      : undefined;
    if (!taken) throw problem('NOT_FOUND', { kind: 'PlanAnnouncement' });
    return taken;
  });
}
