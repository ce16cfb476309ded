import { lastDaySql } from '../../plans/due.ts';
import { rows, type EntityManager } from '../../platform/database.ts';
import { nameOn } from '../../units/unit-history.repository.ts';
import type { DueAhead, Handover } from './handover.type.ts';

/**
 * Handovers that are still to be read by somebody who works, or will, where they were written for, or where that passed to;
 * `where` says which of them, of `k`.
 */
const unread = (where: string) => `SELECT k.uid AS id, l.uid AS "leaverId", l.name AS "leaverName", d.uid AS "deputyId",
    d.name AS "deputyName", k.last_day::text AS "lastDay", k.text, k.deputy_id = asking_account() AS "isForViewer",
    ARRAY(SELECT ${nameOn('u', 'k.last_day')} FROM unnest(k.units) AS u) AS "unitNames"
  FROM handovers k JOIN accounts l ON l.id = k.leaver_id JOIN accounts d ON d.id = k.deputy_id
  WHERE k.read_at IS NULL AND (${where}) AND EXISTS (
    SELECT FROM role_holdings h JOIN unit_closure c ON c.ancestor_id = h.unit_id AND c.line = h.line AND c.valid && h.valid
    WHERE h.account_id = k.deputy_id AND NOT h.valid << daterange(current_setting('app.today')::date, NULL)
      AND c.descendant_id = ANY (k.units))
  ORDER BY k.last_day, k.id LIMIT 50`;

/** What the asker has taken over and not read, and what others have at units that the asker leads. */
export function handoversFor(em: EntityManager): Promise<Handover[]> {
  return rows<Handover>(
    em,
    unread(`k.deputy_id = asking_account() OR k.units && ARRAY(SELECT h.unit_id FROM role_holdings h
      WHERE h.account_id = asking_account() AND h.role = 'leader' AND h.valid @> current_setting('app.today')::date)`),
  );
}

/** What is still to be read of what was handed over at a unit. */
export function handoversAt(em: EntityManager, unitId: string): Promise<Handover[]> {
  return rows<Handover>(em, unread('k.units @> ARRAY[$1::bigint]'), [unitId]);
}

/** The days up to which a unit still owes reports of issued plans, the soonest first. */
export function duesAhead(em: EntityManager, unitId: string, today: string): Promise<DueAhead[]> {
  return rows<DueAhead>(
    em,
    `SELECT name AS "periodName", max("lastDay")::text AS "lastDay" FROM (
       SELECT t.id, t.name, ${lastDaySql} AS "lastDay"
       FROM reports r JOIN assignments a ON a.id = r.assignment_id JOIN periods t ON t.id = r.period_id
         JOIN plans p ON p.id = a.plan_id
       WHERE r.unit_id = $1 AND r.plan_year = p.year AND p.state = 'issued' AND a.required
         AND r.state IN ('expected', 'draft', 'inReview', 'returned')) owed
     WHERE "lastDay" >= $2::date GROUP BY id, name ORDER BY max("lastDay"), id LIMIT 20`,
    [unitId, today],
  );
}
