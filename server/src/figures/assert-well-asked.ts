import { problem } from '../platform/problem.ts';
import type { AggregateInput } from './figures.inputs.ts';

/** Sizes of a question: lists are bound as arrays, groups are a matrix bounded by the page. */
const most = { measures: 20, groups: 10_000, listed: 1000 };

/** Refuses with INVALID_INPUT what the contract's types cannot say. */
export function assertWellAsked({ measures, groupBy, filter, first }: AggregateInput): void {
  if (measures.length < 1 || measures.length > most.measures) throw invalid('measures', `1 to ${most.measures}`);
  measures.forEach(({ indicator, field }, position) => {
    if ((indicator == null) === (field == null)) throw invalid(`measures.${position}`, 'either indicator or field');
  });
  if (new Set(groupBy).size < groupBy.length) throw invalid('groupBy', 'each dimension once');
  if (!Number.isInteger(first) || first < 1 || first > most.groups) throw invalid('first', `1 to ${most.groups}`);
  for (const [name, list] of Object.entries(filter ?? {})) {
    if (Array.isArray(list) && list.length > most.listed) throw invalid(`filter.${name}`, `at most ${most.listed}`);
  }
}

const invalid = (path: string, reason: string) => problem('INVALID_INPUT', { path, reason });
