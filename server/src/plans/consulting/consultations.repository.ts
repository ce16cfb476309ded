import { rows, type EntityManager } from '../../platform/database.ts';
import type { PlanComment, PlanConsultation } from './consultation.type.ts';

export type ConsultationRow = PlanConsultation;

/** Whom a plan was shown to for their consent, as far as the asker sees these units. */
export function consultationsOf(em: EntityManager, planId: string): Promise<ConsultationRow[]> {
  return rows<ConsultationRow>(
    em,
    `SELECT k.plan_id::text AS "planId", k.unit_id::text AS "unitId", k.answer, k.reason, k.answered_at::text AS "answeredAt",
       a.name AS "answeredByName", coalesce(p.saved_at > k.answered_at, false) AS "isEditedSince"
     FROM plan_consultations k JOIN plans p ON p.id = k.plan_id LEFT JOIN accounts a ON a.id = k.answered_by
     WHERE k.plan_id = $1 ORDER BY k.asked_at, k.unit_id`,
    [planId],
  );
}

/** The latest remarks on a plan by the unit whose thread it is, oldest first, as far as the asker sees these units. */
export async function commentsOf(em: EntityManager, planId: string): Promise<Map<string, PlanComment[]>> {
  const found = await rows<PlanComment & { unitId: string }>(
    em,
    `SELECT c.unit_id::text AS "unitId", c.uid AS id, c.at::text AS at, a.name AS "byName", c.section, c.text
     FROM plan_comments c JOIN accounts a ON a.id = c.account_id WHERE c.plan_id = $1 ORDER BY c.id DESC LIMIT 1000`,
    [planId],
  );
  const threads = new Map<string, PlanComment[]>();
  for (const { unitId, ...comment } of found.reverse()) {
    threads.set(unitId, [...(threads.get(unitId) ?? []), comment]);
  }
  return threads;
}
