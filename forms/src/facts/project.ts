import type { Answers, Field, Form } from '../dialect/form.ts';
import { isObject } from '../dialect/json.ts';
import type { Json, JsonObject } from '../dialect/json.ts';
import { kindOf } from '../fields/registry.ts';
import { isBlank } from '../validate/blank.ts';
import { withCalculations } from '../validate/shown-calculations.ts';
import { readableAnswers, visibleOf } from '../validate/visible.ts';
import type { Fact } from './fact.ts';

const empty: Fact = { field: '', row: null, number: null, text: null, bool: null, date: null };

/**
 * The typed facts of a submitted report, of shown and valid values only: numbers with calculated ones that are shown, both counts of a
 * percent, one code for each choice, references, yes/no and dates, in the order of the form; texts, files and notes are
 * no facts. A cache of the revision, so it may always be computed again.
 */
export function projectFacts(
  form: Form,
  submitted: Answers,
  calculated: Readonly<Record<string, string | null>>,
): Fact[] {
  const facts: Fact[] = [];
  const shown = readableAnswers(form, submitted);
  const visible = withCalculations(form, visibleOf(form.shape, submitted).keys);
  for (const field of form.fields) {
    if (field.calculated) {
      if (!visible.has(field.key)) continue;
      const number = Object.hasOwn(calculated, field.key) ? calculated[field.key] : null;
      if (typeof number === 'string') facts.push({ ...empty, field: field.id, number });
    } else if (field.table === undefined) add(field, shown, null);
    else {
      for (const row of rowsOf(shown[field.table])) add(field, row, String(row._id));
    }
  }
  return facts;

  function add(field: Field, owner: Readonly<Record<string, unknown>>, row: string | null): void {
    const value = Object.hasOwn(owner, field.key) ? owner[field.key] : undefined;
    if (isBlank(value)) return;
    let valid = true;
    kindOf(field).check(field, value, () => (valid = false));
    if (!valid) return;
    for (const part of kindOf(field).facts(field, value as Json))
      facts.push({ ...empty, field: field.id, row, ...part });
  }
}

/** The rows of a table that is shown. */
function rowsOf(rows: unknown): JsonObject[] {
  return Array.isArray(rows) ? rows.filter(isObject) : [];
}
