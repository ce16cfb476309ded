import type { Calculation, Field, Form } from '../dialect/form.ts';
import { withIds } from '../rules/rewrite.ts';
import type { Change } from './change.ts';
import { compareField } from './compare-field.ts';
import { longestKept } from './longest-kept.ts';

/**
 * What differs between two versions of a form, matched by permanent ids: fields in the order of the newer version,
 * then what was dropped, sections, calculations and rules. With `kept` also the fields that are the same.
 */
export function compareForms(before: Form, after: Form, options: { kept?: boolean } = {}): Change[] {
  const moved = movedFields(before, after);
  const changes: Change[] = [];
  for (const field of after.fields) {
    const old = before.field(field.id);
    if (!old) {
      changes.push({ kind: 'added', field: field.id, title: field.title, breaking: false });
      continue;
    }
    const found = compareField(old, field, before, after);
    if (moved.has(field.id)) found.push(moveOf(old, field, before, after));
    if (found.length === 0 && options.kept)
      found.push({ kind: 'kept', field: field.id, title: field.title, breaking: false });
    changes.push(...found);
  }
  for (const field of before.fields)
    if (!after.field(field.id)) changes.push({ kind: 'dropped', field: field.id, title: field.title, breaking: true });
  return [
    ...changes,
    ...compareSections(before, after),
    ...compareCalculations(before, after),
    ...compareRules(before, after),
  ];
}

function container(form: Form, field: Field): string {
  return field.table === undefined ? field.section : (form.field(field.table)?.id ?? '');
}

function movedFields(before: Form, after: Form): Set<string> {
  const moved = new Set<string>();
  const groups = new Map<string, [string[], string[]]>();
  for (const [side, form, other] of [
    [0, before, after],
    [1, after, before],
  ] as const) {
    for (const field of form.fields) {
      const twin = other.field(field.id);
      if (!twin) continue;
      const place = container(form, field);
      if (container(other, twin) !== place) {
        moved.add(field.id);
        continue;
      }
      const group = groups.get(place) ?? [[], []];
      group[side].push(field.id);
      groups.set(place, group);
    }
  }
  for (const [old, now] of groups.values()) {
    const kept = longestKept(old, now);
    for (const id of now) if (!kept.has(id)) moved.add(id);
  }
  return moved;
}

function moveOf(old: Field, field: Field, before: Form, after: Form): Change {
  const place = (form: Form, id: string) => form.sections.find((section) => section.id === id)?.title;
  const [from, to] = [place(before, old.section), place(after, field.section)];
  return { kind: 'moved', field: field.id, title: field.title, before: from, after: to, breaking: false };
}

function compareSections(before: Form, after: Form): Change[] {
  const changes: Change[] = [];
  const common = (one: Form, other: Form) =>
    one.sections.map(({ id }) => id).filter((id) => other.sections.some((section) => section.id === id));
  const kept = longestKept(common(before, after), common(after, before));
  for (const { id, title, titleEn } of after.sections) {
    const old = before.sections.find((section) => section.id === id);
    if (!old) changes.push({ kind: 'added', field: id, title, breaking: false });
    else if (!kept.has(id)) changes.push({ kind: 'moved', field: id, title, breaking: false });
    const [was, is] = old?.title === title ? [old.titleEn, titleEn] : [old?.title, title];
    if (old && was !== is)
      changes.push({ kind: 'retitled', field: id, title, before: was, after: is, breaking: false });
  }
  for (const { id, title } of before.sections)
    if (!after.sections.some((section) => section.id === id))
      changes.push({ kind: 'dropped', field: id, title, breaking: false });
  return changes;
}

function compareCalculations(before: Form, after: Form): Change[] {
  return after.calculations.flatMap((now) => {
    const old = before.calculations.find((calculation) => calculation.field === now.field);
    if (!old) return [];
    const same = withIds(before, old.expression) === withIds(after, now.expression);
    if (same && old.scale === now.scale && old.kind === now.kind && ratioIds(before, old) === ratioIds(after, now))
      return [];
    const [was, is] = [old.expression, now.expression];
    return [
      { kind: 'calculation' as const, field: now.field, title: now.title, before: was, after: is, breaking: true },
    ];
  });
}

function ratioIds(form: Form, { ratio }: Calculation): string {
  return ratio ? [ratio.numerator, ratio.denominator].map((key) => form.field(key)?.id).join('/') : '';
}

function compareRules(before: Form, after: Form): Change[] {
  const ids = new Set([...before.rules, ...after.rules].map((rule) => rule.id));
  return [...ids].flatMap((id) => {
    const [old, now] = [before, after].map((form) => form.rules.find((rule) => rule.id === id));
    const was = old && [old.level, withIds(before, old.expression, old.row), old.message.vi].join(' ');
    const is = now && [now.level, withIds(after, now.expression, now.row), now.message.vi].join(' ');
    if (was === is) return [];
    const title = (now ?? old)?.message.vi ?? '';
    const breaking = now?.level === 'error';
    return [{ kind: 'rule' as const, field: id, title, before: old?.expression, after: now?.expression, breaking }];
  });
}
