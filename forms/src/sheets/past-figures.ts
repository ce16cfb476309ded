import type { Answers, Context, Field, Form } from '../dialect/form.ts';
import { catalogueOf, type CatalogueEntry } from '../facts/catalogue.ts';
import { kindOf } from '../fields/registry.ts';
import { calculate } from '../rules/calculate.ts';
import { checkAnswers } from '../validate/check-answers.ts';
import { isBlank } from '../validate/blank.ts';
import type { Issue } from '../validate/issue.ts';
import { calculateWith } from './calculate-with.ts';
import { calculationOf, partsOf, readsTable, summedColumn } from './past-totals.ts';
import { show, showCalculated } from './show-figure.ts';

/** A number of a form as a column of a sheet with one row a unit. */
export interface FigureColumn extends CatalogueEntry {
  /** Is it reckoned from other columns of the sheet alone? Then it need not be given. */
  reckoned: boolean;
  /** The column of a table whose sum it is. */
  sumOf?: Field;
}

/**
 * The numbers of a form that one row of a sheet can give: typed once a report, a percent by its two counts, and calculated
 * ones that are no rate, by which a column of a table gives its sum. Left out is what more than a yes/no would have to show.
 */
export function figureColumns(form: Form): FigureColumn[] {
  return catalogueOf(form).flatMap((entry) => {
    const { key, kind, fact, calculated, table, ratio } = entry;
    if (fact !== 'number' || table !== undefined || ratio || (calculated && kind === 'percent')) return [];
    const isShown = calculated ? showCalculated(form, {}, key) : show(form, {}, key.split('.')[0]!);
    if (!isShown) return [];
    if (!calculated) return [{ ...entry, reckoned: false }];
    const calculation = calculationOf(form, key);
    const sumOf = summedColumn(form, calculation);
    return [{ ...entry, reckoned: partsOf(form, calculation) !== null, ...(sumOf ? { sumOf } : {}) }];
  });
}

export interface PastFigures {
  answers: Answers;
  /** All calculated values by key: reckoned, or as the record states them; blank where it gives neither value nor parts. */
  calculated: Record<string, string | null>;
  /** Ids of the calculated values that are as the record states them. */
  stated: string[];
  /** What is wrong with the numbers given, by their field. What is not given is not asked for. */
  issues: Issue[];
}

/** Without a day nothing is reckoned from it, so that browser and server compare the same. */
const noDay: Context = { today: '' };

/**
 * Answers and calculated values out of the numbers of an old record, by the ids of `figureColumns`. A yes/no that shows a
 * number given is answered "yes". A calculated value is reckoned where all its parts are given, and must then be the same
 * if it is stated too; else it stands as it is stated.
 */
export function answersOfFigures(
  form: Form,
  texts: ReadonlyMap<string, string>,
  context: Context = noDay,
): PastFigures {
  const answers: Answers = {};
  const given: Field[] = [];
  for (const field of form.fields) {
    if (field.table !== undefined || field.calculated) continue;
    const value = valueOf(field, texts);
    if (isBlank(value)) continue;
    answers[field.key] = value;
    given.push(field);
  }
  for (const { key } of given) show(form, answers, key);
  const { stated, issues } = statedValues(form, answers, texts);
  for (const { key } of stated.keys()) showCalculated(form, answers, key);
  const ids = new Set(given.map(({ id }) => id));
  const wrong = checkAnswers(form, answers, noDay).filter(
    ({ code, field }) => code !== 'RULE' && code !== 'REQUIRED' && ids.has(field ?? ''),
  );
  const known = new Map<string, string | null>([...stated].map(([{ key }, value]) => [key, value]));
  for (const calculation of form.calculations) {
    if (!known.has(calculation.key) && readsTable(form, calculation)) known.set(calculation.key, null);
  }
  return {
    ...{ answers, calculated: calculateWith(form, answers, context, known) },
    ...{ stated: [...stated.keys()].map(({ id }) => id), issues: [...wrong, ...issues] },
  };
}

/** Calculated values that are not reckoned from what is given, and what is wrong with those that are stated. */
function statedValues(form: Form, answers: Answers, texts: ReadonlyMap<string, string>) {
  const stated = new Map<Field, string>();
  const issues: Issue[] = [];
  const reckoned = calculate(form, answers, noDay);
  for (const field of form.fields) {
    const value = field.calculated ? valueOf(field, texts) : null;
    if (isBlank(value)) continue;
    const before = issues.length;
    const tell = (code: Issue['code'], details: Issue['details'] = {}) =>
      issues.push({ code, level: 'error', field: field.id, row: null, path: [field.key], details });
    kindOf(field).check(field, value, tell);
    if (issues.length > before) continue;
    const parts = partsOf(form, calculationOf(form, field.key));
    const own = parts?.every((key) => !isBlank(answers[key])) ? reckoned[field.key] : null;
    if (typeof own !== 'string') stated.set(field, String(value));
    else if (own !== String(value)) tell('CALCULATED_SENT', { reckoned: own });
  }
  return { stated, issues };
}

function valueOf(field: Field, texts: ReadonlyMap<string, string>) {
  const ids = field.parts ? [field.parts.numerator.id, field.parts.denominator.id] : [field.id];
  const cells = ids.map((id) => texts.get(id)?.trim() ?? '');
  return cells.every((cell) => cell === '') ? null : kindOf(field).fromCells(field, cells, { language: 'vi' });
}
