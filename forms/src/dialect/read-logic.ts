import { compile } from '../rules/compile.ts';
import type { Scope } from '../rules/scope.ts';
import { bool, number } from '../rules/types.ts';
import type { Calculation, Field, Rule } from './form.ts';
import type { FormReport } from './form-issue.ts';
import { isObject, own, pointer, texts } from './json.ts';
import type { Json, JsonObject } from './json.ts';
import { isKey, isUuid } from './names.ts';
import { measureOf, readMeasure, readTexts, refuseOthers } from './read-field.ts';

const calculationWords = [
  ...['key', 'field', 'title', 'description', 'x-i18n', 'kind', 'scale', 'expression'],
  ...['x-unit', 'x-basis', 'x-overUnits', 'x-overTime', 'x-indicator'],
];
const ruleWords = ['id', 'level', 'expression', 'message', 'fields', 'row'];
const defaultScale: Readonly<Record<string, number>> = { integer: 0, money: 0, decimal: 2, percent: 2 };

/** A calculation before its expression can be read: its names must be known first. */
export interface DraftCalculation {
  field: Field;
  entry: JsonObject;
  at: string;
}

/** Reads the head of each `x-calculations` entry as a field. */
export function readCalculationFields(list: Json | undefined, at: string, report: FormReport): DraftCalculation[] {
  if (list === undefined) return [];
  if (!Array.isArray(list)) report.add('VALUE_INVALID', at, { expected: 'a list of calculations' });
  return (Array.isArray(list) ? list : []).flatMap((entry, index) => {
    const from = at + pointer(index);
    if (!isObject(entry)) {
      report.add('VALUE_INVALID', from, { expected: 'a calculation' });
      return [];
    }
    refuseOthers(entry, calculationWords, from, report);
    readTexts(entry, from, report);
    readMeasure(entry, from, report);
    if (!isKey(entry.key)) report.add('NAME_REFUSED', from + pointer('key'), { name: entry.key ?? null });
    if (!isUuid(entry.field)) report.add('VALUE_INVALID', from + pointer('field'), { expected: 'a uuid' });
    const { kind, scale } = entry;
    if (kind !== 'integer' && kind !== 'money' && kind !== 'decimal' && kind !== 'percent')
      report.add('KIND_UNKNOWN', from + pointer('kind'), { kind: kind ?? null });
    if (scale !== undefined && !(Number.isInteger(scale) && Number(scale) >= 0 && Number(scale) <= 10))
      report.add('VALUE_INVALID', from + pointer('scale'), { expected: 'a whole number from 0 to 10' });
    const field: Field = {
      id: String(entry.field),
      key: String(entry.key),
      kind: kind as Field['kind'],
      title: String(entry.title),
      ...(typeof entry.description === 'string' ? { description: entry.description } : {}),
      ...measureOf(entry),
      required: false,
      conditional: false,
      calculated: true,
      nothing: false,
      section: '',
      schema: entry,
    };
    const english = own(entry['x-i18n'], 'en');
    if (isObject(english)) field.i18n = { en: { title: String(english.title ?? ''), ...english } };
    return [{ field, entry, at: from }];
  });
}

/** Compiles the calculations and puts them in an order in which each finds its operands computed. */
export function readCalculations(drafts: DraftCalculation[], scope: Scope, report: FormReport): Calculation[] {
  const operands = new Map<string, string[]>();
  const byId = new Map<string, Calculation>();
  for (const { field, entry, at } of drafts) {
    const expression = String(entry.expression ?? '');
    const compiled = compile(expression, scope, number);
    if (!compiled.ok) {
      for (const problem of compiled.problems)
        report.add('EXPRESSION_INVALID', at + pointer('expression'), { problem: problem.code, ...problem.details });
      continue;
    }
    const kind = field.kind as Calculation['kind'];
    const scale = typeof entry.scale === 'number' ? entry.scale : (defaultScale[kind] ?? 0);
    byId.set(field.id, {
      key: field.key,
      field: field.id,
      title: field.title,
      kind,
      scale,
      expression,
      tree: compiled.tree,
    });
    const reads = compiled.references.filter(({ start }) => !isFigure(expression, start));
    operands.set(field.id, [...new Set(reads.map((reference) => reference.field))]);
  }
  return inOrder(byId, operands, report);
}

