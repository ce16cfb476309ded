import { isObject } from '../dialect/json.ts';
import type { JsonObject } from '../dialect/json.ts';
import type { Edit } from './edit.ts';
import { Refusal } from './edit.ts';
import { findChoice, indexAfterChoice, ownChoicesOf } from './find-choice.ts';
import type { OwnChoices } from './find-choice.ts';
import { keyOfTitle } from './key-of-title.ts';
import { newPartId } from './new-part-id.ts';
import { listOf } from './parts.ts';
import { setText } from './texts-of.ts';

/** Adds a choice to a field's own; without a code one is made of its title. */
export const addChoice: Edit<'addChoice'> = (draft, operation) => {
  const { holder, field } = ownChoicesOf(draft, operation.field);
  const codes = [...(field.choices ?? []), ...(field.retired ?? [])].map(({ code }) => code);
  const code = operation.code ?? keyOfTitle(operation.title, (key) => codes.includes(key));
  if (codes.includes(code)) throw new Refusal('KEY_TAKEN', { key: code });
  const choice: JsonObject = { const: code, title: operation.title, 'x-id': newPartId(draft, operation.id) };
  if (operation.titleEn !== undefined) setText(choice, 'title', operation.titleEn, 'en');
  const list = listOf(holder, 'oneOf');
  list.splice(indexAfterChoice(list, operation.after), 0, choice);
  return undefined;
};

/** Changes what people read; the stored code stays. A null English title takes it away. */
export const retitleChoice: Edit<'retitleChoice'> = (draft, operation) => {
  const { choice, definition } = findChoice(draft, operation.choice, 'oneOf');
  const { title, lang = 'vi' } = operation;
  if (lang === 'vi' && title === null) throw new Refusal('RESULT_INVALID', { title });
  if (lang === 'en') forgetEnglish(definition, String(choice.const));
  setText(choice, 'title', title, lang);
  return undefined;
};

/** Moves a choice among those of its field. */
export const moveChoice: Edit<'moveChoice'> = (draft, operation) => {
  const { choice, list, index } = findChoice(draft, operation.choice, 'oneOf');
  list.splice(index, 1);
  list.splice(indexAfterChoice(list, operation.after), 0, choice);
  return undefined;
};

/** Sets the other ways in which a choice is written. */
export const setAliases: Edit<'setAliases'> = (draft, operation) => {
  const { choice } = findChoice(draft, operation.choice, 'oneOf');
  if (operation.aliases.length > 0) choice['x-aliases'] = [...operation.aliases];
  else delete choice['x-aliases'];
  return undefined;
};

/** An English title may also stand at the field, by code. */
export function forgetEnglish(definition: OwnChoices['definition'], code: string): void {
  const i18n = isObject(definition['x-i18n']) ? definition['x-i18n'] : {};
  const english = isObject(i18n.en) ? i18n.en : {};
  if (!isObject(english.choices)) return;
  delete english.choices[code];
  if (Object.keys(english.choices).length === 0) delete english.choices;
  if (Object.keys(english).length === 0) delete definition['x-i18n'];
}
