import type { Work } from '../audit/perform.ts';
import { firstRow, rows } from '../platform/database.ts';
import { isOuterId } from '../platform/outer-id.ts';
import { problem } from '../platform/problem.ts';
import { tidyText } from '../platform/tidy-text.ts';
import { unitsUnderOwner } from '../plans/expected-of-plan.ts';
import { unitsMeant } from '../plans/expected-reports.ts';
import type { Plan } from '../plans/plan.entity.ts';
import { periodsOf } from '../plans/plans.repository.ts';
import { selectorOf } from '../plans/selector-of.ts';
import { decidedOn } from './owing-units.ts';
import type { OwnValueInput, TargetInput, TargetMeasureInput } from './target.inputs.ts';
import { mayTellApart, measureOf, type MeasureKey } from './target-measure.ts';
import { TargetRefusal } from './target-work.ts';

/** A whole or decimal number above zero that the table holds exactly. */
const amount = /^(?!0+(\.0+)?$)\d{1,13}(\.\d{1,6})?$/;

/** The columns of `targets` that are written, in this order. */
export const written =
  'period_id, title, title_en, relation, value, indicator, field, entries_of, only_field, only_choices, unit_kinds, except_units, also_units, after_merger';

/** What was asked as the table keeps it, in the order of `written`, or the entry that has to be mended. */
export async function readTarget({ em, clock }: Work, plan: Plan, asked: TargetInput): Promise<unknown[]> {
  if (asked.title.trim() === '') throw new TargetRefusal('titleMissing', 'title');
  const title = tidyText(asked.title, 'title');
  const titleEn = asked.titleEn?.trim() ? tidyText(asked.titleEn, 'titleEn') : null;
  if (!amount.test(asked.value)) throw new TargetRefusal('valueWrong', 'value');
  if (asked.ownValues.some(({ value }) => !amount.test(value))) throw new TargetRefusal('valueWrong', 'ownValues');
  const period = (await periodsOf(em, plan.id)).find(({ id }) => id === asked.periodId);
  if (!period) throw problem('NOT_FOUND', { kind: 'Period' });
  const { periodId, dataFrom, dataTo } = period;
  const key = await keyOf({ em }, asked.measure);
  const measured = { planId: plan.id, dataFrom, dataTo, ...key };
  const measure = await measureOf(em, measured);
  if (!measure?.isReported) throw new TargetRefusal('notReported', 'measure');
  if (!(await mayTellApart(em, measured))) throw new TargetRefusal('conditionWrong', 'only');
  const selector = await selectorOf(em, asked.units);
  const day = decidedOn({ dataTo }, clock.today);
  if (unitsMeant(selector, await unitsUnderOwner(em, plan.id, day), day).length === 0) {
    throw new TargetRefusal('noUnits', 'units');
  }
  return [
    ...[periodId, title, titleEn, asked.relation, asked.value, key.indicator, key.field],
    ...[key.entriesOfId, key.onlyField, key.onlyChoices],
    ...[selector.unitKinds, selector.exceptUnits, selector.alsoUnits, asked.afterMerger],
  ];
}

async function keyOf(
  { em }: Pick<Work, 'em'>,
  { indicator, field, entriesOf, only }: TargetMeasureInput,
): Promise<Omit<MeasureKey, 'planId' | 'dataFrom' | 'dataTo'>> {
  if ([indicator, field, entriesOf].filter((one) => one != null).length !== 1) {
    throw problem('INVALID_INPUT', { path: 'measure', reason: 'exactly one' });
  }
  if (field != null && !isOuterId(field)) throw new TargetRefusal('notReported', 'measure');
  const all = { onlyField: null, onlyChoices: null };
  if (entriesOf == null) {
    if (only != null) throw new TargetRefusal('conditionWrong', 'only');
    return { indicator: indicator ?? null, field: field ?? null, entriesOfId: null, ...all };
  }
  const form = await firstRow<{ id: string }>(em, 'SELECT id::text AS id FROM forms WHERE uid::text = $1', [entriesOf]);
  if (!form) throw problem('NOT_FOUND', { kind: 'Form' });
  const register = { indicator: null, field: null, entriesOfId: form.id };
  if (only == null) return { ...register, ...all };
  if (!isOuterId(only.field)) throw new TargetRefusal('conditionWrong', 'only');
  return { ...register, onlyField: only.field, onlyChoices: [...new Set(only.choices)] };
}

/** Keeps what single units owe instead of the value; what was kept before is gone. */
export async function keepOwnValues({ em }: Work, targetId: string, values: readonly OwnValueInput[]): Promise<void> {
  if (new Set(values.map(({ unitId }) => unitId)).size < values.length) {
    throw problem('INVALID_INPUT', { path: 'ownValues', reason: 'a unit twice' });
  }
  await rows(em, 'DELETE FROM target_values WHERE target_id = $1', [targetId]);
  const kept = await rows(
    em,
    `INSERT INTO target_values (target_id, unit_id, value)
     SELECT $1, u.id, v.value FROM json_to_recordset($2::json) AS v ("unitId" text, value numeric) JOIN units u ON u.uid::text = v."unitId"
     RETURNING unit_id`,
    [targetId, JSON.stringify(values)],
  );
  if (kept.length < values.length) throw problem('INVALID_INPUT', { path: 'ownValues', reason: 'unknown unit' });
}
