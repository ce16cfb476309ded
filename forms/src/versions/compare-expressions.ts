import type { Calculation, Form, Rule } from '../dialect/form.ts';
import { withIds } from '../rules/rewrite.ts';
import type { Change } from './change.ts';
import { longestKept } from './longest-kept.ts';

/** How values are calculated, where both versions have them. */
export function compareCalculations(before: Form, after: Form): Change[] {
  const earlier = new Map(before.calculations.map((calculation) => [calculation.field, calculation]));
  return after.calculations.flatMap((now) => {
    const old = earlier.get(now.field);
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

/** Rules that are new, gone, changed, or in another order. */
export function compareRules(before: Form, after: Form): Change[] {
  const [old, now] = [before, after].map((form) => new Map(form.rules.map((rule) => [rule.id, rule])));
  const common = (rules: readonly Rule[], other: Form) =>
    rules.map(({ id }) => id).filter((id) => (other === after ? now : old)?.has(id));
  const kept = longestKept(common(before.rules, after), common(after.rules, before));
  return [...new Set([...before.rules, ...after.rules].map(({ id }) => id))].flatMap((id) =>
    compareRule(before, after, { id, was: old?.get(id), is: now?.get(id), stayed: kept.has(id) }),
  );
}

function compareRule(
  before: Form,
  after: Form,
  { id, was, is, stayed }: { id: string; was: Rule | undefined; is: Rule | undefined; stayed: boolean },
): Change[] {
  const judged = was && judges(before, was) === (is && judges(after, is));
  const said = was && is && says(before, was) === says(after, is);
  const title = (is ?? was)?.message.vi ?? '';
  if (judged && said) return stayed ? [] : [{ kind: 'moved', field: id, title, breaking: false }];
  const breaking = is?.level === 'error' && !judged;
  return [{ kind: 'rule', field: id, title, before: was?.expression, after: is?.expression, breaking }];
}

function judges(form: Form, { level, expression, row }: Rule): string {
  return [level, row === undefined ? '' : form.field(row)?.id, withIds(form, expression, row)].join(' ');
}

function says(form: Form, { message, fields, row }: Rule): string {
  const shown = fields.map((key) => form.field(row === undefined ? key : `${row}.${key}`)?.id);
  return [message.vi, message.en, ...shown].join('\n');
}
