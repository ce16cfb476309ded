import type { ReportsAsked } from '@ke-hoach/schema';
import { findForm, latestVersion } from '../../forms/forms.repository.ts';
import { asSystem } from '../../audit/as-system.ts';
import { firstRow, rows } from '../../platform/database.ts';
import { problem } from '../../platform/problem.ts';
import { asks } from '../plans.repository.ts';
import type { AssignForm, AssignmentInput, EditAssignment, WithdrawAssignment } from './duty-change.inputs.ts';
import { differences, DutyRefusal, isBegun, type DutyWork } from './duty-work.ts';
import { periodOfPlan } from './edit-period.ts';
import { selectorOf } from '../selector-of.ts';

interface Standing {
  assignmentId: string;
  formId: string;
  formTitle: string;
  periodName: string;
  versionId: string | null;
  version: string | null;
  kinds: string[];
  except: string[];
  also: string[];
  responsibleOn: string | null;
  withdrawn: boolean;
  asks: ReportsAsked;
}

const namesOf = (units: string) =>
  `ARRAY(SELECT q.name FROM unnest(${units}) WITH ORDINALITY AS n (id, place) JOIN LATERAL (
     SELECT p.name FROM unit_placements p WHERE p.unit_id = n.id AND p.line = 'territory'
     ORDER BY lower(p.valid) DESC NULLS LAST LIMIT 1) q ON true ORDER BY n.place)`;

const standing = `SELECT a.id::text AS "assignmentId", a.form_id::text AS "formId", f.title AS "formTitle", t.name AS "periodName",
    a.version_id::text AS "versionId", v.number::text AS version, a.unit_kinds AS kinds, ${namesOf('a.except_units')} AS "except",
    ${namesOf('a.also_units')} AS also, a.responsible_on::text AS "responsibleOn", a.withdrawn, ${asks} AS asks
  FROM assignments a JOIN forms f ON f.id = a.form_id JOIN periods t ON t.id = a.period_id
  LEFT JOIN form_versions v ON v.id = a.version_id`;

export async function assign(work: DutyWork, { formId, periodId, assignment }: AssignForm): Promise<void> {
  const period = await periodOfPlan(work, periodId);
  const form = await findForm(work.em, formId);
  if (!form || form.purpose === 'plan') throw problem('NOT_FOUND', { kind: 'Form' });
  const latest = await latestVersion(work.em, form.formId);
  if (!latest) throw new DutyRefusal('formNotPublished', 'formId');
  const [earlier] = await rows<Standing>(work.em, `${standing} WHERE a.form_id = $1 AND a.period_id = $2`, [
    form.formId,
    period.periodId,
  ]);
  if (earlier && !earlier.withdrawn) throw new DutyRefusal('assignedAlready', 'formId');
  const asked = await unitsOf(work, assignment);
  const chosen = await versionOf(work, form.formId, assignment.versionId);
  // While a plan is written its forms may go on changing: what is latest on the day of issue is pinned then.
  const pinned = chosen ?? (work.plan.state === 'issued' ? latest.versionId : null);
  const assignmentId = earlier
    ? await again(work, earlier, assignment.versionId ? pinned : earlier.versionId, asked, assignment.asks ?? 'one')
    : (await firstRow<{ id: string }>(
        work.em,
        `INSERT INTO assignments (plan_id, form_id, period_id, version_id, unit_kinds, except_units, also_units, responsible_on,
           required, any_number, position)
         SELECT $1, $2, $3, $4, $5, $6, $7, $8, $9 = 'one', $9 = 'anyNumber', coalesce(max(position), 0) + 1 FROM assignments WHERE plan_id = $1
         RETURNING id::text AS id`,
        [work.plan.id, form.formId, period.periodId, pinned, ...asked, assignment.asks ?? 'one'],
      ))!.id;
  await settle(work, 'assign', assignmentId, null);
}

export async function editAssignment(work: DutyWork, { assignmentId, assignment }: EditAssignment): Promise<void> {
  const before = await assignmentOfPlan(work, assignmentId);
  const asked = await unitsOf(work, assignment);
  const chosen = (await versionOf(work, before.formId, assignment.versionId)) ?? before.versionId;
  await again(work, before, chosen, asked, assignment.asks ?? before.asks);
  await settle(work, 'editAssignment', before.assignmentId, before);
}

