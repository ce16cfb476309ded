import { isObject } from '../dialect/json.ts';
import type { JsonObject } from '../dialect/json.ts';
import { MOST_CHOICES } from '../dialect/read-choices.ts';
import { fieldKind } from '../fields/registry.ts';
import type { Edit } from './edit.ts';
import { Refusal } from './edit.ts';
import { keyOfTitle } from './key-of-title.ts';
import { keyTaken } from './key-taken.ts';
import { findList } from './locate.ts';
import { newPartId } from './new-part-id.ts';
import { indexAfter, nameField } from './place-field.ts';

/** Adds a field of a kind with the kind's own blank definition, or with choices named; optional and unconditional. */
export const addField: Edit<'addField'> = (draft, operation) => {
  const { document } = draft;
  const target = findList(document, operation.section);
  if (!target) throw new Refusal('SECTION_UNKNOWN', { section: operation.section });
  const kind = fieldKind(operation.kind);
  if (!kind || (target.table && !kind.column)) throw new Refusal('PLACE_INVALID', { kind: operation.kind });

  // One too many is enough to be refused for.
  const choices = (operation.choices ?? []).slice(0, MOST_CHOICES + 1);
  if (choices.length > 0 && !choiceKinds.includes(kind.kind))
    throw new Refusal('KIND_REFUSED', { title: operation.title, kind: kind.kind });
  const { id, key } = nameField(draft, operation, keyTaken(draft.form, target.table?.key));
  const partIds = [...(operation.partIds ?? [])];
  const partId = () => newPartId(draft, partIds.shift());
  const definition =
    choices.length > 0
      ? withChoices(
          kind.blank(() => ''),
          choicesCalled(choices, partId),
        )
      : kind.blank(partId);
  const owner = target.table ? target.table.definition.items : document.schema;
  if (isObject(owner) && isObject(owner.properties))
    owner.properties[key] = { ...definition, title: operation.title, 'x-field': id, 'x-kind': kind.kind };
  target.list.splice(indexAfter(draft, target.list, operation.after), 0, key);
  return { type: 'removeField', field: id };
};

const choiceKinds: readonly string[] = ['choice', 'many-choices'];

function withChoices(definition: JsonObject, choices: JsonObject[]): JsonObject {
  if (!isObject(definition.items)) return { ...definition, oneOf: choices };
  return { ...definition, items: { ...definition.items, oneOf: choices } };
}

function choicesCalled(titles: readonly string[], newId: () => string): JsonObject[] {
  const codes = new Set<string>();
  const last = new Map<string, number>();
  return titles.map((title) => {
    const code = keyOfTitle(title, (taken) => codes.has(taken), last);
    codes.add(code);
    return { const: code, title, 'x-id': newId() };
  });
}
