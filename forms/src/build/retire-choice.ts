import type { Draft, Edit } from './edit.ts';
import { Refusal } from './edit.ts';
import { forgetEnglish } from './choice.ts';
import { findChoice, indexAfterChoice } from './find-choice.ts';
import { entries, listOf } from './parts.ts';
import { usesOfCode } from './uses-of-code.ts';

/**
 * A choice that may no longer be chosen. With `into` that one takes its meaning over: drafts move to it. A condition,
 * rule or calculation that asks for it stands in the way.
 */
export const retireChoice: Edit<'retireChoice'> = (draft, operation) => {
  const { choice, list, index, holder, field } = findChoice(draft, operation.choice, 'oneOf');
  const { into } = operation;
  assertUnused(draft, field.id, [String(choice.const)]);
  list.splice(index, 1);
  if (into !== undefined) indexAfterChoice(list, into);
  const retired = listOf(holder, 'x-retired');
  for (const earlier of entries(retired)) {
    if (earlier['x-into'] !== operation.choice) continue;
    if (into === undefined) delete earlier['x-into'];
    else earlier['x-into'] = into;
  }
  retired.push(into === undefined ? choice : { ...choice, 'x-into': into });
  return undefined;
};

/** A choice that leaves no trace; what was merged into it is merged into nothing. Who asks for it stands in the way. */
export const removeChoice: Edit<'removeChoice'> = (draft, operation) => {
  const { choice, list, index, holder, definition, field } = findChoice(draft, operation.choice, 'oneOf');
  assertUnpublished(draft, field.id, operation.choice);
  assertUnused(draft, field.id, [String(choice.const)]);
  if (list.length === 1) throw new Refusal('LAST_CHOICE', { title: field.title });
  list.splice(index, 1);
  forgetEnglish(definition, String(choice.const));
  for (const earlier of Array.isArray(holder['x-retired']) ? entries(holder['x-retired']) : [])
    if (earlier['x-into'] === operation.choice) delete earlier['x-into'];
  return undefined;
};

/** A retired choice that may be chosen again. */
export const restoreChoice: Edit<'restoreChoice'> = (draft, operation) => {
  const { choice, list, index, holder } = findChoice(draft, operation.choice, 'x-retired');
  list.splice(index, 1);
  if (list.length === 0) delete holder['x-retired'];
  delete choice['x-into'];
  const offered = listOf(holder, 'oneOf');
  offered.splice(indexAfterChoice(offered, operation.after), 0, choice);
  return undefined;
};

/** Gives a choice another code, for answers that are not there yet. Who asks for the old one stands in the way. */
export const recodeChoice: Edit<'recodeChoice'> = (draft, operation) => {
  const { choice, definition, field } = findChoice(draft, operation.choice, 'oneOf');
  const others = [...(field.choices ?? []), ...(field.retired ?? [])].filter(({ id }) => id !== operation.choice);
  if (others.some(({ code }) => code === operation.code)) throw new Refusal('KEY_TAKEN', { key: operation.code });
  assertUnpublished(draft, field.id, operation.choice);
  assertUnused(draft, field.id, [String(choice.const)]);
  forgetEnglish(definition, String(choice.const));
  choice.const = operation.code;
  return undefined;
};

/** Refuses to touch a choice that answers may have, as a published version offers it. */
function assertUnpublished({ published }: Draft, field: string, choice: string): void {
  const before = published?.field(field);
  const known = [...(before?.choices ?? []), ...(before?.retired ?? [])].find(({ id }) => id === choice);
  if (known) throw new Refusal('CHOICE_PUBLISHED', { title: known.title });
}

/** Refuses to take codes away from a field while something asks for them. */
export function assertUnused({ form }: Draft, field: string, codes: readonly string[]): void {
  const uses = codes.flatMap((code) => usesOfCode(form, field, code));
  if (uses.length > 0) throw new Refusal('CHOICE_IN_USE', { uses, codes });
}
