import type { Answers, Field, Form } from '../dialect/form.ts';
import { catalogueOf, type CatalogueEntry } from '../facts/catalogue.ts';
import { kindOf } from '../fields/registry.ts';
import { checkAnswers } from '../validate/check-answers.ts';
import { isBlank } from '../validate/blank.ts';
import type { Issue } from '../validate/issue.ts';
import { visibleOf } from '../validate/visible.ts';

/**
 * The numbers of a form that one row of a sheet can give: typed and not calculated, once a report, a percent by its two
 * counts. Left out is what more than a yes/no would have to show.
 */
export function figureColumns(form: Form): CatalogueEntry[] {
  return catalogueOf(form).filter(
    ({ key, fact, calculated, table, ratio }) =>
      fact === 'number' && !calculated && table === undefined && !ratio && show(form, {}, key.split('.')[0]!),
  );
}

export interface PastFigures {
  answers: Answers;
  /** What is wrong with the numbers given, by their field. What is not given is not asked for. */
  issues: Issue[];
}

/** Answers out of the numbers of an old record, by the ids of `figureColumns`. A yes/no that shows a number given is answered "yes". */
export function answersOfFigures(form: Form, texts: ReadonlyMap<string, string>): PastFigures {
  const answers: Answers = {};
  const given: Field[] = [];
  for (const field of form.fields) {
    if (field.table !== undefined || field.calculated) continue;
    const ids = field.parts ? [field.parts.numerator.id, field.parts.denominator.id] : [field.id];
    const cells = ids.map((id) => texts.get(id)?.trim() ?? '');
    if (cells.every((cell) => cell === '')) continue;
    const value = kindOf(field).fromCells(field, cells, { language: 'vi' });
    if (isBlank(value)) continue;
    answers[field.key] = value;
    given.push(field);
  }
  for (const { key } of given) show(form, answers, key);
  const ids = new Set(given.map(({ id }) => id));
  const issues = checkAnswers(form, answers, { today: '' }).filter(
    ({ code, field }) => code !== 'RULE' && code !== 'REQUIRED' && ids.has(field ?? ''),
  );
  return { answers, issues };
}

/** Answers the yes/no fields on which a field hangs; false where something else hides it. */
function show(form: Form, answers: Answers, key: string, depth = 0): boolean {
  if (visibleOf(form.shape, answers).keys.has(key)) return true;
  const condition = form.shape.conditions.find(({ shows }) => shows.includes(key));
  if (!condition || depth > 10) return false;
  for (const test of condition.tests) {
    const field = form.shape.fields.get(test.key);
    if (!field || !show(form, answers, test.key, depth + 1)) return false;
    if (isBlank(answers[test.key]) && field.kind === 'yes-no' && test.allowed?.has(true)) answers[test.key] = true;
  }
  return visibleOf(form.shape, answers).keys.has(key);
}
