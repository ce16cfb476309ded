import type { Field } from '../dialect/form.ts';
import { isObject } from '../dialect/json.ts';
import type { Json, JsonObject } from '../dialect/json.ts';
import type { Draft } from './edit.ts';
import { Refusal } from './edit.ts';
import { locate } from './locate.ts';
import { entries, listOf } from './parts.ts';

/** The choices of one field in a document that is being edited. */
export interface OwnChoices {
  field: Field;
  /** The field's definition, whose English texts may name choices too. */
  definition: JsonObject;
  /** The object that holds `oneOf` or `$ref`: the definition, or its `items`. */
  holder: JsonObject;
}

/** The choices of a field that has any. */
export function choicesOf({ document, form }: Draft, id: string): OwnChoices {
  const field = form.field(id);
  const definition = locate(document, id)?.definition;
  if (!field || !definition) throw new Refusal('FIELD_UNKNOWN', { field: id });
  const holder = field.kind === 'many-choices' ? definition.items : definition;
  if (!field.choices || !isObject(holder)) throw new Refusal('KIND_REFUSED', { title: field.title, kind: field.kind });
  return { field, definition, holder };
}

/** The same, where they are the field's own to change. */
export function ownChoicesOf(draft: Draft, id: string): OwnChoices {
  const found = choicesOf(draft, id);
  const list = draft.form.codeLists.get(found.field.codeList ?? '');
  if (list) throw new Refusal('CODE_LIST_SHARED', { title: found.field.title, list: list.title });
  return found;
}

/** A choice by id: which list it stands in, and where. */
export interface FoundChoice extends OwnChoices {
  choice: JsonObject;
  list: Json[];
  index: number;
}

/** A choice of a field's own, either one that may be chosen or a retired one. */
export function findChoice(draft: Draft, id: string, word: 'oneOf' | 'x-retired'): FoundChoice {
  const { form } = draft;
  const field = form.fields.find(({ choices = [], retired = [] }) =>
    [...choices, ...retired].some((one) => one.id === id),
  );
  if (!field) throw new Refusal('CHOICE_UNKNOWN', { choice: id });
  const own = ownChoicesOf(draft, field.id);
  const list = listOf(own.holder, word);
  const index = entries(list).findIndex((entry) => entry['x-id'] === id);
  const choice = entries(list)[index];
  if (!choice) throw new Refusal('CHOICE_UNKNOWN', { choice: id });
  return { ...own, choice, list, index };
}

/** The index behind a choice; null is the front, nothing is the end. */
export function indexAfterChoice(list: readonly Json[], after: string | null | undefined): number {
  if (after === null) return 0;
  if (after === undefined) return list.length;
  const index = list.findIndex((entry) => isObject(entry) && entry['x-id'] === after);
  if (index < 0) throw new Refusal('CHOICE_UNKNOWN', { choice: after });
  return index + 1;
}
