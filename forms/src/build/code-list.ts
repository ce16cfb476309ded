import type { CodeList } from '../dialect/form.ts';
import { isObject, own } from '../dialect/json.ts';
import type { Json, JsonObject } from '../dialect/json.ts';
import type { Draft, Edit } from './edit.ts';
import { Refusal } from './edit.ts';
import { choicesOf } from './find-choice.ts';
import { freshCopy } from './fresh-copy.ts';
import { keyOfTitle } from './key-of-title.ts';
import type { CodeListContent } from './operation.ts';
import { entries } from './parts.ts';
import { assertUnused } from './retire-choice.ts';

const REF = '#/$defs/';

/** Gives a field the choices of a code list in place of its own; the list is brought along when the form has it not. */
export const useCodeList: Edit<'useCodeList'> = (draft, operation) => {
  const { field, definition, holder } = choicesOf(draft, operation.field);
  const { list: id, content, key } = operation;
  const known = listById(draft, id);
  if (!known && !content) throw new Refusal('CODE_LIST_UNKNOWN', { list: id });
  const name = known?.key ?? bringCodeList(draft, { type: 'string', ...stored(id, content) }, key);
  const codes = known
    ? known.choices.map((choice) => choice.code)
    : entries(content?.oneOf).map((choice) => String(choice.const));
  const lost = (field.choices ?? []).map(({ code }) => code).filter((code) => !codes.includes(code));
  assertUnused(draft, field.id, lost);
  for (const word of ['oneOf', 'x-retired']) delete holder[word];
  holder.$ref = REF + name;
  const english = isObject(definition['x-i18n']) && isObject(definition['x-i18n'].en) ? definition['x-i18n'].en : {};
  delete english.choices;
  if (Object.keys(english).length === 0) delete definition['x-i18n'];
  dropUnused(draft, field.codeList);
  return undefined;
};

/** Gives a field choices of its own, as the code list has them now; their codes stay. */
export const detachCodeList: Edit<'detachCodeList'> = (draft, operation) => {
  const { field, holder } = choicesOf(draft, operation.field);
  const list = own(draft.document.schema.$defs, field.codeList ?? '');
  if (!isObject(list)) throw new Refusal('CODE_LIST_UNKNOWN', { title: field.title });
  const copy = freshCopy(list, draft.newId);
  delete holder.$ref;
  holder.oneOf = copy.oneOf ?? [];
  if (copy['x-retired'] !== undefined) holder['x-retired'] = copy['x-retired'];
  dropUnused(draft, field.codeList);
  return undefined;
};

/** Takes a later version of a code list; what was on the list is still there, or retired. */
export const updateCodeList: Edit<'updateCodeList'> = (draft, { list: id, content }) => {
  const { document, form } = draft;
  const known = listById(draft, id);
  if (!known || !isObject(document.schema.$defs)) throw new Refusal('CODE_LIST_UNKNOWN', { list: id });
  if (!(content.version > known.version))
    throw new Refusal('CODE_LIST_OLDER', { list: known.title, version: content.version, known: known.version });
  const offered = new Map(entries(content.oneOf).map((choice) => [choice['x-id'], choice.const]));
  const all = new Map([
    ...offered,
    ...entries(content['x-retired']).map((choice) => [choice['x-id'], choice.const] as const),
  ]);
  const lost = [...known.choices, ...known.retired].filter((choice) => all.get(choice.id) !== choice.code);
  if (lost.length > 0)
    throw new Refusal('CODE_LIST_LOSES', { list: known.title, titles: lost.map(({ title }) => title) });
  const retired = known.choices.filter((choice) => !offered.has(choice.id)).map(({ code }) => code);
  for (const field of form.fields) if (field.codeList === known.key) assertUnused(draft, field.id, retired);
  const before = own(document.schema.$defs, known.key);
  document.schema.$defs[known.key] = {
    ...picked(before, ['description', 'x-i18n']),
    type: 'string',
    ...stored(id, content),
  };
  return undefined;
};

/** Puts a code list under `$defs`, by the name asked for or one of its title, and gives back the name. */
export function bringCodeList({ document }: Draft, list: JsonObject, asked: string | undefined): string {
  const defs = isObject(document.schema.$defs) ? document.schema.$defs : {};
  document.schema.$defs = defs;
  const name = asked ?? keyOfTitle(String(list.title), (key) => Object.hasOwn(defs, key));
  if (Object.hasOwn(defs, name)) throw new Refusal('KEY_TAKEN', { key: name });
  defs[name] = list;
  return name;
}

/** The code list of the form with that permanent id. */
export function listById({ form }: Draft, id: string): CodeList | undefined {
  return [...form.codeLists.values()].find((list) => list.id === id);
}

function stored(id: string, content: CodeListContent | undefined): JsonObject {
  const { title = '', version = 0, oneOf = [] } = content ?? {};
  const retired = content?.['x-retired'];
  return structuredClone({
    ...{ title, oneOf, 'x-codeList': { id, version } },
    ...(retired === undefined ? {} : { 'x-retired': retired }),
  });
}

/** A list that no field refers to any more goes out of the form. */
function dropUnused({ document }: Draft, key: string | undefined): void {
  const { $defs, ...rest } = document.schema;
  if (key === undefined || !isObject($defs) || refersTo(rest, REF + key)) return;
  delete $defs[key];
  if (Object.keys($defs).length === 0) delete document.schema.$defs;
}

function refersTo(value: Json, ref: string): boolean {
  if (Array.isArray(value)) return value.some((entry) => refersTo(entry, ref));
  return isObject(value) && (value.$ref === ref || Object.values(value).some((member) => refersTo(member, ref)));
}

function picked(from: Json | undefined, words: readonly string[]): JsonObject {
  return isObject(from) ? Object.fromEntries(Object.entries(from).filter(([word]) => words.includes(word))) : {};
}
