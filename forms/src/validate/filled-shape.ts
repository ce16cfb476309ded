import type { Answers, Form } from '../dialect/form.ts';
import type { Shape } from '../dialect/shape.ts';
import { replacedAt } from './address.ts';
import type { Touched } from './address.ts';
import { checkAnswer, checkRow, checkRows, checkUnknown, MOST_ISSUES } from './check-shape.ts';
import type { Issue } from './issue.ts';
import { visibleOf } from './visible.ts';
import type { Visible } from './visible.ts';

/** The issues of shape of a form being filled, kept apart so that a change asks only for those it can alter. */
export interface FilledShape {
  visible: Visible;
  /** By field; the issues of rows are apart. */
  answers: ReadonlyMap<string, readonly Issue[]>;
  /** By table, one list a row. */
  rows: ReadonlyMap<string, readonly (readonly Issue[])[]>;
  unknown: readonly Issue[];
}

/** Judges the shape of all answers. */
export function fillShape(form: Form, answers: Answers): FilledShape {
  const visible = visibleOf(form.shape, answers);
  const unknown = checkUnknown(form, form.shape, answers);
  const nothing: FilledShape = { visible, answers: new Map(), rows: new Map(), unknown };
  return judged(form, answers, nothing, visible, form.shape.order);
}

/** Judges again what the change touches; the answers are those after it. */
export function refillShape(form: Form, answers: Answers, filled: FilledShape, { key, row }: Touched): FilledShape {
  if (!form.shape.fields.has(key)) return { ...filled, unknown: checkUnknown(form, form.shape, answers) };
  if (row) return withRow(form, answers, filled, key, row.index);
  const visible = decides(form.shape, key) ? visibleOf(form.shape, answers) : filled.visible;
  const flipped = [
    ...differing(filled.visible.keys, visible.keys),
    ...differing(filled.visible.required, visible.required),
  ];
  return judged(form, answers, filled, visible, [key, ...flipped]);
}

/** All issues of shape in the order in which they are found, at most five hundred. */
export function shapeIssues(form: Form, { answers, rows, unknown }: FilledShape): Issue[] {
  const issues: Issue[] = [];
  for (const key of form.shape.order) {
    if (issues.length >= MOST_ISSUES) break;
    issues.push(...(answers.get(key) ?? []));
    for (const row of rows.get(key) ?? []) issues.push(...row);
  }
  return [...issues, ...unknown].slice(0, MOST_ISSUES);
}

/** What is in one set and not in the other. */
export function differing(before: ReadonlySet<string>, after: ReadonlySet<string>): string[] {
  if (before === after) return [];
  return [...[...before].filter((key) => !after.has(key)), ...[...after].filter((key) => !before.has(key))];
}

function judged(
  form: Form,
  answers: Answers,
  filled: FilledShape,
  visible: Visible,
  keys: readonly string[],
): FilledShape {
  const own = new Map(filled.answers);
  const rows = new Map(filled.rows);
  for (const key of keys) {
    const shown = visible.keys.has(key);
    const issues = shown ? checkAnswer(form, answers, key, visible.required.has(key)) : [];
    const inRows = shown ? checkRows(form, answers, key) : [];
    if (issues.length > 0) own.set(key, issues);
    else own.delete(key);
    if (inRows.length > 0) rows.set(key, inRows);
    else rows.delete(key);
  }
  return { ...filled, visible, answers: own, rows };
}

/** The row is the first of its id, so that it is never told to be there again. */
function withRow(form: Form, answers: Answers, filled: FilledShape, table: string, index: number): FilledShape {
  const before = filled.rows.get(table);
  if (!before) return filled;
  const issues = checkRow(form, table, (answers[table] as unknown[])[index], index, false);
  return { ...filled, rows: new Map(filled.rows).set(table, replacedAt(before, index, issues)) };
}

function decides(shape: Shape, key: string): boolean {
  return shape.conditions.some(({ tests }) => tests.some((test) => test.key === key));
}
