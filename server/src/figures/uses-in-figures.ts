import type { FieldUse, Loss, UseFinder } from '../forms/field-use.ts';
import { rows, type EntityManager } from '../platform/database.ts';
import { losesItsSource, lostIndicators } from '../targets/uses-in-targets.ts';
import { visiblePlan } from '../plans/plans.repository.ts';

/** Indicators that no form in use asks for any more, by their titles before. */
async function endedIndicators(em: EntityManager, loss: Loss): Promise<Map<string, string>> {
  const lost = lostIndicators(loss);
  if (lost.length === 0) return new Map();
  const elsewhere = await rows<{ indicator: string }>(
    em,
    `SELECT DISTINCT f.indicator FROM published_fields f
     WHERE f.indicator = ANY ($2::text[]) AND f.form_id <> $1
       AND f.version_id = (SELECT v.id FROM form_versions v WHERE v.form_id = f.form_id ORDER BY v.number DESC LIMIT 1)`,
    [loss.formId, lost],
  );
  const living = new Set(elsewhere.map(({ indicator }) => indicator));
  const titles = loss.before.fields.map(({ indicator, title }): [string, string] => [indicator ?? '', title]);
  return new Map(titles.filter(([indicator]) => lost.includes(indicator) && !living.has(indicator)));
}

/** Their figures end with the older version. */
export const usesInIndicators: UseFinder = async (em, loss) =>
  [...(await endedIndicators(em, loss))].map(([subject, title]) => ({
    kind: 'indicator',
    subject,
    title,
    count: null,
  }));

/** Totals of plans that the asker sees and that are not closed, published of what no form of the plan asks for any more. */
export const usesInPublishedTotals: UseFinder = async (em, loss) => {
  if (loss.fields.length === 0) return [];
  return rows<FieldUse>(
    em,
    `SELECT 'publishedTotal' AS kind, coalesce(m.indicator, m.field::text) AS subject, f.title || ' · ' || p.title AS title, NULL::int AS count
     FROM plan_published_measures m JOIN plans p ON p.id = m.plan_id CROSS JOIN LATERAL (
       SELECT f.title FROM published_fields f WHERE f.form_id = $1 AND (f.field = m.field OR f.indicator = m.indicator)
       ORDER BY f.version_id DESC LIMIT 1) f
     WHERE p.state <> 'closed' AND ${visiblePlan} AND ${losesItsSource('m')} ORDER BY p.year DESC, m.position`,
    [loss.formId, loss.fields, lostIndicators(loss)],
  );
};

/** Saved questions that ask for fields, $1, or indicators, $2; `known` where the asker sees a unit of their person's. */
const askedSql = `asked AS (
   SELECT q.id, q.uid, q.title || ' · ' || a.name AS title, a.name AS person, EXISTS (SELECT FROM role_holdings h
     WHERE h.account_id = q.account_id AND h.unit_id IN (SELECT seen_unit_ids())) AS known
   FROM saved_questions q JOIN accounts a ON a.id = q.account_id
   WHERE EXISTS (SELECT FROM (SELECT jsonb_path_query(q.question, '$.**.field')
         UNION ALL SELECT jsonb_path_query(q.question, '$.groupByAnswers[*]')) AS f (name)
       WHERE lower(f.name #>> '{}') = ANY ($1::text[]))
     OR EXISTS (SELECT FROM jsonb_path_query(q.question, '$.**.indicator') AS i (name) WHERE i.name #>> '{}' = ANY ($2::text[])))`;

/**
 * Saved questions that ask for a field that is gone, or for an indicator of which nobody tells any more: by title and
 * person where the asker sees a unit of the person's, else counted.
 */
export const usesInSavedQuestions: UseFinder = async (em, loss) => {
  if (loss.fields.length === 0) return [];
  const ended = [...(await endedIndicators(em, loss)).keys()];
  return rows<FieldUse>(
    em,
    `WITH ${askedSql}
     SELECT 'savedQuestion' AS kind, subject, title, count FROM (
       SELECT uid::text AS subject, title, NULL::int AS count, id FROM asked WHERE known
       UNION ALL SELECT '', '', count(*)::int, NULL FROM asked WHERE NOT known HAVING count(*) > 0) found
     ORDER BY id NULLS LAST`,
    [loss.fields, ended],
  );
};

/** Dashboards with a chart of such a question, as far as the asker may open them: by title and person. */
export const usesInDashboards: UseFinder = async (em, loss) => {
  if (loss.fields.length === 0) return [];
  const ended = [...(await endedIndicators(em, loss)).keys()];
  return rows<FieldUse>(
    em,
    `WITH ${askedSql}
     SELECT 'dashboard' AS kind, d.uid::text AS subject, d.title || ' · ' || q.person AS title, NULL::int AS count
     FROM asked q JOIN dashboard_charts c ON c.question_id = q.id JOIN dashboards d ON d.id = c.dashboard_id
     WHERE q.known GROUP BY d.id, q.person ORDER BY d.id`,
    [loss.fields, ended],
  );
};
