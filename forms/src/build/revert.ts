import { canonicalJson } from '../dialect/canonical.ts';
import type { FormDocument } from '../dialect/form.ts';
import { isObject, own } from '../dialect/json.ts';
import type { Json } from '../dialect/json.ts';
import type { Step } from './difference.ts';
import type { Edit } from './edit.ts';
import { Refusal } from './edit.ts';

/**
 * Puts back what an operation changed. Each place must still hold what that operation left there, so that nothing
 * somebody else has changed since is overwritten.
 */
export const revert: Edit<'revert'> = ({ document }, { steps }) => {
  putSteps(document, steps);
  return undefined;
};

/** Writes what each step says, where its place still holds what the step saw there. */
export function putSteps(document: FormDocument, steps: readonly Step[]): void {
  for (const step of steps) {
    const done = step.index === undefined ? putMember(document, step) : putRun(document, step, step.index);
    if (!done) throw new Refusal('CHANGED_SINCE', { at: step.at });
  }
}

function valueAt(root: unknown, path: Step['at']): unknown {
  return path.reduce<unknown>(
    (value, key) => (Array.isArray(value) ? value[Number(key)] : own(value, String(key))),
    root,
  );
}

function putMember(root: unknown, { at, before, after }: Step): boolean {
  const parent = valueAt(root, at.slice(0, -1));
  const key = String(at.at(-1));
  if (Array.isArray(parent)) {
    // Only an entry that is there: a list has no other members, and grows and shrinks by runs.
    if (!Object.hasOwn(parent, key) || key === 'length' || after === undefined) return false;
  } else if (!isObject(parent)) return false;
  if (!same(valueAt(parent, [key]), before)) return false;
  const members = parent as Record<string, Json>;
  if (after === undefined) delete members[key];
  else members[key] = structuredClone(after);
  return true;
}

function putRun(root: unknown, { at, before, after }: Step, index: number): boolean {
  const list = valueAt(root, at);
  if (!Array.isArray(list) || !Array.isArray(before) || !Array.isArray(after)) return false;
  if (!Number.isInteger(index) || index < 0 || index > list.length) return false;
  if (!same(list.slice(index, index + before.length), before)) return false;
  const rest = list.splice(index).slice(before.length);
  for (const entry of [...structuredClone(after), ...rest]) list.push(entry);
  return true;
}

function same(one: unknown, other: unknown): boolean {
  return one === undefined || other === undefined ? one === other : canonicalJson(one) === canonicalJson(other);
}
