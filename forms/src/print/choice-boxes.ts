import type { Field } from '../dialect/form.ts';
import { texts } from '../dialect/json.ts';
import type { Json } from '../dialect/json.ts';
import { choiceTitle, codeTitle } from '../fields/choice.ts';
import type { Wording } from '../fields/field-kind.ts';
import { kindOf } from '../fields/registry.ts';
import { isBlank } from '../validate/blank.ts';

/** More boxes than these are printed on blank forms only; a report then names what was chosen. */
export const MOST_BOXES = 12;

/** One box for each answer a field offers, and for a retired one that was given; undefined when it offers none. */
export function choiceBoxes(
  field: Field,
  value: unknown,
  wording: Wording,
): { text: string; chosen: boolean }[] | undefined {
  if (field.choices) {
    const given = texts(Array.isArray(value) ? value : [value]).map((code) => code.normalize('NFC'));
    const offered = field.choices.map(({ code }) => code);
    const others = given.filter((code) => !offered.includes(code));
    return [
      ...field.choices.map((choice) => ({ text: choiceTitle(choice, wording), chosen: given.includes(choice.code) })),
      ...others.map((code) => ({ text: codeTitle(field, code, wording), chosen: true })),
    ];
  }
  const kind = kindOf(field);
  const options = kind.cells(field, wording)[0]?.options;
  const chosen = options && !isBlank(value) ? kind.toCells(field, value as Json, wording) : [];
  return options?.map((text) => ({ text, chosen: chosen.includes(text) }));
}
