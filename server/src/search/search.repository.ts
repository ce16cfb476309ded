import type { SearchKind } from '@ke-hoach/schema';
import { byGivenName } from '../people/by-given-name.ts';
import { unitWorkers } from '../people/unit-workers.ts';
import { holdsSomething, visiblePlan, visiblePlanIn } from '../plans/plans.repository.ts';
import { firstRow, rows, type EntityManager } from '../platform/database.ts';
import { holdsWords } from '../platform/search-words.ts';
import { coversUnit } from '../units/covers-unit.ts';
import { nameOn } from '../units/unit-history.repository.ts';
import { findEntries } from './find-entries.ts';
import { findAnnouncements, findForms, findTargets, findTasks } from './find-in-plans.ts';
import { findDashboards, findQuestions } from './find-kept.ts';
import { anywhere, hasAll, hitColumns, type Asked } from './hit-sql.ts';
import type { SearchHit } from './search.type.ts';

/** Units that are gone, beside those of today so that neither hides the other: half as many. */
const former = (first: number) => Math.ceil(first / 2);
/** Units whose reports are looked through, the closest names first. */
const namesLookedThrough = 300;

/** The words one after the other, as a name has them. */
const phrase = (words: readonly string[]) => words.join(' ');

/** What finds each kind, in the order of the answer: what has a name before what is a sentence. */
const finders: Record<SearchKind, (em: EntityManager, asked: Asked) => Promise<SearchHit[]>> = {
  unit: async (em, asked) => [...(await findUnits(em, asked)), ...(await findFormerUnits(em, asked))],
  plan: findPlans,
  report: findReports,
  entry: findEntries,
  form: findForms,
  person: findPeople,
  task: findTasks,
  target: findTargets,
  announcement: findAnnouncements,
  question: findQuestions,
  dashboard: findDashboards,
};

/** Finds by words without accents, things of some kinds or of all; each kind asks for the right in its own statement. */
export async function findAll(
  em: EntityManager,
  asked: Asked,
  kinds: readonly SearchKind[] | null,
): Promise<SearchHit[]> {
  const found: SearchHit[] = [];
  // One connection: they follow each other.
  for (const [kind, find] of Object.entries(finders))
    if (!kinds || kinds.includes(kind as SearchKind)) found.push(...(await find(em, asked)));
  return found;
}

const longestFirst = (words: readonly string[]) => [...words].sort((one, other) => other.length - one.length);
/** SQL: the name of a placement `p` has all words, the longest first; the index of names knows none of less than three letters. */
const isNamed = (words: readonly string[]) =>
  longestFirst(words)[0]!.length < 3 ? hasAll('p.name_key') : holdsWords('p.name_key', '$1');
/** The closest names first: the words one after the other, then little beside them. */
const isPhrase = `p.name_key LIKE '%' || $2::text || '%'`;
const byName = `p.rank, p.name COLLATE "vi-x-icu", p.unit_id`;
/** The unit of `p` has another placement `q`: asked of one after the other, which the inner `LIMIT` keeps apart. */
const stands = (so: string) =>
  `EXISTS (SELECT FROM (SELECT FROM unit_placements q WHERE q.unit_id = p.unit_id AND (${so}) LIMIT 1) other)`;
/** A unit that stands in organisations' lines alone is found in the first of them. */
const isBefore = `p.line <> 'territory' AND (q.line = 'territory' OR q.line < p.line)`;

/** Units of today; units are no secret. */
function findUnits(em: EntityManager, { words, today, first }: Asked): Promise<SearchHit[]> {
  const order = `${isPhrase} DESC, length(p.name_key), ${byName}`;
  return rows<SearchHit>(
    em,
    `SELECT ${hitColumns({ kind: 'unit', id: 'u.uid', title: 'p.name', about: '(SELECT q.name FROM unit_placements q WHERE q.unit_id = p.parent_id AND q.line = p.line AND q.valid @> $3::date)' })}
     FROM (SELECT * FROM unit_placements p WHERE ${isNamed(words)} AND p.valid @> $3::date AND NOT ${stands(`q.valid @> $3::date AND ${isBefore}`)}
       ORDER BY ${order} LIMIT $4) p
     JOIN units u ON u.id = p.unit_id ORDER BY ${order}`,
    [longestFirst(words), phrase(words), today, first],
  );
}

/** Units that are gone, by their last name: until when each was, and the units that it passed into as it ended. */
function findFormerUnits(em: EntityManager, { words, today, first }: Asked): Promise<SearchHit[]> {
  const close = `"isPhrase" DESC, size, ended DESC`;
  const order = `${close}, ${byName}`;
  return rows<SearchHit>(
    em,
    `SELECT ${hitColumns({ kind: 'unit', id: 'u.uid', title: 'p.name', about: nameOn('p.parent_id', 'ended - 1') })},
       (SELECT jsonb_build_object('lastDay', ended - 1, 'passedBy', min(s.kind),
          'passedInto', coalesce(jsonb_agg(${nameOn('s.to_unit', 's.effective')} ORDER BY s.id), '[]'))
        FROM unit_successions s WHERE s.from_unit = p.unit_id AND s.effective >= ended) AS former
     FROM (SELECT * FROM (
         SELECT p.*, ${isPhrase} AS "isPhrase", length(p.name_key) AS size, upper(p.valid) AS ended FROM unit_placements p
         WHERE ${isNamed(words)} AND upper(p.valid) <= $3::date ORDER BY ${close} OFFSET 0) p
       WHERE NOT ${stands(`upper_inf(q.valid) OR upper(q.valid) > $3::date OR q.line = p.line AND q.valid >> p.valid OR ${isBefore}`)}
       ORDER BY ${order} LIMIT $4) p
     JOIN units u ON u.id = p.unit_id ORDER BY ${order}`,
    [longestFirst(words), phrase(words), today, former(first)],
  );
}

