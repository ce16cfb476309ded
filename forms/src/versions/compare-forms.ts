import type { Field, Form } from '../dialect/form.ts';
import type { Change } from './change.ts';
import { own } from '../dialect/json.ts';
import { compareUnusedLists } from './compare-choices.ts';
import { compareCalculations, compareRules } from './compare-expressions.ts';
import { compareField } from './compare-field.ts';
import { successionOf } from './compare-lineage.ts';
import { conditionsOf } from './conditions-of.ts';
import { movedParts, partsOf } from './moved-parts.ts';
import { firstDifferent } from './said-by.ts';

/**
 * What differs between two versions of a form, matched by permanent ids: fields in the order of the newer version with
 * what was split and merged, then what was dropped, sections and groups, calculations and rules; what the form itself is
 * called stands first. With `kept` also the fields that are the same.
 */
export function compareForms(before: Form, after: Form, options: { kept?: boolean } = {}): Change[] {
  const moved = movedParts(before, after);
  const succession = successionOf(before, after);
  const [was, is] = [conditionsOf(before), conditionsOf(after)];
  const changes: Change[] = [];
  for (const field of after.fields) {
    const old = before.field(field.id);
    if (!old) {
      const added: Change = { kind: 'added', field: field.id, title: field.title, breaking: false };
      changes.push(...(succession.at(field) ?? [added]));
      continue;
    }
    const sides = { before, after, conditions: [was.get(old.id) ?? '', is.get(field.id) ?? ''] as const };
    const found = compareField(old, field, sides);
    if (moved.has(field.id)) found.push(moveOf(old, field, before, after));
    if (found.length === 0 && options.kept)
      found.push({ kind: 'kept', field: field.id, title: field.title, breaking: false });
    changes.push(...found);
  }
  for (const { id, title } of before.fields)
    if (!after.field(id) && !succession.follows(id))
      changes.push({ kind: 'dropped', field: id, title, breaking: true });
  return [
    ...compareTexts(before, after),
    ...compareNumbering(before, after),
    ...changes,
    ...compareParts(before, after, moved),
    ...compareUnusedLists(before, after),
    ...compareCalculations(before, after),
    ...compareRules(before, after),
  ];
}

/** What the form itself is called, and its description, in both languages. */
function compareTexts(before: Form, after: Form): Change[] {
  const [was, is] = firstDifferent(saidOf(before), saidOf(after));
  if (was === is) return [];
  return [{ kind: 'retitled', field: '', title: after.title, before: was ?? '', after: is ?? '', breaking: false }];
}

function compareNumbering(before: Form, after: Form): Change[] {
  const [was, is] = [before.numbering, after.numbering];
  const of = { field: '', title: after.title, aspect: 'x-numbering', breaking: false };
  return was === is ? [] : [{ kind: 'setting', ...of, before: was, after: is }];
}

function saidOf({ title, titleEn, document: { schema } }: Form): (string | undefined)[] {
  const texts = [schema.description, own(own(schema['x-i18n'], 'en'), 'description')];
  return [title, titleEn, ...texts.map((text) => (typeof text === 'string' ? text : undefined))];
}

function moveOf(old: Field, field: Field, before: Form, after: Form): Change {
  const place = (form: Form, { group, section }: Field) =>
    partsOf(form).find(({ id }) => id === (group ?? section))?.title;
  const [from, to] = [place(before, old), place(after, field)];
  return { kind: 'moved', field: field.id, title: field.title, before: from, after: to, breaking: false };
}

/** Sections and groups: layout only, so that no difference of theirs is breaking. */
function compareParts(before: Form, after: Form, moved: ReadonlySet<string>): Change[] {
  const changes: Change[] = [];
  const add = (kind: Change['kind'], field: string, title: string, more: Partial<Change> = {}) =>
    changes.push({ kind, field, title, ...more, breaking: false });
  const old = new Map(partsOf(before).map((part) => [part.id, part]));
  for (const { id, title, titleEn, description, descriptionEn } of partsOf(after)) {
    const known = old.get(id);
    old.delete(id);
    if (!known) add('added', id, title);
    else if (moved.has(id)) add('moved', id, title);
    const [was, is] = firstDifferent(
      [known?.title, known?.titleEn, known?.description, known?.descriptionEn],
      [title, titleEn, description, descriptionEn],
    );
    if (known && was !== is) add('retitled', id, title, { before: was ?? '', after: is ?? '' });
  }
  for (const { id, title } of old.values()) add('dropped', id, title);
  return changes;
}