/** True when the name at `start` is a member of previous, lastYear or target: the figure of another report. */
function isFigure(expression: string, start: number): boolean {
  return /\b(?:previous|lastYear|target)\s*\.\s*$/.test(expression.slice(0, start));
}

function inOrder(
  byId: ReadonlyMap<string, Calculation>,
  operands: ReadonlyMap<string, string[]>,
  report: FormReport,
): Calculation[] {
  const ordered: Calculation[] = [];
  const state = new Map<string, 'open' | 'done'>();
  const path: string[] = [];

  function place(id: string): void {
    const calculation = byId.get(id);
    if (!calculation || state.get(id) === 'done') return;
    if (state.get(id) === 'open') {
      const keys = path.slice(path.indexOf(calculation.key));
      return report.add('CALCULATION_CYCLE', pointer('schema', 'x-calculations'), { keys });
    }
    state.set(id, 'open');
    path.push(calculation.key);
    for (const operand of operands.get(id) ?? []) place(operand);
    path.pop();
    state.set(id, 'done');
    ordered.push(calculation);
  }

  for (const id of byId.keys()) place(id);
  return ordered;
}

/** Reads and compiles `x-rules`. */
export function readRules(list: Json | undefined, scope: Scope, at: string, report: FormReport): Rule[] {
  if (list === undefined) return [];
  if (!Array.isArray(list)) report.add('VALUE_INVALID', at, { expected: 'a list of rules' });
  return (Array.isArray(list) ? list : []).flatMap((entry, index) => {
    const rule = isObject(entry) ? readRule(entry, scope, at + pointer(index), report) : undefined;
    if (!isObject(entry)) report.add('VALUE_INVALID', at + pointer(index), { expected: 'a rule' });
    return rule ? [rule] : [];
  });
}

function readRule(entry: JsonObject, scope: Scope, at: string, report: FormReport): Rule | undefined {
  refuseOthers(entry, ruleWords, at, report);
  const { id, level, row } = entry;
  const message = { vi: own(entry.message, 'vi'), en: own(entry.message, 'en') };
  if (!isUuid(id)) report.add('VALUE_INVALID', at + pointer('id'), { expected: 'a uuid' });
  if (level !== 'error' && level !== 'warning')
    report.add('VALUE_INVALID', at + pointer('level'), { expected: 'error, warning' });
  if (typeof message.vi !== 'string' || typeof message.en !== 'string')
    report.add('VALUE_INVALID', at + pointer('message'), { expected: 'texts vi and en' });
  const table = typeof row === 'string' ? scope.root(row) : undefined;
  if (row !== undefined && table?.kind !== 'table') report.add('FIELD_UNKNOWN', at + pointer('row'), { key: row });

  const fields = texts(entry.fields);
  if (fields.length === 0) report.add('VALUE_INVALID', at + pointer('fields'), { expected: 'property names' });
  for (const key of fields) {
    const found = table ? scope.column(table.key, key) : scope.root(key);
    if (!found) report.add('FIELD_UNKNOWN', at + pointer('fields'), { key });
  }

  const expression = String(entry.expression ?? '');
  const compiled = compile(expression, table ? { ...scope, row: table.key } : scope, bool);
  if (!compiled.ok) {
    for (const problem of compiled.problems)
      report.add('EXPRESSION_INVALID', at + pointer('expression'), { problem: problem.code, ...problem.details });
    return undefined;
  }
  const reads = [...new Set(compiled.references.map((reference) => reference.field))];
  return {
    id: String(id),
    level: level === 'warning' ? 'warning' : 'error',
    expression,
    tree: compiled.tree,
    message: { vi: String(message.vi), en: String(message.en) },
    fields,
    ...(table ? { row: table.key } : {}),
    reads,
  };
}
