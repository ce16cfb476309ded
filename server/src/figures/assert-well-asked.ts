import { problem } from '../platform/problem.ts';
import { isOuterId } from '../platform/outer-id.ts';
import type { AggregateFilter, AggregateInput } from './figures.inputs.ts';
import type { MeasureInput } from './measure.inputs.ts';

/** Sizes of a question: lists are bound as arrays, groups are a matrix bounded by the page. */
const most = { measures: 20, groups: 10_000, listed: 1000, answers: 3, edges: 50, conditions: 30, depth: 5 };

/** Refuses with INVALID_INPUT what the contract's types cannot say. */
export function assertWellAsked(question: AggregateInput): void {
  const { measures, groupBy, groupByAnswers, having, orderBy, filter, first } = question;
  if (measures.length < 1 || measures.length > most.measures) throw invalid('measures', `1 to ${most.measures}`);
  measures.forEach((measure, position) => assertMeasure(measure, `measures.${position}`));
  if (new Set(groupBy).size < groupBy.length) throw invalid('groupBy', 'each dimension once');
  if (groupBy.includes('answer')) throw invalid('groupBy', 'answers by groupByAnswers');
  if (new Set(groupByAnswers).size < groupByAnswers.length || groupByAnswers.length > most.answers)
    throw invalid('groupByAnswers', `at most ${most.answers}, each once`);
  groupByAnswers.forEach((field, at) => assertField(field, `groupByAnswers.${at}`));
  for (const [name, list] of Object.entries({ having, orderBy })) {
    if (list.length > most.measures) throw invalid(name, `at most ${most.measures}`);
    list.forEach(({ measure }, at) => {
      if (!measures[measure]) throw invalid(`${name}.${at}.measure`, 'a position in measures');
    });
  }
  orderBy.forEach(({ measure, byChange }, at) => {
    if (byChange && !measures[measure]?.comparedWith)
      throw invalid(`orderBy.${at}.byChange`, 'a measure that is compared');
  });
  if (!Number.isInteger(first) || first < 1 || first > most.groups) throw invalid('first', `1 to ${most.groups}`);
  if (filter) assertFilter(filter);
}

const uncompared = ['distinct', 'quantile', 'distribution', 'percentOfTarget'];

function assertMeasure({ indicator, field, function: fn, over, at, edges, comparedWith }: MeasureInput, path: string) {
  if ((indicator == null) === (field == null)) throw invalid(path, 'either indicator or field');
  if (over && (over.indicator == null) === (over.field == null))
    throw invalid(`${path}.over`, 'either indicator or field');
  if (over && fn !== 'ratio') throw invalid(`${path}.over`, 'with RATIO only');
  if ((fn === 'quantile') !== (at != null)) throw invalid(`${path}.at`, 'with QUANTILE, and only there');
  if (at != null && (Number(at) < 0 || Number(at) > 1)) throw invalid(`${path}.at`, '0 to 1');
  if ((fn === 'distribution') !== (edges != null)) throw invalid(`${path}.edges`, 'with DISTRIBUTION, and only there');
  if (edges) {
    if (edges.length < 1 || edges.length > most.edges) throw invalid(`${path}.edges`, `1 to ${most.edges}`);
    if (edges.some((edge, i) => i > 0 && Number(edge) <= Number(edges[i - 1])))
      throw invalid(`${path}.edges`, 'ascending');
  }
  if (comparedWith && uncompared.includes(fn)) throw invalid(`${path}.comparedWith`, 'not with this function');
}

/** The same of a filter alone. */
export function assertFilter(filter: AggregateFilter): void {
  assertConditions(filter, 'filter', 1, { left: most.conditions });
}

function assertConditions(filter: AggregateFilter, path: string, depth: number, conditions: { left: number }): void {
  if (depth > most.depth) throw invalid(path, `at most ${most.depth} deep`);
  if ((conditions.left -= 1) < 0) throw invalid(path, `at most ${most.conditions} conditions`);
  const { and, or, not, answer, ...lists } = filter;
  for (const [name, list] of Object.entries(lists)) {
    if (Array.isArray(list) && list.length > most.listed) throw invalid(`${path}.${name}`, `at most ${most.listed}`);
  }
  if (answer) {
    assertField(answer.field, `${path}.answer.field`);
    const { anyOf } = answer;
    if (anyOf && anyOf.length > most.listed) throw invalid(`${path}.answer.anyOf`, `at most ${most.listed}`);
  }
  and?.forEach((part, at) => assertConditions(part, `${path}.and.${at}`, depth + 1, conditions));
  or?.forEach((part, at) => assertConditions(part, `${path}.or.${at}`, depth + 1, conditions));
  if (not) assertConditions(not, `${path}.not`, depth + 1, conditions);
}

function assertField(field: string, path: string): void {
  if (!isOuterId(field)) throw invalid(path, 'the id of a field');
}

const invalid = (path: string, reason: string) => problem('INVALID_INPUT', { path, reason });
