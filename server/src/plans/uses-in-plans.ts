import type { Form } from '@ke-hoach/forms';
import type { FieldUse, UseFinder } from '../forms/field-use.ts';
import { rows } from '../platform/database.ts';
import { projections } from './project-plan.ts';
import { visiblePlan } from './plans.repository.ts';

/** Assignments that are still to be filled and will no longer bring in what was asked; of plans that the asker sees, as no other is reached by what they publish. */
export const usesInAssignments: UseFinder = async (em, { formId, fields }) => {
  if (fields.length === 0) return [];
  return rows<FieldUse>(
    em,
    `SELECT 'assignment' AS kind, a.uid AS subject, t.name || ' · ' || p.title AS title, NULL::int AS count
     FROM assignments a JOIN plans p ON p.id = a.plan_id JOIN periods t ON t.id = a.period_id
     WHERE a.form_id = $1 AND NOT a.withdrawn AND p.state NOT IN ('closed', 'record') AND ${visiblePlan} AND (t.closes IS NULL OR t.closes >= current_setting('app.today')::date)
     ORDER BY t.data_to, a.id`,
    [formId],
  );
};

/** Tasks of such plans that are not closed, of which a field that is gone tells how far units are. */
export const usesInTasks: UseFinder = async (em, { fields }) => {
  if (fields.length === 0) return [];
  return rows<FieldUse>(
    em,
    `SELECT 'task' AS kind, k.row AS subject, k.code || ' · ' || p.title AS title, NULL::int AS count
     FROM plan_tasks k JOIN plans p ON p.id = k.plan_id
     WHERE k.answered_field = ANY ($1::uuid[]) AND NOT k.withdrawn AND p.state NOT IN ('closed', 'record') AND ${visiblePlan}
     ORDER BY p.year DESC, k.position`,
    [fields],
  );
};

/** What an issued plan takes from its document by name: tasks, legal bases, recipients and their columns. */
export const usesInPlanDocuments: UseFinder = (_em, { purpose, before, after }) => {
  if (purpose !== 'plan') return Promise.resolve([]);
  const found = projections.flatMap(({ from, columns }) =>
    [from, ...Object.values(columns).map((column) => `${from}.${column}`)]
      .map((key) => ({ key, field: fieldAt(before, key) }))
      .filter(({ key, field }) => field && fieldAt(after, key) === undefined)
      .map(({ key, field }) => ({ kind: 'planDocument', subject: key, title: field!.title, count: null })),
  );
  return Promise.resolve(found);
};

function fieldAt(form: Form, key: string) {
  const [table, column] = key.split('.');
  return form.fields.find((field) => (column ? field.key === column && field.table === table : field.key === table));
}
