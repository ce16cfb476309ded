import { firstRow, rows, type EntityManager, type Orm } from '../../platform/database.ts';
import { realClock } from '../../platform/clock.ts';
import { sessionContext } from '../../platform/session-settings.ts';
import { systemAccount } from '../perform-as-system.ts';
import { beginning, nextHead, type Head } from './chain.ts';

/** Entries linked in one transaction at most. */
const batch = 5000;
/** Keys are given before entries are committed: how far behind the newest one a late one is looked for. */
const lateBy = 20_000;
/** Keys that one statement looks through: however long the audit is, it takes a moment. */
const stretch = 50_000;

/**
 * Links committed entries that are in no chain yet, in batches; one sealer at a time, and no writer waits for it. Answers
 * the new head, or null where nothing was to be linked. `whole` looks for late entries from the first on.
 */
export async function sealAudit(orm: Orm, { whole }: { whole: boolean }): Promise<Head | null> {
  const accountId = await systemAccount(orm);
  const session = sessionContext({ accountId, today: realClock().today });
  let newest: Head | null = null;
  for (let after = whole ? 0 : null; ;) {
    const em = orm.em.fork({ session });
    const sealed = await em.transactional((inner) => sealBatch(inner as EntityManager, after));
    newest = sealed?.head ?? newest;
    if (!sealed?.after) return newest;
    after = sealed.after;
  }
}

interface Sealed {
  head: Head | null;
  /** The key after which to look on; null at the end. */
  after: number | null;
}

/** Entries with keys after one, or else not far behind the newest that is linked. Null where somebody else seals. */
async function sealBatch(em: EntityManager, given: number | null): Promise<Sealed | null> {
  const [found] = await rows<{ mine: boolean; after: number; last: number }>(
    em,
    `SELECT pg_try_advisory_xact_lock(hashtext('audit sealer')) AS mine,
       coalesce($1::bigint, (SELECT coalesce(max(entry_id), 0) FROM audit_links) - $2::bigint)::float8 AS after,
       (SELECT coalesce(max(id), 0) FROM audit_entries)::float8 AS last`,
    [given, lateBy],
  );
  if (!found?.mine) return null;
  const { after, last } = found;
  const until = after + stretch;
  const entries = await rows<{ id: number; uid: string; hash: string }>(
    em,
    `SELECT e.id::float8 AS id, e.uid, encode(e.hash, 'hex') AS hash FROM audit_entries e
     WHERE e.id > $1::bigint AND e.id <= $2::bigint AND NOT EXISTS (
       SELECT FROM audit_links l WHERE l.entry_id = e.id AND l.entry_id > $1::bigint AND l.entry_id <= $2::bigint)
     ORDER BY e.id LIMIT $3`,
    [after, until, batch],
  );
  const seen = entries.length === batch ? entries.at(-1)!.id : until;
  return { head: await link(em, entries), after: seen < last ? seen : null };
}

/** Puts entries at the end of the chain; answers its new head, null where there are none. */
async function link(em: EntityManager, entries: readonly { id: number; uid: string; hash: string }[]) {
  if (entries.length === 0) return null;
  const heads: Head[] = [];
  let head = await headOf(em);
  for (const entry of entries) heads.push((head = nextHead(head, entry)));
  await rows(
    em,
    `INSERT INTO audit_links (position, entry_id, entry_uid, link)
     SELECT l.position, l.entry_id, l.entry_uid, decode(l.link, 'hex')
     FROM unnest($1::bigint[], $2::bigint[], $3::uuid[], $4::text[]) AS l (position, entry_id, entry_uid, link)`,
    [
      heads.map(({ position }) => position),
      entries.map(({ id }) => id),
      entries.map(({ uid }) => uid),
      heads.map(({ link }) => link),
    ],
  );
  return head;
}

/** Where the chain in the database ends. */
export async function headOf(em: EntityManager): Promise<Head> {
  const sql = `SELECT position::int AS position, encode(link, 'hex') AS link FROM audit_links ORDER BY position DESC LIMIT 1`;
  return (await firstRow<Head>(em, sql)) ?? beginning;
}
