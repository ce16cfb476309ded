import { auditActions } from '@ke-hoach/schema';
import { visibleForm } from '../forms/forms.repository.ts';
import { visiblePlan } from '../plans/plans.repository.ts';
import { firstRow, rows, type EntityManager } from '../platform/database.ts';
import { onDays } from '../platform/local-days.ts';
import { holdsWords, searchWords } from '../platform/search-words.ts';
import { nameOn } from '../units/unit-history.repository.ts';
import type { AuditEntry, AuditFilter } from './audit-log.type.ts';

export type AuditRow = AuditEntry & { key: string };

export interface AuditPage {
  found: AuditRow[];
  /** The key below which nothing was looked at yet; null where there is nothing more. */
  goesOnBelow: string | null;
}

/** Of so many people entries are looked up one by one; of more, the audit is read from its end. */
const fewPeople = 100;
/** Keys that one statement reads, and for how long (ms) it goes on to the next: then the page ends where it stands. */
const stretch = 100_000;
const patience = 2000;

/**
 * What people of a unit did, and what was done to them, the newest first. However long the audit is, and however little of it
 * is asked for, a page takes a moment: it may hold few entries and go on.
 */
export async function auditEntries(
  em: EntityManager,
  unitId: string,
  filter: AuditFilter,
  { after, size }: { after: string | null; size: number },
): Promise<AuditPage> {
  const { withBelow, person, area, from, to } = filter;
  const people = [unitId, withBelow ?? false, searchWords(person)];
  const narrowed = [area ? auditActions[area] : null, from ?? null, to ?? null];
  const told = (found: AuditRow[], rest: string | null): AuditPage =>
    found.length > size
      ? { found: found.slice(0, size), goesOnBelow: found[size - 1]!.key }
      : { found, goesOnBelow: rest };
  const { many } = (await firstRow<{ many: boolean }>(em, manySql, people))!;
  if (!many) {
    const found = await rows<AuditRow>(em, ofFewSql, [...people, after ?? beyond, size + 1, ...narrowed]);
    return told(found, null);
  }
  const found: AuditRow[] = [];
  const until = performance.now() + patience;
  const { end } = (await firstRow<{ end: number }>(em, endSql))!;
  let below = Math.min(end, Number(after ?? end));
  do {
    const least = Math.max(below - stretch, 1);
    found.push(
      ...(await rows<AuditRow>(em, ofManySql, [...people, below, size + 1 - found.length, ...narrowed, least])),
    );
    below = least;
  } while (found.length <= size && below > 1 && performance.now() < until);
  return told(found, below > 1 ? String(below) : null);
}

/** A key above all others. */
const beyond = '999999999999999999';
const endSql = 'SELECT (coalesce(max(id), 0) + 1)::float8 AS "end" FROM audit_entries';
const today = `current_setting('app.today')::date`;
const asked = `e.id < $4 AND ($6::text[] IS NULL OR e.action = ANY ($6))
  AND ${onDays('e.at', '$7', '$8')}`;
const newest = (
  which: string,
) => `SELECT e.id, e.uid, e.at, e.account_id, e.action, e.subject, e.details FROM audit_entries e
  WHERE ${which} AND ${asked} ORDER BY e.id DESC LIMIT $5`;

const unitName = (unit: string) => nameOn(unit, today);
const named = (name: string) =>
  `(SELECT d.id::uuid FROM (SELECT e.details::json ->> '${name}' AS id) d WHERE d.id ~ '^[0-9a-f-]{36}$')`;

/** What was done to something is told by its name where the asker may see it. */
const subject = `coalesce(
    (SELECT s.name FROM accounts s WHERE s.uid = e.subject),
    (SELECT s.name FROM role_holdings h JOIN accounts s ON s.id = h.account_id WHERE h.uid = e.subject),
    (SELECT ${unitName('s.id')} FROM units s WHERE s.uid = e.subject),
    (SELECT p.title FROM plans p WHERE p.uid = e.subject AND ${visiblePlan}),
    (SELECT forms.title FROM forms WHERE forms.uid = e.subject AND ${visibleForm}),
    (SELECT concat_ws(', ', ${unitName('r.unit_id')}, f.title) FROM reports r
       JOIN assignments a ON a.id = r.assignment_id JOIN forms f ON f.id = a.form_id WHERE r.uid = e.subject))`;

const who = `who AS MATERIALIZED (
    SELECT a.id, a.uid FROM administered_account_ids() AS i (id) JOIN accounts a ON a.id = i.id
    WHERE EXISTS (SELECT FROM role_holdings h WHERE h.account_id = a.id AND (h.unit_id = $1 OR $2 AND h.unit_id IN (
        SELECT c.descendant_id FROM unit_closure c WHERE c.ancestor_id = $1 AND c.valid @> ${today})))
      AND ${holdsWords(`search_key(concat_ws(' ', a.name, a.login))`, '$3')})`;
const manySql = `WITH ${who} SELECT count(*) > ${fewPeople} AS many FROM who`;

const entriesSql = (found: string) => `WITH ${who},
  about AS MATERIALIZED (
    SELECT w.uid FROM who w UNION ALL SELECT h.uid FROM who w JOIN role_holdings h ON h.account_id = w.id),
  e AS MATERIALIZED (${found})
  SELECT e.id::text AS key, e.uid AS id, e.at, e.action, CASE WHEN NOT b.is_system THEN b.name END AS "byName",
    CASE WHEN b.id IN (SELECT administered_account_ids()) THEN b.login END AS "byLogin", ${subject} AS subject,
    CASE WHEN e.action IN ('role.give', 'role.end') THEN e.details::json ->> 'role' END AS role,
    CASE WHEN e.action = 'command.refuse' THEN e.details::json ->> 'command' END AS refused,
    coalesce(
      (SELECT ${unitName('s.id')} FROM units s WHERE s.uid = ${named('unit')}),
      (SELECT ${unitName('h.unit_id')} FROM role_holdings h WHERE h.uid = e.subject),
      (SELECT s.name FROM accounts s WHERE s.uid = ${named('deputy')})) AS beside
  FROM e LEFT JOIN accounts b ON b.id = e.account_id
  ORDER BY e.id DESC`;

const ofFewSql = entriesSql(`
    SELECT e.* FROM who w CROSS JOIN LATERAL (${newest('e.account_id = w.id')}) e
    UNION SELECT e.* FROM about b CROSS JOIN LATERAL (${newest('e.subject = b.uid')}) e
    ORDER BY id DESC LIMIT $5`);
const ofManySql = entriesSql(
  newest('e.id >= $9 AND (e.account_id IN (SELECT w.id FROM who w) OR e.subject IN (SELECT b.uid FROM about b))'),
);