/** What else a plan is known by: short words it declares, movements it names with their other spellings, its bases and parent. */
const knownBy = [
  'abbreviations[*].short',
  'abbreviations[*].full',
  'movements[*].name',
  'movements[*].aliases',
  'bases[*].number',
]
  .map((place) => `jsonb_path_query_array(p.document::jsonb, '$.${place}')::text`)
  .concat(`(SELECT q.number FROM plans q WHERE q.id = p.parent_plan_id AND ${visiblePlanIn('q')})`);

function findPlans(em: EntityManager, { words, first }: Asked): Promise<SearchHit[]> {
  const key = `search_key(concat_ws(' ', p.title, p.number, p.movement, p.year, ${knownBy.join(', ')}))`;
  return rows<SearchHit>(
    em,
    `SELECT ${hitColumns({ kind: 'plan', id: 'p.uid', title: 'p.title', about: `concat_ws(' · ', p.year::text, p.number)` })}
     FROM plans p WHERE ${visiblePlan} AND ${holdsSomething} AND ${hasAll(key)} ORDER BY p.year DESC, p.id DESC LIMIT $2`,
    [words, first],
  );
}

/** Of so many units they are listed; of more, the closest names are asked one by one whether they are seen. */
const fewSeen = 300;
const seesMany = `SELECT coalesce(sum(few), 0) > ${fewSeen} AS many FROM role_holdings h CROSS JOIN LATERAL (
    SELECT count(*) AS few FROM (SELECT FROM unit_closure c WHERE c.ancestor_id = h.unit_id AND c.line = h.line
      AND c.valid @> current_setting('app.today')::date LIMIT ${fewSeen + 1}) seen) c
  WHERE h.account_id = asking_account() AND h.valid @> current_setting('app.today')::date`;

/**
 * Reports by the names their unit ever had, their period, form and year; at least one word is of the unit's name, unless it
 * is a unit for which the asker fills in reports.
 */
async function findReports(em: EntityManager, { words, first }: Asked): Promise<SearchHit[]> {
  const { many } = (await firstRow<{ many: boolean }>(em, seesMany))!;
  const isSeen = many ? coversUnit('p.unit_id') : 'p.unit_id IN (SELECT s.unit_id FROM seen_units s)';
  const held = words.map((_, at) => `(p.name_key LIKE '%' || ($1::text[])[${at + 1}] || '%')::int`).join(' + ');
  return rows<SearchHit>(
    em,
    `WITH named AS (
       SELECT * FROM (SELECT p.unit_id, p.name, p.name_key, ${held} AS held, length(p.name_key) AS size
         FROM unit_placements p
         WHERE p.name_key LIKE ANY ${anywhere}
           OR p.unit_id IN (SELECT s.unit_id FROM seen_units s WHERE s.own AND s.role IN ${unitWorkers})
         ORDER BY held DESC, size OFFSET 0) p
       WHERE ${isSeen} ORDER BY held DESC, size LIMIT ${namesLookedThrough}),
     found AS (
       SELECT DISTINCT ON (r.plan_year, r.id) r.uid AS id, n.name AS title, concat_ws(' · ', t.name, f.title) AS about,
         r.state, r.plan_year, t.data_to, r.ordinal, n.name_key LIKE '%' || $2::text || '%' AS "isPhrase"
       FROM named n JOIN reports r ON r.unit_id = n.unit_id JOIN periods t ON t.id = r.period_id
       JOIN assignments a ON a.id = r.assignment_id JOIN forms f ON f.id = a.form_id
       WHERE r.state <> 'void' AND ${hasAll(`(n.name_key || ' ' || search_key(concat_ws(' ', t.name, f.title, r.plan_year)))`)}
       ORDER BY r.plan_year, r.id, length(n.name_key))
     SELECT ${hitColumns({ kind: 'report', id: 'id', title: 'title', about: 'about', state: 'state' })} FROM found
     ORDER BY "isPhrase" DESC, ordinal > 1, data_to DESC, found.title COLLATE "vi-x-icu", found.id LIMIT $3`,
    [words, phrase(words), first],
  );
}

/** People with a role today or later, at units the asker administers; by given name. */
function findPeople(em: EntityManager, { words, today, first }: Asked): Promise<SearchHit[]> {
  return rows<SearchHit>(
    em,
    `SELECT ${hitColumns({ kind: 'person', id: 'id', title: 'title', about: 'about', unitId: '"unitId"' })} FROM (
       SELECT DISTINCT ON (a.id) a.uid AS id, a.name AS title, u.uid AS "unitId",
         (SELECT q.name FROM unit_placements q WHERE q.unit_id = h.unit_id
          ORDER BY q.valid @> $2::date DESC, lower(q.valid) DESC NULLS LAST LIMIT 1) AS about
       FROM role_holdings h JOIN accounts a ON a.id = h.account_id JOIN units u ON u.id = h.unit_id
       WHERE a.erased_at IS NULL AND NOT a.is_system AND NOT h.valid << daterange($2::date, NULL)
         AND ${coversUnit('h.unit_id', 'administrator')}
         AND ${hasAll(`search_key(concat_ws(' ', a.name, a.login))`)}
       ORDER BY a.id, h.valid @> $2::date DESC, h.id) found
     ORDER BY ${byGivenName('found.title')}, found.id LIMIT $3`,
    [words, today, first],
  );
}
