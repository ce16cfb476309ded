import { rows, type EntityManager } from '../../platform/database.ts';
import { answerForUnit } from '../plan.policy.ts';
import type { PlanComment, PlanConsultation } from './consultation.type.ts';

export type ConsultationRow = PlanConsultation;

const answering = answerForUnit.map((role) => `'${role}'`).join(', ');

/** What the unit has not seen yet of its consultation `k` on the plan `p`. */
const news = `CASE
    WHEN p.state = 'consulting' AND k.answer IS NULL THEN 'asked'
    WHEN p.state = 'issued' AND k.answer = 'objected' AND k.seen_state IS DISTINCT FROM 'issued' THEN 'issued'
    WHEN p.state = 'consulting' AND EXISTS (SELECT FROM plan_comments c WHERE c.plan_id = k.plan_id AND c.unit_id = k.unit_id
      AND c.from_office AND c.at > coalesce(k.seen_at, k.answered_at)) THEN 'replied'
    WHEN p.state = 'consulting' AND p.saved_at > coalesce(k.seen_at, k.answered_at) THEN 'edited' END`;

const consultation = `SELECT k.plan_id::text AS "planId", k.unit_id::text AS "unitId", k.answer, k.reason,
    k.answered_at::text AS "answeredAt", a.name AS "answeredByName", k.seen_at::text AS "seenAt",
    s.name AS "seenByName", coalesce(p.saved_at > k.answered_at, false) AS "isEditedSince",
    k.answer_by::text AS "answerBy", ${news} AS news
  FROM plan_consultations k JOIN plans p ON p.id = k.plan_id LEFT JOIN accounts a ON a.id = k.answered_by
    LEFT JOIN accounts s ON s.id = k.seen_by`;

/** Whom a plan was shown to for their consent, as far as the asker sees these units. */
export function consultationsOf(em: EntityManager, planId: string): Promise<ConsultationRow[]> {
  return rows<ConsultationRow>(em, `${consultation} WHERE k.plan_id = $1 ORDER BY k.asked_at, k.unit_id`, [planId]);
}

/** What units for which the asker answers should look at: the soonest day for an answer first. */
export function consultationsToSee(em: EntityManager): Promise<ConsultationRow[]> {
  return rows<ConsultationRow>(
    em,
    `SELECT * FROM (${consultation} WHERE p.state IN ('consulting', 'issued') AND k.unit_id IN (
       SELECT s.unit_id FROM seen_units s WHERE s.own AND s.role IN (${answering}))) told
     WHERE news IS NOT NULL ORDER BY "answerBy", "planId"::bigint DESC, "unitId"::bigint LIMIT 50`,
  );
}

/** The latest remarks on a plan by the unit whose thread it is, oldest first, as far as the asker sees these units. */
export async function commentsOf(em: EntityManager, planId: string): Promise<Map<string, PlanComment[]>> {
  const found = await rows<PlanComment & { unitId: string }>(
    em,
    `SELECT c.unit_id::text AS "unitId", c.uid AS id, c.at::text AS at, a.name AS "byName", c.section, c.text,
       c.from_office AS "isFromOffice"
     FROM plan_comments c JOIN accounts a ON a.id = c.account_id WHERE c.plan_id = $1 ORDER BY c.id DESC LIMIT 1000`,
    [planId],
  );
  const threads = new Map<string, PlanComment[]>();
  for (const { unitId, ...comment } of found.reverse()) {
    threads.set(unitId, [...(threads.get(unitId) ?? []), comment]);
  }
  return threads;
}
