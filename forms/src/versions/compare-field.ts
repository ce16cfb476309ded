import { canonicalJson } from '../dialect/canonical.ts';
import type { Field, Form } from '../dialect/form.ts';
import type { Change, ChangeKind } from './change.ts';
import { widens } from './comparable-kinds.ts';
import { compareChoices } from './compare-choices.ts';
import { compareLimits } from './compare-limits.ts';
import { firstDifferent, saidBy } from './said-by.ts';
import { settingsOfScreen } from './settings-of-screen.ts';

const meanings = ['unit', 'basis', 'overUnits', 'overTime', 'indicator', 'nothing'] as const;

/** The two forms a field stands in, and what shows it in each. */
export interface Sides {
  before: Form;
  after: Form;
  conditions: readonly [string, string];
}

/** Tells of one difference of the field. */
export type Tell = (kind: ChangeKind, breaking: boolean, old?: unknown, now?: unknown) => void;

/** All differences of one field that both versions have, except where it stands. */
export function compareField(before: Field, after: Field, sides: Sides): Change[] {
  const changes: Change[] = [];
  const of = { field: after.id, title: after.title };
  const add: Tell = (kind, breaking, old, now) => changes.push({ kind, ...of, before: old, after: now, breaking });
  const mean = (aspect: string, old?: unknown, now?: unknown) =>
    changes.push({ kind: 'meaning', ...of, before: old, after: now, aspect, breaking: true });

  if (before.key !== after.key) add('renamed', false, before.key, after.key);
  compareTexts(before, after, add);
  compareKind(before, after, add, mean);
  if (!after.calculated && before.kind === after.kind) compareLimits(before, after, add);
  if (before.required !== after.required) add('requirement', after.required, before.required, after.required);
  const [was, is] = sides.conditions;
  if (was !== is) add('requirement', true, was, is);
  compareChoices(before, after, sides, add);
  for (const part of meanings) if (before[part] !== after[part]) mean(`x-${part}`, before[part], after[part]);
  if (canonicalJson(before.lineage) !== canonicalJson(after.lineage)) mean('lineage');
  for (const word of ['x-register', 'x-registerDate', 'x-registerField', 'x-ownPlan'])
    if (before.schema[word] !== after.schema[word]) add('setting', false);
  if (before.total !== after.total) add('setting', false, before.total === true, after.total === true);
  const [screen, screenNow] = [settingsOfScreen(sides.before, before), settingsOfScreen(sides.after, after)];
  if ((screen ?? screenNow) && canonicalJson(screen ?? {}) !== canonicalJson(screenNow ?? {}))
    add('setting', false, screen, screenNow);
  return changes;
}

function compareTexts(before: Field, after: Field, add: Tell): void {
  const [old, now] = firstDifferent(saidBy(before), saidBy(after));
  if (old !== now) add('retitled', false, old ?? '', now ?? '');
}

function compareKind(
  before: Field,
  after: Field,
  add: Tell,
  mean: (aspect: string, old: unknown, now: unknown) => void,
): void {
  if (before.kind === after.kind || after.calculated) return;
  if (widens(before.kind, after.kind)) add('widened', false, before.kind, after.kind);
  else if (widens(after.kind, before.kind)) add('narrowed', true, before.kind, after.kind);
  else mean('kind', before.kind, after.kind);
}
