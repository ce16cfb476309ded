import type { Choice, Field } from '../dialect/form.ts';
import { codeOfText, isAlike, markedTitle } from './code-of-text.ts';
import type { FieldKind, Tell, Wording } from './field-kind.ts';
import { oneCell } from './one-cell.ts';

/** The title of a choice in the language, Vietnamese where there is no other. */
export function choiceTitle(choice: Choice, { language }: Pick<Wording, 'language'>): string {
  return (language === 'en' && choice.titleEn) || choice.title;
}

/** The title of a chosen code; a code that is not in the list is shown as it stands. */
export function codeTitle(field: Field, code: string, wording: Wording): string {
  const composed = code.normalize('NFC');
  const found = [...(field.choices ?? []), ...(field.retired ?? [])].find((choice) => choice.code === composed);
  return found ? choiceTitle(found, wording) : code;
}

/**
 * Says whether a code may be chosen, composed (NFC) or not; a retired one is refused with the title of the choice that
 * took it over.
 */
export function checkCode(field: Field, text: string, tell: Tell): void {
  const code = text.normalize('NFC');
  if (field.choices?.some((choice) => choice.code === code)) return;
  const retired = field.retired?.find((choice) => choice.code === code);
  if (!retired) return tell('NOT_A_CHOICE');
  const into = field.choices?.find((choice) => choice.id === retired.into);
  const en = { language: 'en' } as const;
  tell('CHOICE_RETIRED', {
    ...{ choice: retired.title, choiceEn: choiceTitle(retired, en) },
    ...(into ? { into: into.title, intoEn: choiceTitle(into, en) } : {}),
  });
}

/**
 * A chosen code as a cell holds it: its title, and the code with it where the title alone would not be read back, or
 * could be taken for a choice with a title like it. `parted` cells hold several.
 */
export function cellText(field: Field, code: string, wording: Wording, parted = false): string {
  const title = codeTitle(field, code, wording);
  const plain =
    !isAlike(field, title) && !(parted && /[;\r\n]/.test(title)) && codeOfText(field, title) === code.normalize('NFC');
  return plain ? title : markedTitle(title, code);
}

/** One answer out of a list, its own or a shared one; the stable code is stored, the title is only shown. */
export const choice: FieldKind = {
  kind: 'choice',
  type: 'string',
  measure: 'text',
  fact: 'text',
  column: true,
  keywords: ['oneOf', '$ref', 'x-retired'],
  blank: (newId) => ({ type: 'string', oneOf: [{ const: 'choice1', title: 'Lựa chọn 1', 'x-id': newId() }] }),
  read() {},
  check(field, value, tell) {
    if (typeof value !== 'string') tell('WRONG_TYPE', { expected: 'choice' });
    else checkCode(field, value, tell);
  },
  facts: (_field, value) => [{ text: String(value) }],
  widget: 'select',
  words: (field, value, wording) => codeTitle(field, String(value), wording),
  ...oneCell(
    (field, wording) => ({
      type: 'choice',
      width: 24,
      options: (field.choices ?? []).map(({ code }) => cellText(field, code, wording)),
    }),
    (field, value, wording) => cellText(field, String(value), wording),
    (field, cell) => codeOfText(field, String(cell)),
  ),
  properties: [{ keyword: 'oneOf', editor: 'choices' }],
};
