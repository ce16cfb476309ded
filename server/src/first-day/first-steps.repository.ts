import type { FirstStepKind } from '@ke-hoach/schema';
import { unitWorkers } from '../people/unit-workers.ts';
import { firstRow, type EntityManager } from '../platform/database.ts';

/** How many there are of what each step makes, for the asker's office. */
export type FirstDay = Record<FirstStepKind, number> & {
  unitId: string;
  planId: string | null;
  /** What the published reports and registers that it may give out are called. */
  formTitles: string[];
  /** Periods of the plan made last; those of them that no form is given for. */
  periods: number;
  emptyPeriods: string[];
};

const workers = `('designer', 'reviewer')`;
const published = (purposes: string) => `forms f WHERE f.purpose IN (${purposes})
  AND EXISTS (SELECT FROM form_versions v WHERE v.form_id = f.id)`;
/** A form of the office, or of one above it. */
const isTheirs = `(f.owner_id = office.id OR EXISTS (SELECT FROM unit_closure c
  WHERE c.ancestor_id = f.owner_id AND c.descendant_id = office.id AND NOT c.own))`;
const plansOfOffice = `plans p JOIN plan_owners o ON o.plan_id = p.id WHERE o.unit_id = office.id AND NOT p.invented
  AND p.state <> 'record'`;
const plans = (which: string) => `(SELECT count(*)::int FROM (SELECT FROM ${plansOfOffice} AND ${which} LIMIT 1) one)`;
const givesForms = 'EXISTS (SELECT FROM assignments a WHERE a.plan_id = p.id AND NOT a.withdrawn)';

/**
 * The first day of the office where the asker is administrator or designer, the one with most units below it; undefined
 * for others, and for units that work under the issued plan of an office above them.
 */
export function firstDay(em: EntityManager, today: string): Promise<FirstDay | undefined> {
  return firstRow<FirstDay>(
    em,
    `WITH held AS (
       SELECT DISTINCT h.unit_id, h.line FROM role_holdings h
       WHERE h.account_id = nullif(current_setting('app.account', true), '')::bigint
         AND h.role IN ('administrator', 'designer') AND h.valid @> $1::date
         AND NOT EXISTS (
           SELECT FROM unit_closure above JOIN plan_owners o ON o.unit_id = above.ancestor_id
           JOIN plans p ON p.id = o.plan_id AND p.state IN ('issued', 'closed')
           WHERE above.descendant_id = h.unit_id AND NOT above.own AND above.valid @> $1::date)),
     below AS (
       SELECT DISTINCT held.unit_id AS office_id, c.descendant_id AS id FROM held
       JOIN unit_closure c ON c.ancestor_id = held.unit_id AND c.line = held.line AND NOT c.own AND c.valid @> $1::date),
     office AS (
       SELECT u.id, u.uid, (SELECT count(*)::int FROM below b WHERE b.office_id = u.id) AS units
       FROM units u WHERE u.id IN (SELECT unit_id FROM held) ORDER BY units DESC, u.id LIMIT 1)
     SELECT office.uid AS "unitId", office.units,
       (SELECT count(*)::int FROM unit_letterheads l WHERE l.unit_id = office.id) AS letterhead,
       (SELECT (count(DISTINCT h.role) = 2)::int FROM role_holdings h JOIN accounts a ON a.id = h.account_id
        WHERE h.unit_id = office.id AND h.role IN ${workers} AND h.valid @> $1::date AND a.active) AS office,
       (SELECT count(DISTINCT h.unit_id)::int FROM role_holdings h JOIN accounts a ON a.id = h.account_id
        JOIN below b ON b.office_id = office.id AND b.id = h.unit_id
        WHERE h.role IN ${unitWorkers} AND h.valid @> $1::date AND a.active) AS people,
       (SELECT count(*)::int FROM (SELECT FROM ${published(`'plan'`)} LIMIT 1) one) AS "planType",
       cardinality(given.titles) AS form, given.titles AS "formTitles",
       ${plans('true')} AS plan, ${plans(givesForms)} AS duties, ${plans(`p.state IN ('issued', 'closed')`)} AS issue,
       last.uid AS "planId", (SELECT count(*)::int FROM periods t WHERE t.plan_id = last.id) AS periods,
       ARRAY(SELECT t.name FROM periods t WHERE t.plan_id = last.id AND NOT EXISTS (
         SELECT FROM assignments a WHERE a.period_id = t.id AND NOT a.withdrawn) ORDER BY t.position) AS "emptyPeriods"
     FROM office
     LEFT JOIN LATERAL (SELECT p.id, p.uid FROM ${plansOfOffice} ORDER BY p.id DESC LIMIT 1) last ON true
     CROSS JOIN LATERAL (SELECT ARRAY(SELECT f.title FROM ${published(`'report', 'register'`)} AND ${isTheirs}) AS titles) given`,
    [today],
  );
}
