import type { Dimension, FiguresTable_groupFragment } from '../gql/graphql.ts';
import { isAbout, type Condition, type Subject } from './condition.ts';
import { changed, type Measure, type Question } from './question.ts';

type Key = FiguresTable_groupFragment['keys'][number];

/** What is looked at below each; of a unit, its reports. */
const below: Partial<Record<Dimension, Dimension>> = {
  PROVINCE: 'CITY',
  CITY: 'UNIT',
  UNIT_ABOVE: 'UNIT',
  UNIT_KIND: 'UNIT',
  UNIT_LINE: 'UNIT',
  YEAR: 'PERIOD',
  PLAN: 'PERIOD',
  PERIOD_SERIES: 'PERIOD',
  PERIOD: 'UNIT',
  FORM: 'FORM_VERSION',
  STATE: 'UNIT',
  ANSWER: 'UNIT',
};

const subjectOf: Partial<Record<Dimension, Subject>> = {
  ...{ UNIT: 'unit', UNIT_ABOVE: 'unit', CITY: 'unit', PROVINCE: 'unit', UNIT_KIND: 'kind', UNIT_LINE: 'line' },
  ...{
    YEAR: 'year',
    PLAN: 'plan',
    PERIOD_SERIES: 'series',
    PERIOD: 'period',
    FORM: 'form',
    STATE: 'state',
    ANSWER: 'answer',
  },
};

/**
 * The question one step further down: one value of one key, by what lies below it. Null where nothing does, or where no
 * condition says just this: a unit without a unit above, a version of whatever form.
 */
export function narrowed(question: Question, key: Key): Question | null {
  const next = below[key.dimension];
  const on = subjectOf[key.dimension];
  if (!next || !on || key.id === '') return null;
  const condition: Condition = { on, field: key.field ?? '', values: [key.id], not: false };
  const groupBy = question.groupBy.filter((dimension) => dimension !== key.dimension);
  return changed(question, {
    conditions: [...question.conditions.filter((one) => one.not || !isAbout(one, condition)), condition],
    // "One of them" would widen what is looked at.
    anyOf: false,
    groupBy: groupBy.includes(next) ? groupBy : [next, ...groupBy],
    answers: question.answers.filter((field) => field !== key.field),
    measures: question.measures.map(unbounded),
    saved: '',
  });
}

/** The whole by unit: the first step down from a total. */
export const byUnit = (question: Question): Question =>
  changed(question, { groupBy: ['UNIT'], measures: question.measures.map(unbounded), saved: '' });

/** Bounds are of the groups above: of what stands below them they would hide the parts. */
const unbounded = ({ least: _least, most: _most, ...measure }: Measure): Measure => measure;
