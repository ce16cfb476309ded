import { rows, type EntityManager } from '../platform/database.ts';
import { onDays } from '../platform/local-days.ts';
import { nameOn } from '../units/unit-history.repository.ts';

/** Which entries are read; what is left out narrows nothing. */
export interface AuditQuestion {
  /** Whose, by user name. */
  login?: string | undefined;
  /** Of those who hold or ever held a role at a unit, by its id or any name it ever had. */
  unit?: string | undefined;
  /** What was done, by its whole name or how it begins: `role.give`, `role.`. */
  action?: string | undefined;
  /** What or whom it was done to, by id. */
  subject?: string | undefined;
  /** The first and the last day, as dates in Vietnam. */
  from?: string | undefined;
  to?: string | undefined;
}

/** An entry as it is told: who did what to whom, and its place in the chain. */
export interface ToldEntry {
  at: string;
  /** User name and name as they are today; null of the system and of what nobody signed in did. */
  login: string | null;
  name: string | null;
  action: string;
  subject: string | null;
  /** What the subject is called today, of accounts, units, plans, forms and reports. */
  subjectName: string | null;
  details: unknown;
  entry: string;
  /** Null where it is not linked yet. */
  position: number | null;
}

const pageSize = 1000;

/** Entries from the first on, page by page: a long audit is never held in memory. For whoever runs the server. */
export async function* readAudit(em: EntityManager, question: AuditQuestion, today: string): AsyncGenerator<ToldEntry> {
  const { login, unit, action, subject, from, to } = question;
  const asked = [login, unit, action, subject, from, to].map((value) => value ?? null);
  await em.begin();
  try {
    await rows(em, 'SET LOCAL statement_timeout = 0');
    for (let after = '0'; ;) {
      const page = await rows<ToldEntry & { key: string; details: string }>(em, pageSql, [
        ...[after, pageSize, ...asked, today],
      ]);
      for (const { key: _key, ...entry } of page) yield { ...entry, details: JSON.parse(entry.details) };
      if (page.length < pageSize) return;
      after = page.at(-1)!.key;
    }
  } finally {
    await em.rollback();
  }
}

const unitName = (unit: string) => nameOn(unit, '$9::date');

const pageSql = `SELECT e.id::text AS key, to_char(e.at AT TIME ZONE 'Asia/Ho_Chi_Minh', 'YYYY-MM-DD"T"HH24:MI:SS.MS"+07:00"') AS at,
    a.login, a.name, e.action, e.subject, coalesce(
      (SELECT s.name FROM accounts s WHERE s.uid = e.subject),
      (SELECT ${unitName('s.id')} FROM units s WHERE s.uid = e.subject),
      (SELECT s.title FROM plans s WHERE s.uid = e.subject),
      (SELECT s.title FROM forms s WHERE s.uid = e.subject),
      (SELECT ${unitName('s.unit_id')} FROM reports s WHERE s.uid = e.subject)) AS "subjectName",
    e.details, e.uid AS entry, l.position::int AS position
  FROM audit_entries e LEFT JOIN accounts a ON a.id = e.account_id AND NOT a.is_system
    LEFT JOIN audit_links l ON l.entry_id = e.id
  WHERE e.id > $1 AND ($3::text IS NULL OR a.login = lower($3))
    AND ($4::text IS NULL OR e.account_id IN (SELECT h.account_id FROM role_holdings h JOIN units u ON u.id = h.unit_id
      WHERE u.uid::text = $4 OR EXISTS (SELECT FROM unit_placements p WHERE p.unit_id = u.id AND lower(p.name) = lower($4))))
    AND ($5::text IS NULL OR starts_with(e.action, $5)) AND ($6::text IS NULL OR e.subject::text = $6)
    AND ${onDays('e.at', '$7', '$8')}
  ORDER BY e.id LIMIT $2`;
