import { isObject } from '../dialect/json.ts';
import type { Operation } from './operation.ts';

type Check = (value: unknown) => boolean;

const text: Check = (value) => typeof value === 'string';
const number: Check = (value) => typeof value === 'number';
const maybe =
  (check: Check): Check =>
  (value) =>
    value === undefined || check(value);
const orNull =
  (check: Check): Check =>
  (value) =>
    value === null || check(value);
const listOf =
  (check: Check): Check =>
  (value) =>
    // A list with holes has entries that `every` does not ask.
    Array.isArray(value) && Array.from<unknown>(value).every(check);
const object =
  (members: Record<string, Check>): Check =>
  (value) =>
    isObject(value) && wrongMember(value, members) === undefined;

const after = maybe(orNull(text));
const lang = maybe((value) => value === 'vi' || value === 'en');
const single: Check = (value) => text(value) || number(value) || typeof value === 'boolean';
const message = object({ vi: text, en: text });
const row = maybe(orNull(text));
const named = { title: text, titleEn: maybe(text), key: maybe(text), id: maybe(text) };
const calculation = {
  kind: text,
  expression: text,
  scale: maybe(orNull(number)),
  ratio: maybe(orNull(object({ numerator: text, denominator: text }))),
};
const rule = { level: text, expression: text, message, fields: listOf(text), row };
const content = object({
  title: text,
  version: number,
  oneOf: listOf(object({})),
  'x-retired': maybe(listOf(object({}))),
});
const steps = listOf(object({ at: listOf(single), index: maybe(number) }));
const fieldTest = object({
  field: text,
  const: maybe(single),
  enum: maybe(listOf(single)),
  minimum: maybe(number),
  maximum: maybe(number),
  minItems: maybe(number),
});
const condition = orNull(listOf(fieldTest));
const any = maybe((value) => typeof value === 'boolean');

/** What the members of an operation must be, where the edit itself does not say so. */
const shapes: { [Type in Operation['type']]?: Record<string, Check> } = {
  addField: { choices: maybe(listOf(text)), partIds: maybe(listOf(text)) },
  carryField: { field: text, section: text, after, id: maybe(text) },
  describeField: { field: text, description: orNull(text), lang },
  duplicateField: { field: text, title: maybe(text), key: maybe(text), id: maybe(text) },
  setSetting: { field: text, keyword: text, value: (value) => value !== undefined },
  changeKind: { field: text, kind: text, id: maybe(text) },
  splitField: { field: text, into: listOf(object(named)) },
  mergeFields: { fields: listOf(text), ...named },
  setCondition: { field: text, condition, any },
  requireWhile: { field: text, condition, any },
  setUi: { field: text, settings: orNull(isObject) },
  retitleForm: { title: maybe(orNull(text)), description: maybe(orNull(text)), lang },
  setNumbering: { numbering: orNull(text) },
  rewriteForm: { steps },
  pasteFields: { from: object({}), fields: listOf(text), groups: maybe(listOf(text)), section: text, after },
  addSection: { titleEn: maybe(text) },
  moveSection: { section: text, after },
  addGroup: { title: text, titleEn: maybe(text), section: text, id: maybe(text), after },
  removeGroup: { group: text },
  moveGroup: { group: text, section: text, after },
  addRule: { ...rule, id: maybe(text) },
  editRule: {
    ...{ rule: text, level: maybe(text), expression: maybe(text), message: maybe(message) },
    ...{ fields: maybe(listOf(text)), row },
  },
  removeRule: { rule: text },
  moveRule: { rule: text, after },
  addCalculation: { ...named, ...calculation, section: text, after, unit: maybe(text) },
  editCalculation: { ...calculation, field: text, kind: maybe(text), expression: maybe(text) },
  addChoice: { field: text, title: text, titleEn: maybe(text), code: maybe(text), id: maybe(text), after },
  retitleChoice: { choice: text, title: orNull(text), lang },
  moveChoice: { choice: text, after },
  removeChoice: { choice: text },
  recodeChoice: { choice: text, code: text },
  retireChoice: { choice: text, into: maybe(text) },
  restoreChoice: { choice: text, after },
  setAliases: { choice: text, aliases: listOf(text) },
  useCodeList: { field: text, list: text, key: maybe(text), content: maybe(content) },
  detachCodeList: { field: text },
  updateCodeList: { list: text, content },
  several: { operations: listOf(isObject) },
  revert: { steps, undid: maybe(number) },
};

/** The first member of an operation that is not what it must be; operations may come from anywhere. */
export function misshapen(operation: Operation): string | undefined {
  return wrongMember(operation, shapes[operation.type] ?? {});
}

function wrongMember(value: object, members: Record<string, Check>): string | undefined {
  const given = new Map(Object.entries(value));
  return Object.entries(members).find(([name, check]) => !check(given.get(name)))?.[0];
}
