import { parseForm, type Form, type FormDocument, type Section } from '@ke-hoach/forms';
import type { Operation } from '@ke-hoach/forms/build';

/** What marks a text as something copied out of a form. */
const MARK = 'ke-hoach/form-part';

/** A field, group or section that was copied, with the form it comes from as that was then. */
export interface CopiedPart {
  what: 'field' | 'group' | 'section';
  id: string;
  title: string;
  form: Form;
  /** Ids of the fields that come along, and of the groups around them. */
  fields: readonly string[];
  groups: readonly string[];
}

/** Something of a form as a text, for the clipboard. */
export function copiedText(form: Form, id: string): string {
  return JSON.stringify({ mark: MARK, id, from: form.document });
}

/** What a text from the clipboard holds; null when it is anything else, or not whole. */
export function readCopied(text: string | null): CopiedPart | null {
  if (!text?.includes(MARK)) return null;
  const { mark, id, from } = objectIn(text);
  const parsed = parseForm(from);
  if (mark !== MARK || typeof id !== 'string' || !parsed.ok) return null;
  const { form } = parsed;
  const field = form.field(id);
  if (field?.id === id) return { what: 'field', id, title: field.title, form, fields: [id], groups: [] };
  const found = partOf(form.sections, id);
  if (!found) return null;
  const what = form.sections.includes(found) ? 'section' : 'group';
  const groups = groupsIn(found).concat(what === 'group' ? id : []);
  const fields = found.fields.flatMap((key) => form.field(key)?.id ?? []);
  return { what, id, title: found.title, form, fields, groups };
}

/** Where it is pasted: into a section, group or table, behind something in it; without that last. */
export interface PasteTarget {
  section: string;
  after?: string | null;
}

/** The shared indicators of what was copied that the form it comes to does not have yet. */
export function indicatorsOf(copied: CopiedPart, form: Form): { indicator: string; title: string }[] {
  const taken = new Set(form.fields.map(({ indicator }) => indicator));
  return copied.form.fields.flatMap(({ id, table, indicator, title }) => {
    const comes = copied.fields.includes(id) || copied.fields.includes(copied.form.field(table ?? '')?.id ?? '');
    return comes && indicator !== undefined && !taken.has(indicator) ? [{ indicator, title }] : [];
  });
}

/** The one edit that pastes it; a section comes behind the section of the place. Only the kept indicators are shared. */
export function pasteOperation(
  copied: CopiedPart,
  { section, after }: PasteTarget,
  kept: readonly string[],
  newId: () => string,
): Operation {
  const { form, fields, groups } = copied;
  const from = JSON.parse(
    JSON.stringify(form.document, (name, value: unknown) =>
      name === 'x-indicator' && !kept.includes(String(value)) ? undefined : value,
    ),
  ) as FormDocument;
  const paste = { type: 'pasteFields' as const, from, fields: [...fields], groups: [...groups] };
  if (copied.what !== 'section') return { ...paste, section, ...(after === undefined ? {} : { after }) };
  const { title, titleEn, description } = partOf(form.sections, copied.id) ?? copied.form.sections[0]!;
  const id = newId();
  const texts = { title, ...(titleEn ? { titleEn } : {}), ...(description ? { description } : {}) };
  const add: Operation = { type: 'addSection', id, ...texts, after: section };
  return fields.length + groups.length === 0 ? add : { type: 'several', operations: [add, { ...paste, section: id }] };
}

/** Id of the first field of a draft that a form did not have. */
export function firstNewField(before: Form, draft: { schema: unknown; uiSchema: unknown }): string | undefined {
  const parsed = parseForm({ schema: draft.schema, uiSchema: draft.uiSchema });
  const known = new Set(before.fields.map(({ id }) => id));
  return parsed.ok ? parsed.form.fields.find(({ id }) => !known.has(id))?.id : undefined;
}

function objectIn(text: string): Partial<Record<string, unknown>> {
  try {
    return JSON.parse(text) as Record<string, unknown>;
  } catch {
    return {};
  }
}

function partOf(parts: readonly Section[], id: string): Section | undefined {
  for (const part of parts) {
    const found = part.id === id ? part : partOf(innerOf(part), id);
    if (found) return found;
  }
  return undefined;
}

const innerOf = (part: Section): Section[] => part.items.filter((item) => typeof item !== 'string');

const groupsIn = (part: Section): string[] => innerOf(part).flatMap((group) => [group.id, ...groupsIn(group)]);
