import type { Field } from '@ke-hoach/forms';
import { publishedVersions } from '../../forms/published-version.ts';
import type { Request } from '../../people/request.ts';
import { decodeCursor, page, type Connection } from '../../platform/connection.type.ts';
import { rows, type EntityManager } from '../../platform/database.ts';
import { holdsWords, searchWords } from '../../platform/search-words.ts';
import { isOuterId } from '../../platform/outer-id.ts';
import { problem } from '../../platform/problem.ts';
import { assertFilter } from '../assert-well-asked.ts';
import { Bound } from '../bound.ts';
import { fieldsOfFilter, filterSql, leaves, spansOf } from '../filter-sql.ts';
import { answeredFields, assignedPeriods } from '../measures.repository.ts';
import { askedBy } from '../prepare-question.ts';
import type { NarrativesInput } from './behind.inputs.ts';
import type { NarrativeType } from './behind.type.ts';
import { textKinds } from './narrative-fields.ts';

/** A version in which the field is asked, and where its answer stands there. */
interface Place {
  versionId: string;
  formId: string;
  table: string | null;
  key: string;
}

const states = { accepted: ['accepted'], submitted: ['submitted', 'received', 'accepted'] };

/** What reports wrote in answer to a field of text, newest first; a text that was hidden was never handed in. */
export async function narratives(
  request: Request,
  input: NarrativesInput,
  first: number,
  after: string | null,
): Promise<Connection<NarrativeType>> {
  const em = await request.reads.em();
  const filter = input.filter ?? {};
  assertFilter(filter);
  const places = await placesOf(em, input.field);
  const known = await assignedPeriods(em, [...new Set(places.map(({ formId }) => formId))]);
  const own = known.filter((period) => leaves(filter, period));
  const bound = new Bound();
  const met = spansOf(own);
  const answers = await answeredFields(em, askedBy(request), fieldsOfFilter(filter));
  const { scopes, report } = filterSql(filter, {
    bound,
    periods: known,
    met,
    answers,
    today: request.clock.today,
    line: 'territory',
  });
  const [year, id, row] = (decodeCursor(after, ['integer', 'key', 'any']) ?? [null, null, null]).map((part, at) =>
    bound.bind(part, ['int', 'bigint', 'text'][at]!),
  );
  const search = bound.bind(searchWords(input.search), 'text[]');
  const found = await rows<NarrativeType & { total: number }>(
    em,
    `WITH ${scopes.map((scope) => `${scope},`).join('\n')}
     told AS (
       SELECT r.plan_year, r.id, t.row, t.text
       FROM unnest(${bound.list(own, 'bigint', ({ assignmentId }) => assignmentId)},
           ${bound.list(own, 'bigint', ({ periodId }) => periodId)}) AS s (assignment_id, period_id)
         JOIN assignments a ON a.id = s.assignment_id JOIN reports r ON r.assignment_id = a.id
         JOIN revisions n ON n.plan_year = r.plan_year AND n.report_id = r.id AND n.unit_id = r.unit_id AND n.number = r.latest_revision
         JOIN unnest(${bound.list(places, 'bigint', ({ versionId }) => versionId)},
             ${bound.list(places, 'text', ({ table }) => table)}, ${bound.list(places, 'text', ({ key }) => key)}) AS v (version_id, table_key, key) ON v.version_id = n.version_id
         CROSS JOIN LATERAL (
           SELECT answer ->> '_id' AS row, answer ->> v.key AS text
           FROM (SELECT n.answers::jsonb AS answer WHERE v.table_key IS NULL
             UNION ALL SELECT jsonb_array_elements(n.answers::jsonb -> v.table_key) WHERE v.table_key IS NOT NULL) o) t
       WHERE r.plan_year = ANY (${bound.bind(met.years, 'int[]')})
         AND r.state = ANY (${bound.bind(states[input.counted], 'text[]')}) AND ${report}
         AND t.text <> '' AND ${holdsWords('search_key(t.text)', search)})
     SELECT plan_year AS "planYear", id::text AS "reportId", row, text, (SELECT count(*)::int FROM told) AS total
     FROM told WHERE ${id} IS NULL OR (plan_year, id, coalesce(row, '')) < (${year}, ${id}, coalesce(${row}, ''))
     ORDER BY plan_year DESC, id DESC, coalesce(row, '') DESC LIMIT ${bound.bind(first + 1, 'int')}`,
    bound.params,
  );
  return page(
    found,
    first,
    found[0]?.total ?? 0,
    (one) => one,
    (one) => [one.planYear, one.reportId, one.row],
  );
}

/** Where report forms ask the field; refused where none ever did. */
async function placesOf(em: EntityManager, field: string): Promise<Place[]> {
  const id = field.toLowerCase();
  const naming = isOuterId(id)
    ? await rows<{ id: string }>(
        em,
        `SELECT v.id::text AS id FROM form_versions v JOIN forms f ON f.id = v.form_id AND f.purpose <> 'plan'
         WHERE strpos(v.document, $1) > 0 ORDER BY v.id`,
        [id],
      )
    : [];
  const versions = await publishedVersions(
    em,
    naming.map((version) => version.id),
  );
  const places = [...versions.values()].flatMap(({ versionId, formId, form }): Place[] => {
    const asked: Field | undefined = form.fields.find((one) => one.id === id && textKinds.includes(one.kind));
    return asked ? [{ versionId, formId, table: asked.table ?? null, key: asked.key }] : [];
  });
  if (places.length === 0)
    throw problem('INVALID_INPUT', { path: 'field', reason: 'no field of text in a published form' });
  return places;
}
