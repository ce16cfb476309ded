import {
  canonicalJson,
  catalogueOf,
  parseForm,
  type CatalogueEntry,
  type FormDocument,
  type JsonObject,
} from '@ke-hoach/forms';
import { communeHalfYear } from '@ke-hoach/forms/examples';
import { applyOperation, emptyForm } from '@ke-hoach/forms/build';
import type pg from 'pg';
import { seedId } from './seed-id.ts';

interface Office {
  ownerId: string;
  designerId: string;
}

const savedAt = '2023-02-20T09:00:00+07:00';

/** The office's library as its forms of the demo make it: their indicators and code lists, and one group worth keeping. */
export async function insertLibrary(
  owner: pg.Client,
  office: Office,
  documents: readonly FormDocument[],
): Promise<void> {
  const indicators = new Map<string, JsonObject>();
  for (const document of documents) {
    const parsed = parseForm(document);
    if (!parsed.ok) continue;
    for (const entry of catalogueOf(parsed.form))
      if (entry.indicator !== undefined && !indicators.has(entry.indicator))
        indicators.set(entry.indicator, indicatorOf(entry, parsed.form.field(entry.id)));
    for (const { key, id, title, version } of parsed.form.codeLists.values()) {
      const { oneOf, 'x-retired': retired } = (document.schema.$defs as Record<string, JsonObject>)[key]!;
      const content = {
        title,
        version,
        oneOf: oneOf ?? [],
        ...(retired === undefined ? {} : { 'x-retired': retired }),
      };
      await insertEntry(owner, office, { id, kind: 'codeList', key: null, title, version, content });
    }
  }
  for (const [key, content] of indicators)
    await insertEntry(owner, office, {
      ...{ id: seedId(`indicator ${key}`), kind: 'indicator', key },
      ...{ title: String(content.title), version: 1, content },
    });
  const { schema, uiSchema } = householdsGroup();
  await insertEntry(owner, office, {
    ...{ id: seedId('group households'), kind: 'group', key: null },
    ...{ title: String(schema.title), version: 1, content: { schema, uiSchema } },
  });
}

/**
 * Gives a demo that was loaded before there was a library what a new one has. Whoever ever kept an entry keeps the library as
 * it is: entries are retired, never deleted. True when it was given.
 */
export async function completeLibrary(owner: pg.Client, documents: readonly FormDocument[]): Promise<boolean> {
  const found = await owner.query<Office>(
    `SELECT u.id::text AS "ownerId", a.id::text AS "designerId" FROM units u, accounts a
     WHERE u.uid = $1 AND a.login = 'designer' AND NOT EXISTS (SELECT 1 FROM library_entries)`,
    [seedId('unit tam-ky')],
  );
  const office = found.rows[0];
  if (office) await insertLibrary(owner, office, documents);
  return office !== undefined;
}

type Described = { description?: string; i18n?: { en?: { description?: string } } } | undefined;

function indicatorOf(entry: CatalogueEntry, field: Described): JsonObject {
  const { title, titleEn, unit, basis, overUnits, overTime } = entry;
  const texts = { titleEn, definition: field?.description, definitionEn: field?.i18n?.en?.description, unit };
  const given = Object.entries(texts).filter(([, text]) => text !== undefined) as [string, string][];
  return {
    ...{ title, ...Object.fromEntries(given) },
    ...{ basis: basis ?? 'flow', overUnits: overUnits ?? 'sum', overTime: overTime ?? 'sum' },
  };
}

/** Households, those taking part and their share: asked together in most forms. */
function householdsGroup(): FormDocument {
  const title = 'Số hộ và tỷ lệ hộ tham gia';
  const section = seedId('group households section');
  const parsed = parseForm(communeHalfYear);
  if (!parsed.ok) throw new TypeError('the half-year form does not parse');
  const fields = ['householdsTotal', 'householdsParticipating'].map((key) => parsed.form.field(key)!.id);
  const pasted = applyOperation(emptyForm(title, title, section), {
    ...{ type: 'pasteFields', from: communeHalfYear, fields, section },
  });
  if (!pasted.ok) throw new TypeError(`the group cannot be made: ${pasted.problem.code}`);
  return pasted.document;
}

interface SeededEntry {
  id: string;
  kind: string;
  key: string | null;
  title: string;
  version: number;
  content: JsonObject;
}

async function insertEntry(
  owner: pg.Client,
  { ownerId, designerId }: Office,
  { id, kind, key, title, version, content }: SeededEntry,
): Promise<void> {
  await owner.query(
    `WITH entry AS (
       INSERT INTO library_entries (uid, owner_id, kind, key, title, content, version, saved_at, saved_by)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9) ON CONFLICT DO NOTHING RETURNING id)
     INSERT INTO library_versions (entry_id, number, content, saved_at, saved_by) SELECT id, $7, $6, $8, $9 FROM entry`,
    [id, ownerId, kind, key, title, canonicalJson(content), version, savedAt, designerId],
  );
}
