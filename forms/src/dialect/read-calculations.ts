import { kindOf } from '../fields/registry.ts';
import type { Scope } from '../rules/scope.ts';
import { metTest } from '../rules/met-test.ts';
import { number } from '../rules/types.ts';
import type { Calculation, Field } from './form.ts';
import type { FormReport } from './form-issue.ts';
import { isObject, own, pointer, textOrNull } from './json.ts';
import type { Json, JsonObject } from './json.ts';
import { isKey, isUuid } from './names.ts';
import type { ExpressionReader } from './read-expression.ts';
import { readLineage } from './read-lineage.ts';
import { measureOf, readMeasure } from './read-measure.ts';
import { readTexts, refuseOthers } from './read-texts.ts';

const calculationWords = [
  ...['key', 'field', 'title', 'description', 'x-i18n', 'kind', 'scale', 'expression'],
  ...['x-unit', 'x-basis', 'x-overUnits', 'x-overTime', 'x-indicator', 'x-ratio', 'x-lineage'],
];
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
  if (!Array.isArray(list)) report.add('VALUE_INVALID', at, { expected: 'CALCULATIONS' });
  return (Array.isArray(list) ? list : []).flatMap((entry, index) => {
    const from = at + pointer(index);
    if (!isObject(entry)) {
      report.add('VALUE_INVALID', from, { expected: 'CALCULATION' });
      return [];
    }
    refuseOthers(entry, calculationWords, from, report);
    readTexts(entry, from, report);
    readMeasure(entry, entry['x-ratio'] !== undefined, from, report);
    if (!isKey(entry.key)) report.add('NAME_REFUSED', from + pointer('key'), { name: textOrNull(entry.key) });
    if (!isUuid(entry.field)) report.add('VALUE_INVALID', from + pointer('field'), { expected: 'UUID' });
    const { kind, scale } = entry;
    if (kind !== 'integer' && kind !== 'money' && kind !== 'decimal' && kind !== 'percent')
      report.add('KIND_UNKNOWN', from + pointer('kind'), { kind: textOrNull(kind) });
    if (scale !== undefined && !(Number.isInteger(scale) && Number(scale) >= 0 && Number(scale) <= 10))
      report.add('VALUE_INVALID', from + pointer('scale'), { expected: 'WHOLE_NUMBER_BETWEEN', least: 0, most: 10 });
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
    if (entry['x-lineage'] !== undefined)
      field.lineage = readLineage(entry['x-lineage'], from + pointer('x-lineage'), report);
    const english = own(entry['x-i18n'], 'en');
    if (isObject(english)) field.i18n = { en: { title: String(english.title ?? ''), ...english } };
    return [{ field, entry, at: from }];
  });
}

/** Compiles the calculations and puts them in an order in which each finds its operands computed. */
export function readCalculations(
  drafts: DraftCalculation[],
  scope: Scope,
  expressions: ExpressionReader,
  report: FormReport,
): Calculation[] {
  const operands = new Map<string, string[]>();
  const byId = new Map<string, Calculation>();
  for (const { field, entry, at } of drafts) {
    const expression = String(entry.expression ?? '');
    const compiled = expressions.read(expression, scope, number, at + pointer('expression'));
    if (!compiled) continue;
    const kind = field.kind as Calculation['kind'];
    const reads = [...new Set(compiled.references.map((reference) => reference.field))];
    const ratio = readRatio(entry['x-ratio'], reads, scope, at + pointer('x-ratio'), report);
    if (kind === 'integer' && metTest(compiled.tree)) field.met = true;
    const scale = typeof entry.scale === 'number' ? entry.scale : (defaultScale[kind] ?? 0);
    byId.set(field.id, {
      key: field.key,
      field: field.id,
      title: field.title,
      ...(field.i18n?.en?.title ? { titleEn: field.i18n.en.title } : {}),
      kind,
      scale,
      expression,
      tree: compiled.tree,
      reads,
      ...(ratio ? { ratio } : {}),
    });
    operands.set(
      field.id,
      compiled.references.filter((reference) => !reference.figure).map((reference) => reference.field),
    );
  }
  return inOrder(byId, operands, report);
}

/** What a rate divides: both are numbers the expression reads, so that they cannot go away unnoticed. */
function readRatio(
  ratio: Json | undefined,
  reads: readonly string[],
  scope: Scope,
  at: string,
  report: FormReport,
): Calculation['ratio'] {
  if (ratio === undefined) return undefined;
  const [numerator, denominator] = [own(ratio, 'numerator'), own(ratio, 'denominator')];
  if (isObject(ratio)) refuseOthers(ratio, ['numerator', 'denominator'], at, report);
  for (const key of [numerator, denominator]) {
    const field = typeof key === 'string' ? scope.root(key) : undefined;
    if (!field || !reads.includes(field.id)) report.add('FIELD_UNKNOWN', at, { key: textOrNull(key) });
    else if (kindOf(field).measure !== 'number') report.add('VALUE_INVALID', at, { expected: 'NUMERIC_FIELDS' });
  }
  return { numerator: String(numerator), denominator: String(denominator) };
}

function inOrder(
  byId: ReadonlyMap<string, Calculation>,
  operands: ReadonlyMap<string, string[]>,
  report: FormReport,
): Calculation[] {
  const ordered: Calculation[] = [];
  const state = new Map<string, 'open' | 'done'>();
  const path: Calculation[] = [];

  function place(id: string): void {
    const calculation = byId.get(id);
    if (!calculation || state.get(id) === 'done') return;
    if (state.get(id) === 'open') {
      const circle = [...path.slice(path.indexOf(calculation)), calculation];
      return report.add('CALCULATION_CYCLE', pointer('schema', 'x-calculations'), {
        keys: circle.map(({ key }) => key),
        circle: circle.map(({ title }) => title).join(' → '),
        circleEn: circle.map(({ title, titleEn }) => titleEn ?? title).join(' → '),
      });
    }
    state.set(id, 'open');
    path.push(calculation);
    for (const operand of operands.get(id) ?? []) place(operand);
    path.pop();
    state.set(id, 'done');
    ordered.push(calculation);
  }

  for (const id of byId.keys()) place(id);
  return ordered;
}
