import type { LibraryKind } from '@ke-hoach/schema';
import { editable } from '../forms/forms.repository.ts';
import { byColumn, firstRow, rows, type EntityManager } from '../platform/database.ts';
import { holdsWords, searchWords } from '../platform/search-words.ts';
import { coversUnit } from '../units/covers-unit.ts';

export interface EntryRow {
  entryId: string;
  id: string;
  ownerId: string;
  kind: LibraryKind;
  key: string | null;
  title: string;
  content: string;
  version: number;
  retiredAt: Date | null;
  savedAt: Date;
  savedById: string | null;
}

export interface EntryVersionRow {
  number: number;
  content: string;
  savedAt: Date;
  savedById: string | null;
}

const columns = `e.id::text AS "entryId", e.uid AS id, e.owner_id::text AS "ownerId", e.kind, e.key, e.title, e.content, e.version,
  e.retired_at AS "retiredAt", e.saved_at AS "savedAt", e.saved_by::text AS "savedById"`;

/** Designers see the libraries of the offices above them, of their own, and of those their role covers. */
const visible = `(${coversUnit('e.owner_id', 'designer')} OR EXISTS (
  SELECT 1 FROM role_holdings h JOIN unit_closure c ON c.line = h.line AND c.descendant_id = h.unit_id
  WHERE h.account_id = nullif(current_setting('app.account', true), '')::bigint AND h.role = 'designer'
    AND h.valid @> current_setting('app.today')::date AND c.ancestor_id = e.owner_id
    AND c.valid @> current_setting('app.today')::date))`;

export interface EntriesAsked {
  kind: LibraryKind;
  /** Part of a title or key; compared without accents. */
  search: string | null;
  retired: boolean;
}

/** Entries by title; `after` is the outer id of the last of the page before. */
export async function listEntries(
  em: EntityManager,
  { kind, search, retired }: EntriesAsked,
  limit: number,
  after: unknown,
): Promise<{ found: EntryRow[]; total: number }> {
  const listed = `SELECT ${columns} FROM library_entries e WHERE ${visible} AND e.kind = $1
    AND (e.retired_at IS NULL OR $2) AND ${holdsWords(`search_key(concat_ws(' ', e.title, e.key))`, '$3')}`;
  const order = 'title COLLATE "vi-x-icu", id::text COLLATE "C"';
  const found = await rows<EntryRow & { total: number }>(
    em,
    `WITH listed AS (${listed}) SELECT *, (SELECT count(*)::int FROM listed) AS total FROM listed
     WHERE $4::text IS NULL OR (${order}) > (SELECT ${order} FROM listed WHERE id::text = $4) ORDER BY ${order} LIMIT $5`,
    [kind, retired, searchWords(search), after, limit],
  );
  return { found, total: found[0]?.total ?? 0 };
}

export function findEntry(em: EntityManager, uid: string): Promise<EntryRow | undefined> {
  const sql = `SELECT ${columns} FROM library_entries e WHERE ${visible} AND e.uid::text = $1`;
  return firstRow<EntryRow>(em, sql, [uid]);
}

export async function entriesById(em: EntityManager, ids: readonly string[]): Promise<Map<string, EntryRow>> {
  const sql = `SELECT ${columns} FROM library_entries e WHERE ${visible} AND e.uid::text = ANY ($1)`;
  return byColumn(await rows<EntryRow>(em, sql, [ids]), 'id');
}

/** All versions of an entry, newest first. */
export function versionsOfEntry(em: EntityManager, entryId: string): Promise<EntryVersionRow[]> {
  return rows<EntryVersionRow>(
    em,
    `SELECT number, content, saved_at AS "savedAt", saved_by::text AS "savedById" FROM library_versions
     WHERE entry_id = $1 ORDER BY number DESC LIMIT 100`,
    [entryId],
  );
}

/** A form that uses an entry: in which published versions, and whether its draft does. */
export interface EntryUse {
  formId: string;
  versions: number[];
  inDraft: boolean;
}

/**
 * Fields name an indicator by its key and a code list by its id; a group is copied and leaves no trace. Of drafts only
 * those are told that the asker may edit.
 */
export async function usesOfEntry(em: EntityManager, { kind, key, id }: EntryRow): Promise<EntryUse[]> {
  if (kind === 'group') return [];
  const named = kind === 'indicator' ? `"x-indicator":"${key}"` : `"x-codeList":{"id":"${id}"`;
  return rows<EntryUse>(
    em,
    `SELECT f.id::text AS "formId", coalesce(array_agg(d.number ORDER BY d.number) FILTER (WHERE d.number IS NOT NULL), '{}') AS versions,
       bool_or(d.number IS NULL) AS "inDraft"
     FROM forms f JOIN (SELECT form_id, number, document FROM form_versions
       UNION ALL SELECT form_id, NULL, document FROM form_drafts
         WHERE form_id IN (SELECT id FROM forms WHERE ${editable})) d ON d.form_id = f.id
     WHERE strpos(d.document, $1) > 0 GROUP BY f.id ORDER BY f.title COLLATE "vi-x-icu", f.id`,
    [named],
  );
}

/** The keys that begin with this one and are taken, in whatever office. */
export async function takenIndicatorKeys(em: EntityManager, base: string): Promise<Set<string>> {
  const sql = "SELECT key FROM library_entries WHERE key = $1 OR starts_with(key, $1 || '-')";
  return new Set((await rows<{ key: string }>(em, sql, [base])).map(({ key }) => key));
}

/** Keeps what an entry says now as its version of that number. */
export async function keepVersion(
  em: EntityManager,
  version: { entryId: string; number: number; content: string; at: Date; by: string },
): Promise<void> {
  await rows(
    em,
    'INSERT INTO library_versions (entry_id, number, content, saved_at, saved_by) VALUES ($1, $2, $3, $4, $5)',
    [version.entryId, version.number, version.content, version.at, version.by],
  );
}
