import type { FormReport } from './form-issue.ts';
import { isObject, pointer, texts } from './json.ts';
import type { Json, JsonObject } from './json.ts';

const LONGEST_TITLE = 500;
const LONGEST_DESCRIPTION = 4000;

/** Reports every keyword that is not in the closed list. */
export function refuseOthers(object: JsonObject, allowed: readonly string[], at: string, report: FormReport): void {
  for (const keyword of Object.keys(object)) {
    if (!allowed.includes(keyword)) report.add('KEYWORD_REFUSED', at + pointer(keyword), { keyword });
  }
}

/** The names in a list in which each may stand once; none when there is no list. */
export function readNames(list: Json | undefined, at: string, report: FormReport): string[] {
  const names = texts(list);
  const each = Array.isArray(list) && names.length === list.length && new Set(names).size === names.length;
  if (list !== undefined && !each) report.add('VALUE_INVALID', at, { expected: 'FIELD_NAMES_EACH_ONCE' });
  return names;
}

/** Checks title, description and the English texts of a field, calculation, section, group or code list. */
export function readTexts(schema: JsonObject, at: string, report: FormReport): void {
  const { title, description } = schema;
  if (!isTitle(title))
    report.add('VALUE_INVALID', at + pointer('title'), { expected: 'TEXT_BETWEEN', least: 1, most: LONGEST_TITLE });
  if (description !== undefined && !isText(description, LONGEST_DESCRIPTION))
    report.add('VALUE_INVALID', at + pointer('description'), { expected: 'TEXT' });
  readEnglish(schema['x-i18n'], ['title', 'description', 'choices'], at + pointer('x-i18n'), report);
}

/** Checks `x-i18n`: English texts by these names, `choices` by their codes. */
export function readEnglish(i18n: Json | undefined, names: readonly string[], at: string, report: FormReport): void {
  if (i18n === undefined) return;
  const english = isObject(i18n) && Object.keys(i18n).join() === 'en' ? i18n.en : undefined;
  if (!isObject(english) || Object.keys(english).length === 0)
    return report.add('VALUE_INVALID', at, { expected: 'ENGLISH_TEXTS' });
  refuseOthers(english, names, at + pointer('en'), report);
  for (const [name, text] of Object.entries(english)) {
    const longest = name === 'description' ? LONGEST_DESCRIPTION : LONGEST_TITLE;
    const good = name === 'choices' ? isObject(text) && Object.values(text).every(isTitle) : isText(text, longest);
    if (!good) report.add('VALUE_INVALID', at + pointer('en', name), { expected: 'TEXT' });
  }
}

/** True for a heading: text that is not blank and not too long. */
export function isTitle(text: unknown): text is string {
  return isText(text, LONGEST_TITLE) && text.trim() !== '';
}

/** True for a text of at most so many UTF-16 units. */
export function isText(text: unknown, longest: number): text is string {
  return typeof text === 'string' && text.length <= longest;
}
