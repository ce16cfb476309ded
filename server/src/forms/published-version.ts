import { parseForm, type Form, type FormDocument } from '@ke-hoach/forms';
import type { EntityManager } from '../platform/database.ts';
import { StoredJson } from '../platform/stored-json.ts';
import { versionsById, type VersionRow } from './forms.repository.ts';

/** A published version with its parsed form. Both never change, so they are kept in memory by inner key. */
export interface PublishedVersion extends VersionRow {
  form: Form;
  /** The two parts of its document, as answers tell them. */
  texts: { schema: StoredJson; uiSchema: StoredJson };
}

const kept = new Map<string, PublishedVersion>();
const most = 500;

/** Published versions by inner key; the database is asked only for those not seen before. */
export async function publishedVersions(
  em: EntityManager,
  ids: readonly string[],
): Promise<Map<string, PublishedVersion>> {
  const unseen = ids.filter((id) => !kept.has(cacheKey(em, id)));
  if (unseen.length > 0) {
    for (const row of (await versionsById(em, unseen)).values()) keep(em, row);
  }
  const found = new Map<string, PublishedVersion>();
  for (const id of ids) {
    const version = kept.get(cacheKey(em, id));
    if (version) found.set(id, version);
  }
  return found;
}

/** One published version; it exists by foreign key. */
export async function publishedVersion(em: EntityManager, id: string): Promise<PublishedVersion> {
  const version = (await publishedVersions(em, [id])).get(id);
  if (!version) throw new TypeError(`form version ${id} is gone`);
  return version;
}

function keep(em: EntityManager, row: VersionRow): void {
  const parsed = parseForm(JSON.parse(row.document) as FormDocument);
  if (!parsed.ok) throw new TypeError(`published form version ${row.versionId} no longer parses`);
  if (kept.size >= most) kept.delete(kept.keys().next().value!);
  const { schema, uiSchema } = parsed.form.document;
  const texts = {
    schema: new StoredJson(JSON.stringify(schema)),
    uiSchema: new StoredJson(JSON.stringify(uiSchema)),
  };
  kept.set(cacheKey(em, row.versionId), { ...row, form: parsed.form, texts });
}

/** Tests run several databases in one process: a key belongs to its database. */
const cacheKey = (em: EntityManager, id: string) => `${em.config.get('clientUrl') as string} ${id}`;
