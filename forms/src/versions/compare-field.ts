import type { Field, Form, Kind } from '../dialect/form.ts';
import { canonicalJson } from '../dialect/canonical.ts';
import type { Shape } from '../dialect/shape.ts';
import type { Change, ChangeKind } from './change.ts';

/** Kinds whose every answer is also an answer of the other kind, once written its way. */
const widerKinds: Partial<Record<Kind, Kind[]>> = { text: ['long-text'], integer: ['decimal'], money: ['decimal'] };

/** Keywords that limit a value, and whether more of them means more room. */
const limits = { maxLength: 1, maximum: 1, maxItems: 1, minLength: -1, minimum: -1, minItems: -1 } as const;
const meanings = ['unit', 'basis', 'overUnits', 'overTime', 'indicator', 'nothing'] as const;

/** All differences of one field that both versions have, except where it stands. */
export function compareField(before: Field, after: Field, from: Form, to: Form): Change[] {
  const changes: Change[] = [];
  const add = (kind: ChangeKind, breaking: boolean, old?: unknown, now?: unknown) =>
    changes.push({ kind, field: after.id, title: after.title, before: old, after: now, breaking });

  if (before.key !== after.key) add('renamed', false, before.key, after.key);
  if (before.title !== after.title) add('retitled', false, before.title, after.title);
  else if (said(before) !== said(after)) add('retitled', false, englishTitle(before), englishTitle(after));
  compareKind();
  compareLimits();
  if (before.required !== after.required) add('requirement', after.required, before.required, after.required);
  const [was, is] = [conditionsOf(from, before), conditionsOf(to, after)];
  if (was !== is) add('requirement', true, was, is);
  compareChoices();
  for (const part of meanings) if (before[part] !== after[part]) add('meaning', true, before[part], after[part]);
  return changes;

  function compareKind(): void {
    if (before.kind === after.kind || after.calculated) return;
    if (widerKinds[before.kind]?.includes(after.kind)) add('widened', false, before.kind, after.kind);
    else if (widerKinds[after.kind]?.includes(before.kind)) add('narrowed', true, before.kind, after.kind);
    else add('meaning', true, before.kind, after.kind);
  }

  function compareLimits(): void {
    if (after.calculated || before.kind !== after.kind) return;
    for (const [keyword, direction] of Object.entries(limits)) {
      const open = direction * Infinity;
      const [old, now] = [before, after].map(({ schema }) => Number(schema[keyword] ?? open)) as [number, number];
      if (old === now) continue;
      const wider = (now - old) * direction > 0;
      add(wider ? 'widened' : 'narrowed', !wider, before.schema[keyword], after.schema[keyword]);
    }
    for (const keyword of ['pattern', 'x-minimum', 'x-maximum']) {
      const [old, now] = [before.schema[keyword], after.schema[keyword]];
      if (old !== now) add(now === undefined ? 'widened' : 'narrowed', now !== undefined, old, now);
    }
  }

  function compareChoices(): void {
    const [old, now] = [before.choices ?? [], after.choices ?? []];
    const list = (choices: typeof old) =>
      choices.map(({ id, code, title, titleEn }) => [id, code, title, titleEn ?? null]);
    if (canonicalJson(list(old)) === canonicalJson(list(now))) return;
    const lost = old.some((choice) => now.find((entry) => entry.id === choice.id)?.code !== choice.code);
    add(
      'choices',
      lost,
      old.map((choice) => choice.title),
      now.map((choice) => choice.title),
    );
  }
}

function englishTitle(field: Field): string {
  return field.i18n?.en?.title ?? field.title;
}

function said({ description, i18n }: Field): string {
  return canonicalJson([description ?? null, i18n?.en?.title ?? null, i18n?.en?.description ?? null]);
}

/** What shows a field or makes it required, by permanent ids, so that renaming changes nothing. */
function conditionsOf(form: Form, field: Field): string {
  const shape: Shape | undefined = field.table === undefined ? form.shape : form.rows.get(field.table);
  const relevant = (shape?.conditions ?? []).filter(
    ({ shows, requires }) => shows.includes(field.key) || (requires.includes(field.key) && !field.conditional),
  );
  return relevant
    .map(({ tests }) =>
      canonicalJson(tests.map(({ key, ...test }) => ({ ...test, field: shape?.fields.get(key)?.id ?? key }))),
    )
    .sort()
    .join(' ');
}
