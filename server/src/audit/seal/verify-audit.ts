import { rows, type EntityManager } from '../../platform/database.ts';
import { hashOfEntry, type StoredEntry } from '../audit-entry.ts';
import { beginning, nextHead, type Head } from './chain.ts';
import { chainOf } from './sealer.ts';
import type { SignedHead, SignedHeads } from './signed-heads.ts';

/** What is wrong at the first bad entry. */
export type Fault =
  /** It does not say what it said when it was written. */
  | 'changed'
  /** It, or its link, is not there any more. */
  | 'gone'
  /** It is not the one that was linked here: moved, put in, or put in another's place. */
  | 'misplaced'
  /** Links and entries agree, but another head was signed: everything after the head before may have been rewritten. */
  | 'rewritten'
  /** The head was not signed by our key. */
  | 'forged'
  /** Other heads were signed than those of the chain's name, or none: it may be another's, or have been given another name. */
  | 'unknown'
  /** It stands in no chain although the sealer has had its time. */
  | 'unsealed';

export interface Verdict {
  entries: number;
  heads: number;
  /** The first bad entry: its place in the chain (0 where it has none), and its name where one is known. */
  first: { fault: Fault; position: number; entry: string | null } | null;
}

interface LinkRow extends StoredEntry {
  position: number;
  entryUid: string;
  link: string;
  uid: string | null;
  hash: string;
}

const pageSize = 5000;

/** Goes along the chain from its beginning and holds it against the entries and against the heads signed outside. */
export async function verifyAudit(em: EntityManager, signed: SignedHeads): Promise<Verdict> {
  const chain = await chainOf(em);
  const heads = signed.of(chain);
  let read = 0;
  const nextSigned = () => {
    const { value } = heads.next();
    if (value) read += 1;
    return value;
  };
  let waiting = nextSigned();
  let head: Head = beginning;
  let sound: Head = beginning;
  const verdict = (first: Verdict['first']): Verdict => {
    while (nextSigned());
    return { entries: head.position, heads: read, first };
  };
  for (;;) {
    const page = await linksAfter(em, head.position);
    for (const row of page) {
      const fault = faultOf(row, head);
      if (fault) return verdict({ fault, position: head.position + 1, entry: nameAt(row, head) });
      head = nextHead(head, { uid: row.uid!, hash: row.hash });
      for (; waiting && waiting.position <= head.position; waiting = nextSigned()) {
        const wrong = compare(waiting, head, signed);
        if (wrong)
          return verdict({ fault: wrong, position: sound.position + 1, entry: await entryAt(em, sound.position + 1) });
        sound = head;
      }
    }
    if (page.length < pageSize) break;
  }
  if (waiting) return verdict({ fault: 'gone', position: head.position + 1, entry: null });
  if (head.position > 0 && (read === 0 || signed.hasOthersThan(chain)))
    return verdict({ fault: 'unknown', position: 1, entry: await entryAt(em, 1) });
  const [unsealed] = await rows<{ uid: string }>(
    em,
    `SELECT e.uid FROM audit_entries e WHERE NOT EXISTS (SELECT FROM audit_links l WHERE l.entry_id = e.id) ORDER BY e.id LIMIT 1`,
  );
  return verdict(unsealed ? { fault: 'unsealed', position: 0, entry: unsealed.uid } : null);
}

function faultOf(row: LinkRow, before: Head): Fault | null {
  if (row.position !== before.position + 1 || row.uid === null) return 'gone';
  if (hashOfEntry(row) !== row.hash) return 'changed';
  const { link } = nextHead(before, { uid: row.uid, hash: row.hash });
  return row.uid !== row.entryUid || link !== row.link ? 'misplaced' : null;
}

/** Of a link that is gone the name is not known. */
const nameAt = (row: LinkRow, before: Head) => (row.position === before.position + 1 ? row.entryUid : null);

function compare(given: SignedHead, head: Head, signed: SignedHeads): Fault | null {
  if (!signed.isSigned(given)) return 'forged';
  return given.position === head.position && given.link === head.link ? null : 'rewritten';
}

function linksAfter(em: EntityManager, position: number): Promise<LinkRow[]> {
  return rows<LinkRow>(
    em,
    `SELECT l.position::int AS position, l.entry_uid AS "entryUid", encode(l.link, 'hex') AS link, e.uid,
       to_char(e.at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') AS at,
       e.account_id::text AS "accountId", e.action, e.subject, e.details, encode(e.hash, 'hex') AS hash
     FROM audit_links l LEFT JOIN audit_entries e ON e.id = l.entry_id WHERE l.position > $1 ORDER BY l.position LIMIT $2`,
    [position, pageSize],
  );
}

async function entryAt(em: EntityManager, position: number): Promise<string | null> {
  const sql = 'SELECT entry_uid AS uid FROM audit_links WHERE position = $1';
  return (await rows<{ uid: string }>(em, sql, [position]))[0]?.uid ?? null;
}
