import type { Choice, CodeList, RetiredChoice } from './form.ts';
import type { FormReport } from './form-issue.ts';
import { isObject, own, pointer, texts } from './json.ts';
import type { Json, JsonObject } from './json.ts';
import { isKey, isUuid } from './names.ts';
import { isTitle, readEnglish, readTexts, refuseOthers } from './read-texts.ts';

/** The choices of a field or a code list: what may be chosen, and what was once. */
export interface Choices {
  choices: Choice[];
  retired: RetiredChoice[];
}

const choiceWords = ['const', 'title', 'x-id', 'x-i18n', 'x-aliases'];
export const MOST_CHOICES = 500;

/** Reads `oneOf` and `x-retired` of a list of choices; ids are claimed by the caller. */
export function readChoices(schema: JsonObject, at: string, report: FormReport): Choices {
  const english = own(own(own(schema, 'x-i18n'), 'en'), 'choices');
  const options = schema.oneOf;
  if (!Array.isArray(options) || options.length === 0 || options.length > MOST_CHOICES)
    report.add('VALUE_INVALID', at + pointer('oneOf'), { expected: 'CHOICES_BETWEEN', least: 1, most: MOST_CHOICES });
  const codes = new Set<string>();
  const choices = (Array.isArray(options) ? options : []).map((option, index) =>
    readChoice(option, [], at + pointer('oneOf', index)),
  );
  const stored = schema['x-retired'] ?? [];
  if (!Array.isArray(stored)) report.add('VALUE_INVALID', at + pointer('x-retired'), { expected: 'CHOICES' });
  const retired = (Array.isArray(stored) ? stored : []).map((option, index): RetiredChoice => {
    const from = at + pointer('x-retired', index);
    const into = own(option, 'x-into');
    if (into !== undefined && !choices.some((choice) => choice.id === into))
      report.add('VALUE_INVALID', from + pointer('x-into'), { expected: 'CHOICE_ID' });
    return { ...readChoice(option, ['x-into'], from), ...(typeof into === 'string' ? { into } : {}) };
  });
  return { choices, retired };

  function readChoice(option: Json, more: string[], from: string): Choice {
    if (!isObject(option)) report.add('VALUE_INVALID', from, { expected: 'CHOICE' });
    else refuseOthers(option, [...choiceWords, ...more], from, report);
    const [code, title, id] = [own(option, 'const'), own(option, 'title'), own(option, 'x-id')];
    if (typeof code !== 'string' || code === '' || code.length > 100)
      report.add('VALUE_INVALID', from + pointer('const'), { expected: 'TEXT_BETWEEN', least: 1, most: 100 });
    else if (code !== code.normalize('NFC'))
      report.add('VALUE_INVALID', from + pointer('const'), { expected: 'COMPOSED_TEXT' });
    if (!isTitle(title)) report.add('VALUE_INVALID', from + pointer('title'), { expected: 'TEXT' });
    readEnglish(own(option, 'x-i18n'), ['title'], from + pointer('x-i18n'), report);
    if (!isUuid(id)) report.add('VALUE_INVALID', from + pointer('x-id'), { expected: 'UUID' });
    if (codes.has(String(code))) report.add('VALUE_INVALID', from + pointer('const'), { expected: 'CODES_EACH_ONCE' });
    codes.add(String(code));
    const aliases = own(option, 'x-aliases');
    if (aliases !== undefined && texts(aliases).length !== (Array.isArray(aliases) ? aliases.length : -1))
      report.add('VALUE_INVALID', from + pointer('x-aliases'), { expected: 'TEXTS' });
    const titleEn = own(own(own(option, 'x-i18n'), 'en'), 'title') ?? own(english, String(code));
    return {
      id: String(id),
      code: String(code),
      title: String(title),
      ...(typeof titleEn === 'string' ? { titleEn } : {}),
      ...(aliases === undefined ? {} : { aliases: texts(aliases) }),
    };
  }
}

/** Reads `$defs`: the code lists of the form, each with the version of the shared list it was made from. */
export function readCodeLists(defs: Json | undefined, at: string, report: FormReport): Map<string, CodeList> {
  const lists = new Map<string, CodeList>();
  if (defs === undefined) return lists;
  if (!isObject(defs)) report.add('VALUE_INVALID', at, { expected: 'OBJECT' });
  for (const [key, schema] of Object.entries(isObject(defs) ? defs : {})) {
    const from = at + pointer(key);
    if (!isKey(key)) report.add('NAME_REFUSED', from, { name: key });
    if (!isObject(schema)) {
      report.add('VALUE_INVALID', from, { expected: 'CODE_LIST' });
      continue;
    }
    refuseOthers(schema, ['type', 'title', 'description', 'oneOf', 'x-i18n', 'x-codeList', 'x-retired'], from, report);
    readTexts(schema, from, report);
    if (schema.type !== 'string')
      report.add('VALUE_INVALID', from + pointer('type'), { expected: 'EXACTLY', value: 'string' });
    const source = isObject(schema['x-codeList']) ? schema['x-codeList'] : {};
    const good = isUuid(source.id) && Number.isSafeInteger(source.version) && Number(source.version) >= 1;
    if (!good || Object.keys(source).length !== 2)
      report.add('VALUE_INVALID', from + pointer('x-codeList'), { expected: 'ID_AND_VERSION' });
    lists.set(key, {
      key,
      id: String(source.id),
      version: Number(source.version),
      title: String(schema.title),
      ...readChoices(schema, from, report),
    });
  }
  return lists;
}