/** A written plan forgets the assignment; an issued one keeps it aside, for reports may hang on it. */
export async function withdraw(work: DutyWork, { assignmentId }: WithdrawAssignment): Promise<void> {
  const before = await assignmentOfPlan(work, assignmentId);
  const sql =
    work.plan.state === 'issued'
      ? 'UPDATE assignments SET withdrawn = true WHERE id = $1'
      : 'DELETE FROM assignments WHERE id = $1';
  await rows(work.em, sql, [before.assignmentId]);
  const { periodName, formTitle } = before;
  work.amended.push({ kind: 'withdraw', periodName, formTitle, entries: [] });
}

async function assignmentOfPlan({ em, plan }: DutyWork, uid: string): Promise<Standing> {
  const [found] = await rows<Standing>(
    em,
    `${standing} WHERE a.uid::text = $1 AND a.plan_id = $2 AND NOT a.withdrawn`,
    [uid, plan.id],
  );
  if (!found) throw problem('NOT_FOUND', { kind: 'Assignment' });
  return found;
}

/** Sets an assignment anew. Its version moves only while nobody has begun: later a roll-out does it, with the drafts. */
async function again(
  work: DutyWork,
  before: Standing,
  versionId: string | null,
  asked: unknown[],
  number: ReportsAsked,
): Promise<string> {
  if (versionId !== before.versionId && (await hasBegun(work, before.assignmentId))) {
    throw new DutyRefusal('versionInUse', 'versionId');
  }
  if (number !== 'anyNumber' && before.asks === 'anyNumber' && (await gaveSeveral(work, before.assignmentId))) {
    throw new DutyRefusal('severalOpened', 'asks');
  }
  await rows(
    work.em,
    `UPDATE assignments SET withdrawn = false, unit_kinds = $3, except_units = $4, also_units = $5, responsible_on = $6,
       required = $7 = 'one', any_number = $7 = 'anyNumber',
       offered_version_id = CASE WHEN version_id = $2 THEN offered_version_id END, version_id = $2 WHERE id = $1`,
    [before.assignmentId, versionId, ...asked, number],
  );
  if (versionId !== before.versionId) {
    const unbegun = `UPDATE reports SET version_id = NULL, edit_revision = edit_revision + 1
      WHERE state = 'expected' AND assignment_id = $1`;
    await asSystem(work.em, work.today, () => rows(work.em, unbegun, [before.assignmentId]));
  }
  return before.assignmentId;
}

/** Has a unit given more than one report, be it one the asker does not see? */
async function gaveSeveral({ em, today }: DutyWork, assignmentId: string): Promise<boolean> {
  const sql = `SELECT 1 AS one FROM reports WHERE assignment_id = $1 AND ordinal > 1 AND state <> 'void' LIMIT 1`;
  return (await asSystem(em, today, () => firstRow(em, sql, [assignmentId]))) !== undefined;
}

/** Was a report begun, be it by a unit the asker does not see? */
async function hasBegun({ em, today }: DutyWork, assignmentId: string): Promise<boolean> {
  const sql = `SELECT 1 AS one FROM reports WHERE assignment_id = $1 AND ${isBegun} LIMIT 1`;
  return (await asSystem(em, today, () => firstRow(em, sql, [assignmentId]))) !== undefined;
}

/** Kinds, inner keys of exceptions and of units beside, and the day, as the table keeps them. */
async function unitsOf({ em }: DutyWork, { units, responsibleOn }: AssignmentInput): Promise<unknown[]> {
  const { unitKinds, exceptUnits, alsoUnits } = await selectorOf(em, units);
  return [unitKinds, exceptUnits, alsoUnits, responsibleOn ?? null];
}

async function versionOf({ em }: DutyWork, formId: string, uid?: string | null): Promise<string | null> {
  if (!uid) return null;
  const sql = 'SELECT id::text AS id FROM form_versions WHERE form_id = $1 AND uid::text = $2';
  const found = await firstRow<{ id: string }>(em, sql, [formId, uid]);
  if (!found) throw problem('NOT_FOUND', { kind: 'FormVersion' });
  return found.id;
}

async function settle(
  work: DutyWork,
  kind: 'assign' | 'editAssignment',
  assignmentId: string,
  before: Standing | null,
): Promise<void> {
  work.touched.add(assignmentId);
  const [after] = await rows<Standing>(work.em, `${standing} WHERE a.id = $1`, [assignmentId]);
  const entries = ({ kinds, except, also, responsibleOn, version, asks }: Standing) => ({
    ...{ kinds, except, also, responsibleOn, version, asks },
  });
  const { periodName, formTitle } = after!;
  work.amended.push({ kind, periodName, formTitle, entries: differences(before && entries(before), entries(after!)) });
}
