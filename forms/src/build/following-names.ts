import type { Choice, Field, Form } from '../dialect/form.ts';
import { keyOfTitle } from './key-of-title.ts';
import { keyTaken } from './key-taken.ts';
import type { Operation } from './operation.ts';
import { usesOfCode } from './uses-of-code.ts';

/**
 * A new title for a field, and the name that goes with it where its name was made of its title: only for a field that no
 * published version has. A name that somebody wrote stays.
 */
export function retitleWithKey(form: Form, field: Field, title: string): Operation {
  const retitle: Operation = { type: 'retitleField', field: field.id, title };
  const taken = keyTaken(form, field.table);
  const own = (key: string) => key !== field.key && taken(key);
  const key = keyOfTitle(title, own);
  if (keyOfTitle(field.title, own) !== field.key || key === field.key) return retitle;
  return { type: 'several', operations: [retitle, { type: 'renameField', field: field.id, key }] };
}

/** The same for a choice and its code, which stays where a condition, rule or calculation asks for it. */
export function retitleWithCode(form: Form, field: Field, choice: Choice, title: string): Operation {
  const retitle: Operation = { type: 'retitleChoice', choice: choice.id, title };
  const others = [...(field.choices ?? []), ...(field.retired ?? [])].filter(({ id }) => id !== choice.id);
  const taken = (code: string) => others.some((other) => other.code === code);
  const code = keyOfTitle(title, taken);
  const wasMade = isUnnamed(choice) || keyOfTitle(choice.title, taken) === choice.code;
  if (!wasMade || code === choice.code || usesOfCode(form, field.id, choice.code).length > 0) return retitle;
  return { type: 'several', operations: [retitle, { type: 'recodeChoice', choice: choice.id, code }] };
}

/** Whether it is still the choice with which a field of choices begins, as nobody has named it. */
export function isUnnamed({ code, title }: Choice): boolean {
  return code === 'choice1' && title === 'Lựa chọn 1';
}
