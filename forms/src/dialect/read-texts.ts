import type { FormReport } from './form-issue.ts';
import { isObject, own, pointer } from './json.ts';
import type { JsonObject } from './json.ts';

const LONGEST_TITLE = 500;
const LONGEST_DESCRIPTION = 4000;

/** Reports every keyword that is not in the closed list. */
export function refuseOthers(object: JsonObject, allowed: readonly string[], at: string, report: FormReport): void {
  for (const keyword of Object.keys(object)) {
    if (!allowed.includes(keyword)) report.add('KEYWORD_REFUSED', at + pointer(keyword), { keyword });
  }
}

/** Checks title, description and the English texts of a field, calculation, section, group or code list. */
export function readTexts(schema: JsonObject, at: string, report: FormReport): void {
  const { title, description } = schema;
  if (typeof title !== 'string' || title.trim() === '' || title.length > LONGEST_TITLE)
    report.add('VALUE_INVALID', at + pointer('title'), { expected: `text of 1 to ${LONGEST_TITLE} characters` });
  if (description !== undefined && (typeof description !== 'string' || description.length > LONGEST_DESCRIPTION))
    report.add('VALUE_INVALID', at + pointer('description'), { expected: 'text' });
  const i18n = schema['x-i18n'];
  if (i18n === undefined) return;
  const english = own(i18n, 'en');
  const known =
    isObject(i18n) &&
    Object.keys(i18n).every((language) => language === 'en') &&
    isObject(english) &&
    Object.keys(english).length > 0;
  if (!known) return report.add('VALUE_INVALID', at + pointer('x-i18n'), { expected: '{ en: { … } }' });
  refuseOthers(english, ['title', 'description', 'choices'], at + pointer('x-i18n', 'en'), report);
  for (const [name, text] of Object.entries(english)) {
    const good = name === 'choices' ? isObject(text) : typeof text === 'string';
    if (!good) report.add('VALUE_INVALID', at + pointer('x-i18n', 'en', name), { expected: 'text' });
  }
}
