import { visibleForm } from '../forms/forms.repository.ts';
import { byGivenName } from '../people/by-given-name.ts';
import { unitWorkers } from '../people/unit-workers.ts';
import { holdsSomething, visiblePlan } from '../plans/plans.repository.ts';
import { rows, type EntityManager } from '../platform/database.ts';
import { coversUnit } from '../units/covers-unit.ts';
import { nameOn } from '../units/unit-history.repository.ts';
import type { SearchHit } from './search.type.ts';

/** Hits of a kind. */
const shown = 6;
/** Units that are gone: beside those of today, so that neither hides the other. */
const formerShown = 3;
/** Units whose reports are looked through, the closest names first. */
const namesLookedThrough = 300;

/** All words are in the key; `$1` are words as `LIKE` takes them literally. */
const hasAll = (key: string) => `${key} LIKE ALL (ARRAY(SELECT '%' || w || '%' FROM unnest($1::text[]) w))`;
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

/** The word that the index of names finds the fewest units by. */
const longestOf = (words: readonly string[]) => [...words].sort((one, other) => other.length - one.length)[0];

/** Units of today; units are no secret. */
function findUnits(em: EntityManager, words: readonly string[], today: string): Promise<SearchHit[]> {
  return rows<SearchHit>(
    em,
    `SELECT 'unit' AS kind, id, title, ${nothing}, about FROM (
       SELECT DISTINCT ON (p.unit_id) u.uid AS id, p.name AS title, p.name_key, p.rank,
         (SELECT q.name FROM unit_placements q WHERE q.unit_id = p.parent_id AND q.line = p.line AND q.valid @> $3::date) AS about
       FROM unit_placements p JOIN units u ON u.id = p.unit_id
       WHERE p.name_key LIKE '%' || $2::text || '%' AND p.valid @> $3::date AND ${hasAll('p.name_key')}
       ORDER BY p.unit_id, p.line = 'territory' DESC) found
     ORDER BY name_key LIKE '%' || $4::text || '%' DESC, length(name_key), rank, title COLLATE "vi-x-icu", id LIMIT ${shown}`,
    [words, longestOf(words), today, phrase(words)],
  );
}

/** Units that are gone, by their last name: until when each was, and the units that it passed into as it ended. */
function findFormerUnits(em: EntityManager, words: readonly string[], today: string): Promise<SearchHit[]> {
  return rows<SearchHit>(
    em,
    `SELECT 'unit' AS kind, f.uid AS id, f.name AS title, ${nothing}, ${nameOn('f.parent_id', 'f.ended - 1')} AS about,
       (SELECT jsonb_build_object('lastDay', f.ended - 1, 'passedBy', min(s.kind),
          'passedInto', coalesce(jsonb_agg(${nameOn('s.to_unit', 's.effective')} ORDER BY s.id), '[]'))
        FROM unit_successions s WHERE s.from_unit = f.unit_id AND s.effective >= f.ended) AS former
     FROM (SELECT * FROM (
         SELECT DISTINCT ON (p.unit_id) p.unit_id, u.uid, p.name, p.name_key, p.rank, p.parent_id, upper(p.valid) AS ended
         FROM unit_placements p JOIN units u ON u.id = p.unit_id
         WHERE p.name_key LIKE '%' || $2::text || '%' AND upper(p.valid) <= $3::date AND ${hasAll('p.name_key')}
           AND NOT EXISTS (SELECT FROM unit_placements q WHERE q.unit_id = p.unit_id
             AND (upper_inf(q.valid) OR upper(q.valid) > $3::date OR (q.line = p.line AND q.valid >> p.valid)))
         ORDER BY p.unit_id, p.line = 'territory' DESC) gone
       ORDER BY name_key LIKE '%' || $4::text || '%' DESC, length(name_key), ended DESC, rank, name COLLATE "vi-x-icu", uid
       LIMIT ${formerShown}) f
     ORDER BY f.name_key LIKE '%' || $4::text || '%' DESC, length(f.name_key), f.ended DESC, f.rank, f.name COLLATE "vi-x-icu", f.uid`,
    [words, longestOf(words), today, phrase(words)],
  );
}

/** What else a plan is known by: short words it declares, movements it names with their other spellings, its bases. */
const knownBy = [
  'abbreviations[*].short',
  'abbreviations[*].full',
  'movements[*].name',
  'movements[*].aliases',
  'bases[*].number',
].map((place) => `jsonb_path_query_array(p.document::jsonb, '$.${place}')::text`);

function findPlans(em: EntityManager, words: readonly string[]): Promise<SearchHit[]> {
  const key = `search_key(concat_ws(' ', p.title, p.number, p.movement, p.year, ${knownBy.join(', ')}))`;
  return rows<SearchHit>(
    em,
    `SELECT 'plan' AS kind, p.uid AS id, p.title, NULL AS "titleEn", concat_ws(' · ', p.year::text, p.number) AS about, NULL AS "unitId", NULL AS state
     FROM plans p WHERE ${visiblePlan} AND ${holdsSomething} AND ${hasAll(key)} ORDER BY p.year DESC, p.id DESC LIMIT ${shown}`,
    [words],
  );
}

/**
 * Reports by the names their unit ever had, their period, form and year; at least one word is of the unit's name, unless it
 * is a unit for which the asker fills in reports.
 */
function findReports(em: EntityManager, words: readonly string[]): Promise<SearchHit[]> {
  return rows<SearchHit>(
    em,
    `WITH named AS (
       SELECT p.unit_id, p.name, p.name_key FROM unit_placements p
       WHERE p.unit_id IN (SELECT s.unit_id FROM seen_units s)
         AND (p.name_key LIKE ANY (SELECT '%' || w || '%' FROM unnest($1::text[]) w)
           OR p.unit_id IN (SELECT s.unit_id FROM seen_units s WHERE s.own AND s.role IN ${unitWorkers}))
       ORDER BY (SELECT count(*) FROM unnest($1::text[]) w WHERE p.name_key LIKE '%' || w || '%') DESC, length(p.name_key)
       LIMIT ${namesLookedThrough}),
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
  const office = `EXISTS (SELECT FROM seen_units s WHERE s.role IN ('designer', 'reviewer', 'signatory', 'administrator'))`;
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
       WHERE a.active AND NOT a.is_system AND NOT h.valid << daterange($2::date, NULL)
         AND ${coversUnit('h.unit_id', 'administrator')}
         AND ${hasAll(`search_key(concat_ws(' ', a.name, a.login))`)}
       ORDER BY a.id, h.valid @> $2::date DESC, h.id) found
     ORDER BY ${byGivenName('title')}, id LIMIT ${shown}`,
    [words, today],
  );
}
