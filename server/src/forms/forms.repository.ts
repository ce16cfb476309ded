import type { FormPurpose } from '@ke-hoach/schema';
import { byColumn, firstRow, rows, type EntityManager } from '../platform/database.ts';
import { keepPlan } from '../platform/kept-plans.ts';
import { isOuterId } from '../platform/outer-id.ts';
import { holdsWords, searchWords } from '../platform/search-words.ts';
import { coversUnit } from '../units/covers-unit.ts';

export interface FormRow {
  formId: string;
  id: string;
  key: string;
  title: string;
  titleEn: string | null;
  purpose: FormPurpose;
  ownerId: string;
}

/** A version without its document: what lists need. */
export interface VersionHead {
  versionId: string;
  formId: string;
  id: string;
  number: number;
  contentHash: string;
  publishedAt: Date;
  publishedById: string | null;
}

export interface VersionRow extends VersionHead {
  document: string;
}

export interface DraftRow {
  draftId: string;
  formId: string;
  id: string;
  basedOnId: string | null;
  document: string;
  editRevision: number;
  savedAt: Date;
  savedById: string | null;
}

const formColumns = `id::text AS "formId", uid AS id, key, title, title_en AS "titleEn", purpose, owner_id::text AS "ownerId"`;
const headColumns = `id::text AS "versionId", form_id::text AS "formId", uid AS id, number, content_hash AS "contentHash", published_at AS "publishedAt", published_by::text AS "publishedById"`;
const versionColumns = `${headColumns}, document`;
const draftColumns = `id::text AS "draftId", form_id::text AS "formId", uid AS id, based_on::text AS "basedOnId", document,
  edit_revision AS "editRevision", saved_at AS "savedAt", saved_by::text AS "savedById"`;

export async function formsById(em: EntityManager, ids: readonly string[]): Promise<Map<string, FormRow>> {
  return byColumn(
    await rows<FormRow>(em, `SELECT ${formColumns} FROM forms WHERE id = ANY ($1::bigint[])`, [ids]),
    'formId',
  );
}

export async function versionsById(em: EntityManager, ids: readonly string[]): Promise<Map<string, VersionRow>> {
  const sql = `SELECT ${versionColumns} FROM form_versions WHERE id = ANY ($1::bigint[])`;
  return byColumn(await rows<VersionRow>(em, sql, [ids]), 'versionId');
}

/** All versions of forms, oldest first. */
export async function versionsOf(em: EntityManager, formIds: readonly string[]): Promise<Map<string, VersionHead[]>> {
  const found = new Map<string, VersionHead[]>(formIds.map((id) => [id, []]));
  for (const row of await rows<VersionHead>(em, headsSql, [formIds])) found.get(row.formId)?.push(row);
  return found;
}

const headsSql = keepPlan(
  `SELECT ${headColumns} FROM form_versions WHERE form_id = ANY ($1::bigint[]) ORDER BY number`,
);

export async function draftsOf(em: EntityManager, formIds: readonly string[]): Promise<Map<string, DraftRow>> {
  const sql = `SELECT ${draftColumns} FROM form_drafts WHERE form_id = ANY ($1::bigint[])`;
  return byColumn(await rows<DraftRow>(em, sql, [formIds]), 'formId');
}

/** Forms the asker may edit: as a designer whose role covers the owner. */
export const editable = coversUnit('owner_id', 'designer');

/** What was published is for everybody who is signed in; a form without a version only for its designers. */
export const visibleForm = `(EXISTS (SELECT 1 FROM form_versions v WHERE v.form_id = forms.id)
  OR ${editable})`;

export function findForm(em: EntityManager, uid: string): Promise<FormRow | undefined> {
  if (!isOuterId(uid)) return Promise.resolve(undefined);
  return firstRow<FormRow>(em, formSql, [uid]);
}

const formSql = keepPlan(`SELECT ${formColumns} FROM forms WHERE uid = $1::uuid AND ${visibleForm}`);

export interface FormWithVersions extends FormRow {
  /** Oldest first. */
  versions: VersionHead[];
}

/** The same with all its versions, read at once. */
export function findFormWithVersions(em: EntityManager, uid: string): Promise<FormWithVersions | undefined> {
  if (!isOuterId(uid)) return Promise.resolve(undefined);
  return firstRow<FormWithVersions>(em, formWithVersionsSql, [uid]);
}

const formWithVersionsSql = keepPlan(
  `SELECT ${formColumns}, coalesce((SELECT json_agg(head) FROM (
       SELECT ${headColumns} FROM form_versions WHERE form_id = forms.id ORDER BY number) head), '[]') AS versions
   FROM forms WHERE uid = $1::uuid AND ${visibleForm}`,
);

/** The form behind a draft's outer id. */
export function findFormOfDraft(em: EntityManager, draftUid: string): Promise<FormRow | undefined> {
  return firstRow<FormRow>(
    em,
    `SELECT ${formColumns} FROM forms WHERE id = (SELECT form_id FROM form_drafts WHERE uid::text = $1)`,
    [draftUid],
  );
}

export function latestVersion(em: EntityManager, formId: string): Promise<VersionRow | undefined> {
  const sql = `SELECT ${versionColumns} FROM form_versions WHERE form_id = $1 ORDER BY number DESC LIMIT 1`;
  return firstRow<VersionRow>(em, sql, [formId]);
}

/** The keys that begin with this one and are taken. */
export async function takenKeys(em: EntityManager, base: string): Promise<Set<string>> {
  const sql = `SELECT key FROM forms WHERE key = $1 OR starts_with(key, $1 || '-')`;
  return new Set((await rows<{ key: string }>(em, sql, [base])).map(({ key }) => key));
}

/** One page of forms by title; `after` is the last row's [title, key]. */
export async function listForms(
  em: EntityManager,
  page: { purpose: FormPurpose | null; search: string | undefined; after: unknown[] | null; size: number },
): Promise<{ found: FormRow[]; total: number }> {
  const asked = `($1::text IS NULL OR purpose = $1) AND ${visibleForm} AND ${holdsWords(`search_key(concat_ws(' ', title, title_en, key))`, '$5')}`;
  const found = await rows<FormRow & { total: number }>(
    em,
    `SELECT ${formColumns}, (SELECT count(*)::int FROM forms WHERE ${asked}) AS total FROM forms WHERE ${asked}
       AND ($2::text IS NULL OR (title COLLATE "vi-x-icu", key) > ($2 COLLATE "vi-x-icu", $3))
     ORDER BY title COLLATE "vi-x-icu", key LIMIT $4`,
    [page.purpose, page.after?.[0] ?? null, page.after?.[1] ?? null, page.size + 1, searchWords(page.search)],
  );
  return { found, total: found[0]?.total ?? 0 };
}
