import type { FieldUse, UseFinder } from '../forms/field-use.ts';
import { rows } from '../platform/database.ts';

const ofForm = `FROM assignments a JOIN plans p ON p.id = a.plan_id
  JOIN reports r ON r.plan_year = p.year AND r.assignment_id = a.id WHERE a.form_id = $1`;

/** Explanations that units wrote in drafts for rules that are gone. */
export const usesInExplanations: UseFinder = async (em, { formId, before, rules }) => {
  if (rules.length === 0) return [];
  const found = await rows<{ rule: string; count: number }>(
    em,
    `SELECT rule, count(*)::int AS count FROM unnest($2::text[]) AS rule JOIN LATERAL (
       SELECT r.id ${ofForm} AND r.state IN ('draft', 'inReview', 'returned')
         AND strpos(r.draft_explanations, '"' || rule || '"') > 0) r ON true GROUP BY rule`,
    [formId, rules],
  );
  const counts = new Map(found.map(({ rule, count }) => [rule, count]));
  return before.rules.flatMap(({ id, message }): FieldUse[] => {
    const count = counts.get(id);
    return count ? [{ kind: 'explanation', subject: id, title: message.vi, count }] : [];
  });
};

/** Cells that the office asked to mend in reports that are not back yet. */
export const usesInReturnedCells: UseFinder = async (em, { formId, before, fields }) => {
  if (fields.length === 0) return [];
  const found = await rows<{ field: string; count: number }>(
    em,
    `SELECT field, count(*)::int AS count FROM unnest($2::text[]) AS field JOIN LATERAL (
       SELECT r.id ${ofForm} AND r.state = 'returned' AND strpos((
         SELECT e.cells FROM report_events e WHERE e.plan_year = r.plan_year AND e.report_id = r.id AND e.command = 'return'
         ORDER BY e.id DESC LIMIT 1), '"' || field || '"') > 0) r ON true GROUP BY field`,
    [formId, fields],
  );
  return found.map(({ field, count }) => ({
    ...{ kind: 'returnedCell', subject: field, count },
    title: before.field(field)?.title ?? '',
  }));
};
