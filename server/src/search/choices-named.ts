import { matchingKey } from '@ke-hoach/forms';
import { publishedVersions } from '../forms/published-version.ts';
import { visiblePlan } from '../plans/plans.repository.ts';
import { rows, type EntityManager } from '../platform/database.ts';
import type { ChoiceNamed } from './choice-named.type.ts';
import type { EntryRow } from '../library/library.repository.ts';

interface ListedChoice {
  const: string;
  title: string;
  'x-aliases'?: string[];
}

/** Where each choice of a code list is named, retired ones too, in the list's own order. */
export async function choicesNamed(em: EntityManager, entry: EntryRow): Promise<ChoiceNamed[]> {
  if (entry.kind !== 'codeList') return [];
  const { oneOf, 'x-retired': retired = [] } = JSON.parse(entry.content) as {
    oneOf: ListedChoice[];
    'x-retired'?: ListedChoice[];
  };
  const choices = [...oneOf, ...retired];
  const answers = await answersNaming(em, entry.id);
  const plans = await plansNaming(em, choices);
  return choices.map(({ const: code }) => ({
    code,
    plans: plans.filter((naming) => naming.code === code),
    answers: answers.filter((naming) => naming.code === code),
  }));
}

interface Answered {
  code: string;
  formId: string;
  reports: number;
  units: number;
  planYears: number[];
}

/** By facts of the fields that take their choices from the list; facts keep a choice by its code. */
async function answersNaming(em: EntityManager, listId: string): Promise<Answered[]> {
  const fields = await fieldsOfList(em, listId);
  if (fields.length === 0) return [];
  return rows<Answered>(
    em,
    `SELECT f.text AS code, f.form_id::text AS "formId", count(DISTINCT f.report_id)::int AS reports,
       count(DISTINCT f.unit_id)::int AS units, array_agg(DISTINCT f.plan_year ORDER BY f.plan_year DESC) AS "planYears"
     FROM facts f JOIN forms m ON m.id = f.form_id WHERE f.field = ANY ($1::uuid[]) AND f.text IS NOT NULL
     GROUP BY f.text, f.form_id, m.title ORDER BY m.title COLLATE "vi-x-icu", f.form_id`,
    [fields],
  );
}

/** Permanent ids of the fields of published forms that take their choices from a list. */
async function fieldsOfList(em: EntityManager, listId: string): Promise<string[]> {
  const found = await rows<{ id: string }>(
    em,
    'SELECT id::text AS id FROM form_versions WHERE strpos(document, $1) > 0',
    [`"x-codeList":{"id":"${listId}"`],
  );
  const fields = new Set<string>();
  for (const { form } of (
    await publishedVersions(
      em,
      found.map(({ id }) => id),
    )
  ).values())
    for (const { id, codeList } of form.fields)
      if (codeList !== undefined && form.codeLists.get(codeList)?.id === listId) fields.add(id);
  return [...fields];
}

interface PlanNamed {
  code: string;
  planId: string;
  organisation: string | null;
  years: string | null;
}

/** Rows of the tables of plans in which a choice stands under its title or an alias, blind to accents and case. */
async function plansNaming(em: EntityManager, choices: readonly ListedChoice[]): Promise<PlanNamed[]> {
  const codes = new Map<string, string>();
  for (const { const: code, title, 'x-aliases': aliases = [] } of choices)
    for (const name of [title, ...aliases]) if (!codes.has(matchingKey(name))) codes.set(matchingKey(name), code);
  const plans = await rows<{ planId: string; document: string }>(
    em,
    `SELECT p.id::text AS "planId", p.document FROM plans p WHERE p.state <> 'record' AND ${visiblePlan}
     ORDER BY p.year DESC, p.id DESC LIMIT 50`,
  );
  return plans.flatMap(({ planId, document }) => {
    const named = new Map<string, PlanNamed>();
    for (const row of rowsOfTables(JSON.parse(document))) {
      for (const code of new Set(namesIn(row).flatMap((name) => codes.get(matchingKey(name)) ?? [])))
        if (!named.has(code))
          named.set(code, { code, planId, organisation: textOf(row, 'organisation'), years: textOf(row, 'years') });
    }
    return [...named.values()];
  });
}

type TableRow = Record<string, unknown>;

const isRow = (value: unknown): value is TableRow => typeof value === 'object' && value !== null && '_id' in value;
const rowsOfTables = (document: TableRow): TableRow[] =>
  Object.values(document).flatMap((value) => (Array.isArray(value) ? value.filter(isRow) : []));
/** The cells of a row, and apart what stands in one behind a semicolon or on a line of its own, as spellings do. */
const namesIn = (row: TableRow): string[] =>
  Object.values(row).flatMap((value) => (typeof value === 'string' ? [value, ...value.split(/[;\n]/)] : []));
const textOf = (row: TableRow, key: string) => (typeof row[key] === 'string' ? row[key] : null);
