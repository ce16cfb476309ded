import { parseForm, type Form, type FormDocument, type Section } from '@ke-hoach/forms';
import { applyOperation, emptyForm, type Operation } from '@ke-hoach/forms/build';
import { copiedText, pasteOperation, readCopied, type CopiedPart } from '../forms/copied-part.ts';

/** A group of the library as something that was copied out of a form; null when it does not parse any more. */
export function copiedGroup(content: FormDocument): CopiedPart | null {
  const parsed = parseForm(content);
  if (!parsed.ok) return null;
  const { form } = parsed;
  const fields = form.fields.filter(({ table }) => table === undefined).map(({ id }) => id);
  return { what: 'group', id: '', title: form.title, form, fields, groups: form.sections.flatMap(groupsIn) };
}

/** The one edit that puts a group of the library, under its title, at the end of a section. */
export function insertOperation(
  copied: CopiedPart,
  section: string,
  kept: readonly string[],
  newId: () => string,
): Operation {
  const id = newId();
  const { title, titleEn } = copied.form;
  const add: Operation = { type: 'addGroup', id, title, section, ...(titleEn ? { titleEn } : {}) };
  return { type: 'several', operations: [add, pasteOperation(copied, { section: id }, kept, newId)] };
}

/** What the library keeps of a section or group, and the fields whose conditions rest on others and stay behind. */
export function groupOfPart(
  form: Form,
  part: Section,
  title: string,
): { content: FormDocument; leftConditions: string[] } | null {
  const copied = readCopied(copiedText(form, part.id));
  if (!copied || copied.fields.length === 0) return null;
  const blank = emptyForm(title, title, SECTION);
  const pasted = applyOperation(blank, {
    ...{ type: 'pasteFields', from: form.document, section: SECTION },
    ...{ fields: [...copied.fields], groups: copied.groups.filter((id) => id !== part.id) },
  });
  if (!pasted.ok) return null;
  return { content: pasted.document, leftConditions: (pasted.notes ?? []).map(({ details }) => details.title) };
}

const SECTION = '2f0f3f5e-6a0b-4a52-9a6e-0f0c5f0f9c03';

const groupsIn = ({ items }: Section): string[] =>
  items.flatMap((item) => (typeof item === 'string' ? [] : [item.id, ...groupsIn(item)]));
