import { handedIn } from '@ke-hoach/schema';
import { asSystem } from '../../audit/as-system.ts';
import { firstRow, rows } from '../../platform/database.ts';
import { problem } from '../../platform/problem.ts';
import { tidyText } from '../../platform/tidy-text.ts';
import { dueOn } from '../due.ts';
import { periodsOf, type PeriodRow } from '../plans.repository.ts';
import type { AddPeriod, EditPeriod, PeriodInput, RemovePeriod } from './duty-change.inputs.ts';
import { differences, DutyRefusal, type DutyWork } from './duty-work.ts';

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;
const seriesForm = /^[a-z][A-Za-z0-9-]{0,39}$/;

/** A period of the plan by outer id; one of another plan is not found. */
export async function periodOfPlan({ em, plan }: DutyWork, uid: string): Promise<PeriodRow> {
  const found = (await periodsOf(em, plan.id)).find(({ id }) => id === uid);
  if (!found) throw problem('NOT_FOUND', { kind: 'Period' });
  return found;
}

export async function addPeriod(work: DutyWork, { id, period: asked }: AddPeriod): Promise<void> {
  if (!uuid.test(id)) throw problem('INVALID_INPUT', { path: 'addPeriod/id', reason: 'uuid v4' });
  const period = await assertPeriod(work, asked, null);
  const made = await rows(
    work.em,
    `INSERT INTO periods (uid, plan_id, key, series, position, name, data_from, data_to, opens, due, due_inclusive, due_above, closes)
     SELECT $1::uuid, $2, $1::uuid::text, $3, coalesce(max(position), 0) + 1, $4, $5, $6, $7, $8, $9, $10, $11 FROM periods WHERE plan_id = $2
     ON CONFLICT (uid) DO NOTHING RETURNING id`,
    [id, work.plan.id, ...valuesOf(period)],
  );
  if (made.length === 0) throw problem('INVALID_INPUT', { path: 'addPeriod/id', reason: 'taken' });
  work.amended.push({
    ...{ kind: 'addPeriod', periodName: period.name, formTitle: null },
    entries: differences(null, entriesOf(period)),
  });
}

export async function editPeriod(work: DutyWork, { periodId, period: asked }: EditPeriod): Promise<void> {
  const before = await periodOfPlan(work, periodId);
  const period = await assertPeriod(work, asked, before);
  await rows(
    work.em,
    `UPDATE periods SET series = $2, name = $3, data_from = $4, data_to = $5, opens = $6, due = $7, due_inclusive = $8,
       due_above = $9, closes = $10 WHERE id = $1`,
    [before.periodId, ...valuesOf(period)],
  );
  const touched = await rows<{ id: string }>(work.em, `${assignedIn} AND NOT withdrawn`, [before.periodId]);
  for (const { id } of touched) work.touched.add(id);
  work.amended.push({
    ...{ kind: 'editPeriod', periodName: before.name, formTitle: null },
    entries: differences(entriesOf(before), entriesOf(period)),
  });
}

export async function removePeriod(work: DutyWork, { periodId }: RemovePeriod): Promise<void> {
  const period = await periodOfPlan(work, periodId);
  const hanging = [assignedIn, 'SELECT 1 AS one FROM targets WHERE period_id = $1'];
  const found = await Promise.all(hanging.map((sql) => rows(work.em, sql, [period.periodId])));
  if (found.flat().length > 0) throw new DutyRefusal('periodInUse', 'periodId');
  await rows(work.em, 'DELETE FROM periods WHERE id = $1', [period.periodId]);
  work.amended.push({ kind: 'removePeriod', periodName: period.name, formTitle: null, entries: [] });
}

const assignedIn = 'SELECT id::text AS id FROM assignments WHERE period_id = $1';

/** The period as it will stand, or the first thing that cannot be. */
async function assertPeriod(work: DutyWork, asked: PeriodInput, before: PeriodRow | null): Promise<PeriodInput> {
  if (asked.name.trim() === '') throw new DutyRefusal('nameMissing', 'name');
  if (!seriesForm.test(asked.series)) throw problem('INVALID_INPUT', { path: 'series', reason: 'form' });
  const period = { ...asked, name: tidyText(asked.name, 'name') };
  const { dataFrom, dataTo, opens, dueAbove, closes } = period;
  const { lastDay } = dueOn(period, period.due);
  if (dataTo < dataFrom) throw new DutyRefusal('dataReversed', 'dataTo');
  if (lastDay < opens) throw new DutyRefusal('dueBeforeOpening', 'due');
  if (closes && closes < lastDay) throw new DutyRefusal('closesBeforeDue', 'closes');
  if (dueAbove && dueAbove < lastDay) throw new DutyRefusal('aboveBeforeDue', 'dueAbove');
  const others = (await periodsOf(work.em, work.plan.id)).filter(({ periodId }) => periodId !== before?.periodId);
  if (others.some(({ name }) => name === period.name)) throw new DutyRefusal('nameTaken', 'name');
  const windowMoves = before !== null && (before.dataFrom !== dataFrom || before.dataTo !== dataTo);
  if (windowMoves && (await hasHandedIn(work, before.periodId))) throw new DutyRefusal('dataHandedIn', 'dataFrom');
  return period;
}

/** Was a report of the period ever handed in, be it by a unit the asker does not see? */
async function hasHandedIn({ em, today }: DutyWork, periodId: string): Promise<boolean> {
  const sql =
    'SELECT 1 AS one FROM reports WHERE period_id = $1 AND (submitted_at IS NOT NULL OR state = ANY ($2)) LIMIT 1';
  return (await asSystem(em, today, () => firstRow(em, sql, [periodId, [...handedIn]]))) !== undefined;
}

const valuesOf = ({ series, name, dataFrom, dataTo, opens, due, dueInclusive, dueAbove, closes }: PeriodInput) => [
  ...[series, name, dataFrom, dataTo, opens, due, dueInclusive, dueAbove ?? null, closes ?? null],
];

const entriesOf = ({ name, series, dataFrom, dataTo, opens, due, dueInclusive, dueAbove, closes }: PeriodInput) => ({
  ...{ name, series, dataFrom, dataTo, opens, due, dueInclusive, dueAbove: dueAbove ?? null, closes: closes ?? null },
});
