import { canonicalJson } from '../dialect/canonical.ts';
import type { Choice, Field, Form } from '../dialect/form.ts';
import type { Change } from './change.ts';
import type { Sides, Tell } from './compare-field.ts';

/** What may be chosen; breaking where an answer given before may no longer be given. */
export function compareChoices(before: Field, after: Field, sides: Sides, add: Tell): void {
  const [old, now] = [before.choices ?? [], after.choices ?? []];
  const [source, sourceNow] = [sourceOf(sides.before, before), sourceOf(sides.after, after)];
  const same =
    source === sourceNow &&
    canonicalJson(old) === canonicalJson(now) &&
    canonicalJson(before.retired ?? []) === canonicalJson(after.retired ?? []);
  if (same) return;
  const isMoved = source.split('@')[0] !== sourceNow.split('@')[0];
  const known = (choice: Choice) => now.some(({ id, code }) => code === choice.code && (isMoved || id === choice.id));
  const titles = (choices: Choice[]) => choices.map(({ title }) => title);
  add('choices', !old.every(known), titles(old), titles(now));
}

/** Where the choices come from: the code list and its version, or '' for the field's own. */
function sourceOf(form: Form, field: Field): string {
  const list = form.codeLists.get(field.codeList ?? '');
  return list ? `${list.id}@${list.version}/${list.title}` : '';
}

/** Code lists that no field of the newer version uses; what fields use is told at each of them. */
export function compareUnusedLists(before: Form, after: Form): Change[] {
  const used = new Set(after.fields.map(({ codeList }) => codeList));
  const old = new Map([...before.codeLists.values()].map((list) => [list.id, list]));
  return [...after.codeLists.values()].flatMap((list): Change[] => {
    const known = old.get(list.id);
    const same = canonicalJson({ ...known, key: '' }) === canonicalJson({ ...list, key: '' });
    if (used.has(list.key) || same) return [];
    return [{ kind: 'choices', field: list.id, title: list.title, breaking: false }];
  });
}
