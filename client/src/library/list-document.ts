import { parseForm, type Field, type Form, type FormDocument, type JsonObject } from '@ke-hoach/forms';
import { applyOperation, emptyForm, type CodeListContent, type Operation } from '@ke-hoach/forms/build';

/**
 * A code list as the one field of a form, so that its items are edited by the operations of the form language: what
 * retiring, merging and restoring mean is said there and nowhere else.
 */
export function documentOfList(content: CodeListContent): FormDocument {
  const document = structuredClone(blankDocument());
  const holder = holderIn(document);
  document.schema['title'] = content.title;
  holder['oneOf'] = structuredClone(content.oneOf);
  if (content['x-retired']) holder['x-retired'] = structuredClone(content['x-retired']);
  return document;
}

/** The list as a form that was edited holds it. */
export function listOfDocument(document: FormDocument): Omit<CodeListContent, 'version'> {
  const { oneOf, 'x-retired': retired } = holderIn(document) as unknown as CodeListContent;
  return { title: String(document.schema['title']), oneOf, ...(retired ? { 'x-retired': retired } : {}) };
}

/** A new list of these items, one a line; blank lines and items that are named twice fall away. */
export function listOfLines(title: string, lines: string): Omit<CodeListContent, 'version'> | null {
  const titles = [...new Set(lines.split('\n').map((line) => line.trim().normalize('NFC')))].filter(Boolean);
  const blank = blankDocument();
  const operations: Operation[] = titles.map((one) => ({ type: 'addChoice', field: FIELD, title: one }));
  const done = applyOperation(blank, { type: 'several', operations });
  if (!done.ok || titles.length === 0) return null;
  const before = new Set((holderIn(blank)['oneOf'] as JsonObject[]).map((item) => item['x-id']));
  const oneOf = (holderIn(done.document)['oneOf'] as JsonObject[]).filter((item) => !before.has(item['x-id']!));
  return { title, oneOf };
}

/** The field that stands for the list. */
export function listField(document: FormDocument): { form: Form; field: Field } | null {
  const parsed = parseForm(document);
  const field = parsed.ok ? parsed.form.field(FIELD) : undefined;
  return parsed.ok && field ? { form: parsed.form, field } : null;
}

const KEY = 'list';
const SECTION = '2f0f3f5e-6a0b-4a52-9a6e-0f0c5f0f9c01';
const FIELD = '2f0f3f5e-6a0b-4a52-9a6e-0f0c5f0f9c02';

function blankDocument(): FormDocument {
  const add: Operation = { type: 'addField', kind: 'choice', key: KEY, title: KEY, section: SECTION, id: FIELD };
  const made = applyOperation(emptyForm(KEY, KEY, SECTION), add);
  if (!made.ok) throw new TypeError(`a form of one choice cannot be made: ${made.problem.code}`);
  return made.document;
}

const holderIn = (document: FormDocument): JsonObject =>
  (document.schema['properties'] as Record<string, JsonObject>)[KEY]!;
