import { auditActions } from '@ke-hoach/schema';
import { visibleForm } from '../forms/forms.repository.ts';
import { visiblePlan } from '../plans/plans.repository.ts';
import { rows, type EntityManager } from '../platform/database.ts';
import { holdsWords, searchWords } from '../platform/search-words.ts';
import type { AuditEntry, AuditFilter } from './audit-log.type.ts';

export type AuditRow = AuditEntry & { key: string };

/**
 * What people of a unit did, and what was done to them, the newest first; one more than asked for. Of each person so many
 * are looked up by the key of the entry: the audit may be long, and those who ask for it see little of it or all.
 */
export function auditEntries(
  em: EntityManager,
  unitId: string,
  filter: AuditFilter,
  { after, size }: { after: string | null; size: number },
): Promise<AuditRow[]> {
  const { withBelow, person, area, from, to } = filter;
  const actions = area ? auditActions[area] : null;
  return rows<AuditRow>(em, entriesSql, [
    ...[unitId, withBelow ?? false, searchWords(person), after, size + 1, actions, from ?? null, to ?? null],
  ]);
}

const today = `current_setting('app.today')::date`;
const zone = `'Asia/Ho_Chi_Minh'`;
const asked = `($4::bigint IS NULL OR e.id < $4) AND ($6::text[] IS NULL OR e.action = ANY ($6))
  AND ($7::date IS NULL OR e.at >= $7::date::timestamp AT TIME ZONE ${zone})
  AND ($8::date IS NULL OR e.at < ($8::date + 1)::timestamp AT TIME ZONE ${zone})`;
const newest = (whose: string) => `CROSS JOIN LATERAL (
  SELECT e.id, e.uid, e.at, e.account_id, e.action, e.subject, e.details FROM audit_entries e
  WHERE ${whose} AND ${asked} ORDER BY e.id DESC LIMIT $5) e`;

const unitName = (unit: string) => `(SELECT q.name FROM unit_placements q WHERE q.unit_id = ${unit}
  ORDER BY q.line = 'territory' DESC, q.valid @> ${today} DESC, lower(q.valid) DESC NULLS LAST LIMIT 1)`;
const named = (name: string) => `e.details::json ->> '${name}'`;

/** What was done to something is told by its name where the asker may see it. */
const subject = `coalesce(
    (SELECT s.name FROM accounts s WHERE s.uid = e.subject),
    (SELECT s.name FROM role_holdings h JOIN accounts s ON s.id = h.account_id WHERE h.uid = e.subject),
    (SELECT ${unitName('s.id')} FROM units s WHERE s.uid = e.subject),
    (SELECT p.title FROM plans p WHERE p.uid = e.subject AND ${visiblePlan}),
    (SELECT forms.title FROM forms WHERE forms.uid = e.subject AND ${visibleForm}),
    (SELECT concat_ws(', ', ${unitName('r.unit_id')}, f.title) FROM reports r
       JOIN assignments a ON a.id = r.assignment_id JOIN forms f ON f.id = a.form_id WHERE r.uid = e.subject))`;

const entriesSql = `WITH who AS MATERIALIZED (
    SELECT a.id, a.uid FROM administered_account_ids() AS i (id) JOIN accounts a ON a.id = i.id
    WHERE EXISTS (SELECT FROM role_holdings h WHERE h.account_id = a.id AND (h.unit_id = $1 OR $2 AND h.unit_id IN (
        SELECT c.descendant_id FROM unit_closure c WHERE c.ancestor_id = $1 AND c.valid @> ${today})))
      AND ${holdsWords(`search_key(concat_ws(' ', a.name, a.login))`, '$3')}),
  about AS MATERIALIZED (
    SELECT w.uid FROM who w UNION ALL SELECT h.uid FROM who w JOIN role_holdings h ON h.account_id = w.id),
  e AS MATERIALIZED (
    SELECT e.* FROM who w ${newest('e.account_id = w.id')}
    UNION SELECT e.* FROM about b ${newest('e.subject = b.uid')}
    ORDER BY id DESC LIMIT $5)
  SELECT e.id::text AS key, e.uid AS id, e.at, e.action, CASE WHEN NOT b.is_system THEN b.name END AS "byName",
    CASE WHEN b.id IN (SELECT administered_account_ids()) THEN b.login END AS "byLogin", ${subject} AS subject,
    CASE WHEN e.action IN ('role.give', 'role.end') THEN e.details::json ->> 'role' END AS role,
    coalesce(
      (SELECT ${unitName('s.id')} FROM units s WHERE s.uid::text = ${named('unit')}),
      (SELECT ${unitName('h.unit_id')} FROM role_holdings h WHERE h.uid = e.subject),
      (SELECT s.name FROM accounts s WHERE s.uid::text = ${named('deputy')})) AS beside
  FROM e LEFT JOIN accounts b ON b.id = e.account_id
  ORDER BY e.id DESC`;
