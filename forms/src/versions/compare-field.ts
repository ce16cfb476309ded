import { canonicalJson } from '../dialect/canonical.ts';
import type { Field, Form } from '../dialect/form.ts';
import { texts } from '../dialect/json.ts';
import type { Change, ChangeKind } from './change.ts';
import { widens } from './comparable-kinds.ts';
import { compareChoices } from './compare-choices.ts';

/** Keywords that limit a value, and whether more of them means more room. */
const limits = { maxLength: 1, maximum: 1, maxItems: 1, minLength: -1, minimum: -1, minItems: -1 } as const;
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
  const add: Tell = (kind, breaking, old, now) =>
    changes.push({ kind, field: after.id, title: after.title, before: old, after: now, breaking });

  if (before.key !== after.key) add('renamed', false, before.key, after.key);
  compareTexts(before, after, add);
  compareKind(before, after, add);
  if (!after.calculated && before.kind === after.kind) compareLimits(before, after, add);
  if (before.required !== after.required) add('requirement', after.required, before.required, after.required);
  const [was, is] = sides.conditions;
  if (was !== is) add('requirement', true, was, is);
  compareChoices(before, after, sides, add);
  for (const part of meanings) if (before[part] !== after[part]) add('meaning', true, before[part], after[part]);
  if (canonicalJson(before.lineage) !== canonicalJson(after.lineage)) add('meaning', true);
  if (before.total !== after.total) add('setting', false, before.total === true, after.total === true);
  return changes;
}

function compareTexts(before: Field, after: Field, add: Tell): void {
  const said = [saidBy(before), saidBy(after)] as const;
  const changed = said[0].findIndex((text, index) => text !== said[1][index]);
  if (changed >= 0) add('retitled', false, said[0][changed] ?? '', said[1][changed] ?? '');
}

/** All that people read of a field, the title first. */
function saidBy({ title, description, i18n, parts }: Field): (string | undefined)[] {
  const own = [title, i18n?.en?.title, description, i18n?.en?.description];
  return [...own, parts?.numerator.title, parts?.denominator.title];
}

function compareKind(before: Field, after: Field, add: Tell): void {
  if (before.kind === after.kind || after.calculated) return;
  if (widens(before.kind, after.kind)) add('widened', false, before.kind, after.kind);
  else if (widens(after.kind, before.kind)) add('narrowed', true, before.kind, after.kind);
  else add('meaning', true, before.kind, after.kind);
}

function compareLimits(before: Field, after: Field, add: Tell): void {
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
  const [old, now] = [texts(before.schema['x-types']), texts(after.schema['x-types'])];
  const fewer = old.some((type) => !now.includes(type));
  if (canonicalJson(old) !== canonicalJson(now)) add(fewer ? 'narrowed' : 'widened', fewer, old, now);
  const [inside, insideNow] = [before, after].map(({ schema, parts }) =>
    parts ? canonicalJson(schema.properties) : '',
  );
  if (inside !== insideNow && saidBy(before).join() === saidBy(after).join()) add('setting', true);
}
