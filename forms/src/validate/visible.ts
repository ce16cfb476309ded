import type { Answers, Field, Form } from '../dialect/form.ts';
import { isObject } from '../dialect/json.ts';
import type { Json } from '../dialect/json.ts';
import type { Condition, Shape, Test } from '../dialect/shape.ts';
import { isBlank } from './blank.ts';
import { withCalculations } from './shown-calculations.ts';

/** What is shown of an object of answers, and what must be answered. */
export interface Visible {
  keys: ReadonlySet<string>;
  required: ReadonlySet<string>;
  /** Which conditions hold, as text: equal text means equal visibility. */
  signature: string;
}

const unconditional = new WeakMap<Shape, Visible>();

/** Resolves the conditions of a shape in stored order; a hidden answer reads as blank. */
export function visibleOf(shape: Shape, answers: Readonly<Record<string, unknown>>): Visible {
  const always = alwaysVisible(shape);
  if (shape.conditions.length === 0) return always;
  const keys = new Set(always.keys);
  const required = new Set(shape.required);
  let signature = '';
  for (const condition of shape.conditions) {
    const active = holds(condition, keys, answers);
    signature += active ? '1' : '0';
    if (!active) continue;
    condition.shows.forEach((key) => keys.add(key));
    condition.requires.forEach((key) => required.add(key));
  }
  for (const key of required) if (!keys.has(key)) required.delete(key);
  return { keys, required, signature };
}

function alwaysVisible(shape: Shape): Visible {
  let always = unconditional.get(shape);
  if (!always) {
    const shown = [...shape.fields.values()].filter((field) => !field.conditional).map((field) => field.key);
    always = { keys: new Set(shown), required: shape.required, signature: '' };
    unconditional.set(shape, always);
  }
  return always;
}

function holds(condition: Condition, keys: ReadonlySet<string>, answers: Readonly<Record<string, unknown>>): boolean {
  const passes = (test: Test) =>
    keys.has(test.key) && Object.hasOwn(answers, test.key) && fits(test, answers[test.key]);
  return condition.any ? condition.tests.some(passes) : condition.tests.every(passes);
}

function fits(test: Test, value: unknown): boolean {
  if (isBlank(value)) return false;
  if (test.minItems !== undefined && !Array.isArray(value)) return false;
  const composed = typeof value === 'string' ? value.normalize('NFC') : value;
  if (test.allowed && !test.allowed.has(composed as Json)) return false;
  if (test.minimum !== undefined && !(typeof value === 'number' && value >= test.minimum)) return false;
  return test.maximum === undefined || (typeof value === 'number' && value <= test.maximum);
}

/** The fields shown now, in the order of the form: with the calculated values of what is shown, and columns of shown tables. */
export function visibleFields(form: Form, answers: Answers): Field[] {
  const keys = withCalculations(form, visibleOf(form.shape, answers).keys);
  return form.fields.filter((field) => keys.has(field.table ?? field.key));
}

/** The answers of what is shown and answered; unknown properties and tables' rows stay as they are. */
export function shownAnswers(form: Form, answers: Answers): Answers {
  const { keys } = visibleOf(form.shape, answers);
  return pick(answers, form.shape, keys);
}

/** One row's answers of what is shown and answered. */
export function shownRow(shape: Shape, row: Readonly<Record<string, unknown>>): Answers {
  return pick(row, shape, visibleOf(shape, row).keys);
}

function pick(answers: Readonly<Record<string, unknown>>, shape: Shape, keys: ReadonlySet<string>): Answers {
  const entries = Object.entries(answers).filter(
    ([key, value]) => (keys.has(key) && !isBlank(value)) || !shape.fields.has(key),
  );
  return Object.fromEntries(entries);
}

/** For reading by expressions: shown answers, every shown table present, and rows without their hidden columns. */
export function readableAnswers(form: Form, answers: Answers): Answers {
  const { keys } = visibleOf(form.shape, answers);
  const readable = pick(answers, form.shape, keys);
  for (const key of form.rows.keys()) if (keys.has(key)) readable[key] = readableRows(form, answers, key);
  return readable;
}

/** The rows of a shown table as expressions read them; what is no row is left out. */
export function readableRows(form: Form, answers: Answers, table: string): Answers[] {
  const shape = form.rows.get(table);
  const rows = Object.hasOwn(answers, table) ? answers[table] : undefined;
  return shape && Array.isArray(rows) ? rows.filter(isObject).map((row) => shownRow(shape, row)) : [];
}
