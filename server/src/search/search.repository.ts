import { visibleForm } from '../forms/forms.repository.ts';
import { byGivenName } from '../people/by-given-name.ts';
import { unitWorkers } from '../people/unit-workers.ts';
import { holdsSomething, visiblePlan, visiblePlanIn } from '../plans/plans.repository.ts';
import { firstRow, rows, type EntityManager } from '../platform/database.ts';
import { holdsWords } from '../platform/search-words.ts';
import { coversUnit } from '../units/covers-unit.ts';
import { nameOn } from '../units/unit-history.repository.ts';
import type { SearchHit } from './search.type.ts';

/** Hits of a kind. */
const shown = 6;
/** Units that are gone: beside those of today, so that neither hides the other. */
const formerShown = 3;
/** Units whose reports are looked through, the closest names first. */
const namesLookedThrough = 300;

/** `$1` are words as `LIKE` takes them literally. */
const anywhere = `(ARRAY(SELECT '%' || w || '%' FROM unnest($1::text[]) w))`;
/** All words are in the key. */
const hasAll = (key: string) => `${key} LIKE ALL ${anywhere}`;
const nothing = `NULL AS "titleEn", NULL AS "unitId", NULL AS state`;

/** The words one after the other, as a name has them. */
const phrase = (words: readonly string[]) => words.join(' ');

/** Finds by words without accents; each kind asks for the right in its own statement. */
export async function findAll(em: EntityManager, words: readonly string[], today: string): Promise<SearchHit[]> {
  // One connection: they follow each other.
  return [
    ...(await findUnits(em, words, today)),
    ...(await findFormerUnits(em, words, today)),
    ...(await findPlans(em, words)),
    ...(await findReports(em, words)),
    ...(await findForms(em, words)),
    ...(await findPeople(em, words, today)),
  ];
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
function findUnits(em: EntityManager, words: readonly string[], today: string): Promise<SearchHit[]> {
  const order = `${isPhrase} DESC, length(p.name_key), ${byName}`;
  return rows<SearchHit>(
    em,
    `SELECT 'unit' AS kind, u.uid AS id, p.name AS title, ${nothing},
       (SELECT q.name FROM unit_placements q WHERE q.unit_id = p.parent_id AND q.line = p.line AND q.valid @> $3::date) AS about
     FROM (SELECT * FROM unit_placements p WHERE ${isNamed(words)} AND p.valid @> $3::date AND NOT ${stands(`q.valid @> $3::date AND ${isBefore}`)}
       ORDER BY ${order} LIMIT ${shown}) p
     JOIN units u ON u.id = p.unit_id ORDER BY ${order}`,
    [longestFirst(words), phrase(words), today],
  );
}

/** Units that are gone, by their last name: until when each was, and the units that it passed into as it ended. */
function findFormerUnits(em: EntityManager, words: readonly string[], today: string): Promise<SearchHit[]> {
  const close = `"isPhrase" DESC, size, ended DESC`;
  const order = `${close}, ${byName}`;
  return rows<SearchHit>(
    em,
    `SELECT 'unit' AS kind, u.uid AS id, p.name AS title, ${nothing}, ${nameOn('p.parent_id', 'ended - 1')} AS about,
       (SELECT jsonb_build_object('lastDay', ended - 1, 'passedBy', min(s.kind),
          'passedInto', coalesce(jsonb_agg(${nameOn('s.to_unit', 's.effective')} ORDER BY s.id), '[]'))
        FROM unit_successions s WHERE s.from_unit = p.unit_id AND s.effective >= ended) AS former
     FROM (SELECT * FROM (
         SELECT p.*, ${isPhrase} AS "isPhrase", length(p.name_key) AS size, upper(p.valid) AS ended FROM unit_placements p
         WHERE ${isNamed(words)} AND upper(p.valid) <= $3::date ORDER BY ${close} OFFSET 0) p
       WHERE NOT ${stands(`upper_inf(q.valid) OR upper(q.valid) > $3::date OR q.line = p.line AND q.valid >> p.valid OR ${isBefore}`)}
       ORDER BY ${order} LIMIT ${formerShown}) p
     JOIN units u ON u.id = p.unit_id ORDER BY ${order}`,
    [longestFirst(words), phrase(words), today],
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

function findPlans(em: EntityManager, words: readonly string[]): Promise<SearchHit[]> {
  const key = `search_key(concat_ws(' ', p.title, p.number, p.movement, p.year, ${knownBy.join(', ')}))`;
  return rows<SearchHit>(
    em,
    `SELECT 'plan' AS kind, p.uid AS id, p.title, NULL AS "titleEn", concat_ws(' · ', p.year::text, p.number) AS about, NULL AS "unitId", NULL AS state
     FROM plans p WHERE ${visiblePlan} AND ${holdsSomething} AND ${hasAll(key)} ORDER BY p.year DESC, p.id DESC LIMIT ${shown}`,
    [words],
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
async function findReports(em: EntityManager, words: readonly string[]): Promise<SearchHit[]> {
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
     SELECT 'report' AS kind, id, title, NULL AS "titleEn", about, NULL AS "unitId", state FROM found
     ORDER BY "isPhrase" DESC, ordinal > 1, data_to DESC, title COLLATE "vi-x-icu", id LIMIT ${shown}`,
    [words, phrase(words)],
  );
}

/** Forms, for those who have a use for them: people of an office. */
function findForms(em: EntityManager, words: readonly string[]): Promise<SearchHit[]> {
  const office = `EXISTS (SELECT FROM role_holdings h WHERE h.account_id = asking_account()
    AND h.valid @> current_setting('app.today')::date AND h.role IN ('designer', 'reviewer', 'signatory', 'administrator'))`;
  return rows<SearchHit>(
    em,
    `SELECT 'form' AS kind, uid AS id, title, title_en AS "titleEn", NULL AS about, NULL AS "unitId", NULL AS state
     FROM forms WHERE ${office} AND ${visibleForm} AND ${hasAll(`search_key(concat_ws(' ', title, title_en))`)}
     ORDER BY title COLLATE "vi-x-icu", id LIMIT ${shown}`,
    [words],
  );
}

/** People with a role today or later, at units the asker administers; by given name. */
function findPeople(em: EntityManager, words: readonly string[], today: string): Promise<SearchHit[]> {
  return rows<SearchHit>(
    em,
    `SELECT 'person' AS kind, id, title, NULL AS "titleEn", about, "unitId", NULL AS state FROM (
       SELECT DISTINCT ON (a.id) a.uid AS id, a.name AS title, u.uid AS "unitId",
         (SELECT q.name FROM unit_placements q WHERE q.unit_id = h.unit_id
          ORDER BY q.valid @> $2::date DESC, lower(q.valid) DESC NULLS LAST LIMIT 1) AS about
       FROM role_holdings h JOIN accounts a ON a.id = h.account_id JOIN units u ON u.id = h.unit_id
       WHERE a.erased_at IS NULL AND NOT a.is_system AND NOT h.valid << daterange($2::date, NULL)
         AND ${coversUnit('h.unit_id', 'administrator')}
         AND ${hasAll(`search_key(concat_ws(' ', a.name, a.login))`)}
       ORDER BY a.id, h.valid @> $2::date DESC, h.id) found
     ORDER BY ${byGivenName('title')}, id LIMIT ${shown}`,
    [words, today],
  );
}
