import { parseForm, type FormDocument, type JsonObject } from '@ke-hoach/forms';
import { applyOperation, emptyForm, type CodeListContent, type Operation } from '@ke-hoach/forms/build';
import type { LibraryKind } from '@ke-hoach/schema';
import { composedJson, isWhole } from '../platform/tidy-text.ts';

/** Why a content cannot be kept, as a designer can mend it. */
export interface ContentFault {
  code: string;
  details: Record<string, unknown>;
}
export type CheckedContent = { ok: true; title: string; content: JsonObject } | ({ ok: false } & ContentFault);

/** What a content follows: the entry's outer id, the version it will be, and what the version before said. */
export interface Following {
  id: string;
  version: number;
  before: JsonObject | null;
}

/** Checks the content of an entry by what the form language would say of it. */
export function checkContent(kind: LibraryKind, content: unknown, following: Following): CheckedContent {
  if (typeof content !== 'object' || content === null || Array.isArray(content)) return invalid('object');
  if (kind === 'indicator') return checkIndicator(content as JsonObject);
  return kind === 'group' ? checkGroup(content as JsonObject) : checkCodeList(content as JsonObject, following);
}

const invalid = (reason: string): CheckedContent => ({ ok: false, code: 'CONTENT_INVALID', details: { reason } });

const longest = new Map(Object.entries({ title: 300, titleEn: 300, definition: 2000, definitionEn: 2000, unit: 50 }));
const options = new Map([
  ['basis', ['flow', 'cumulative', 'stock']],
  ['overUnits', ['sum', 'ratio', 'max', 'none']],
  ['overTime', ['sum', 'latest', 'none']],
]);

function checkIndicator(content: JsonObject): CheckedContent {
  const { title } = content;
  if (typeof title !== 'string' || title.trim() === '') return invalid('title');
  for (const [member, value] of Object.entries(content)) {
    const limit = longest.get(member);
    const isText = limit !== undefined && typeof value === 'string' && value !== '' && value.length <= limit;
    if (isText && !isWhole(value)) return invalid(member);
    if (!isText && !options.get(member)?.includes(String(value))) return invalid(member);
  }
  const missing = [...options.keys()].find((member) => content[member] === undefined);
  return missing ? invalid(missing) : { ok: true, title: title.normalize('NFC'), content: composedJson(content) };
}

function checkGroup(content: JsonObject): CheckedContent {
  const { schema, uiSchema } = content;
  const parsed = parseForm({ schema, uiSchema } as unknown as FormDocument);
  if (!parsed.ok) return { ok: false, code: 'FORM_INVALID', details: { issues: parsed.issues } };
  if (parsed.form.fields.length === 0) return invalid('fields');
  const { document, title } = parsed.form;
  return { ok: true, title, content: { schema: document.schema, uiSchema: document.uiSchema } };
}

/** Tried on an empty form: what the form language takes as a list, and as a later version of the one before. */
function checkCodeList(content: JsonObject, { id, version, before }: Following): CheckedContent {
  if (typeof content.title !== 'string' || content.title.trim() === '') return invalid('title');
  const list = composedJson({ ...content, version }) as unknown as CodeListContent;
  const section = '5f1b8a52-43b0-4a0f-8d7c-0a5ad3b0d001';
  const field = '5f1b8a52-43b0-4a0f-8d7c-0a5ad3b0d002';
  const first = before ? (before as unknown as CodeListContent) : list;
  const operations: Operation[] = [
    { type: 'addField', kind: 'choice', id: field, title: content.title, section },
    { type: 'useCodeList', field, list: id, content: first },
    ...(before ? [{ type: 'updateCodeList', list: id, content: list } as const] : []),
  ];
  const tried = applyOperation(emptyForm('Danh mục', 'Danh mục', section), { type: 'several', operations });
  if (!tried.ok) return { ok: false, ...tried.problem };
  return { ok: true, title: list.title, content: list as unknown as JsonObject };
}
