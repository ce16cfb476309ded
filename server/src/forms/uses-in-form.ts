import { usesOf } from '@ke-hoach/forms/build';
import type { FieldUse, UseFinder } from './field-use.ts';

/** Calculations, rules and conditions of the older version that read a lost field and are gone with it. */
export const usesInForm: UseFinder = (_em, { before, after, fields, rules }) => {
  const calculated = new Set(after.calculations.map(({ field }) => field));
  const isGone = ({ kind, id }: { kind: string; id: string }) =>
    kind === 'calculation' ? !calculated.has(id) : kind === 'rule' ? rules.includes(id) : after.field(id) !== undefined;
  const gone = new Map<string, FieldUse>();
  for (const use of fields.flatMap((field) => usesOf(before, field)).filter(isGone))
    gone.set(`${use.kind} ${use.id}`, { kind: use.kind, subject: use.id, title: use.title, count: null });
  return Promise.resolve([...gone.values()]);
};
