import type { Dimension, FiguresTable_groupFragment } from '../gql/graphql.ts';
import { isAbout, type Condition, type Subject } from './condition.ts';
import { changed, type Measure, type Question } from './question.ts';

type Key = FiguresTable_groupFragment['keys'][number];
/** The groups of an answer that came, and how many there are. */
interface Answered {
  groups: readonly Pick<FiguresTable_groupFragment, 'keys'>[];
  totalCount: number;
}

/**
 * What is looked at below each; of a unit, its reports. Of a province that is its units: since July 2025 no city stands
 * between the two.
 */
const below: Partial<Record<Dimension, Dimension>> = {
  PROVINCE: 'UNIT',
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

/** Figures of a unit in no city are those of no city named beside it; of more of them an address would grow too long. */
const MOST_OTHERS = 60;

/**
 * The question one step further down: one value of one key, by what lies below it. Null where nothing does, or where no
 * condition says just this: a unit without a unit above, a version of whatever form. What stands in no city or province
 * is what stands in none of the others in the answer: null too where those are not all there.
 */
export function narrowed(question: Question, key: Key, others: readonly string[] | null = null): Question | null {
  const next = below[key.dimension];
  const on = subjectOf[key.dimension];
  if (!next || !on) return null;
  if (key.id === '') {
    const isPlace = key.dimension === 'CITY' || key.dimension === 'PROVINCE';
    if (!isPlace || !others || others.length > MOST_OTHERS) return null;
    const elsewhere: Condition = { on, field: '', values: [...others], not: true };
    return downTo(next, others.length > 0 ? alsoMeeting(question, elsewhere) : question, key);
  }
  const condition: Condition = { on, field: key.field ?? '', values: [key.id], not: false };
  const conditions = question.conditions.filter((one) => one.not || !isAbout(one, condition));
  return downTo(next, alsoMeeting({ ...question, conditions }, condition), key);
}

/** "One of them" would widen what is looked at. */
const alsoMeeting = (question: Question, condition: Condition): Question => ({
  ...question,
  conditions: [...question.conditions, condition],
  anyOf: false,
});

function downTo(next: Dimension, question: Question, key: Key): Question {
  const groupBy = question.groupBy.filter((dimension) => dimension !== key.dimension);
  return changed(question, {
    groupBy: groupBy.includes(next) ? groupBy : [next, ...groupBy],
    answers: question.answers.filter((field) => field !== key.field),
    measures: question.measures.map(unbounded),
    saved: '',
  });
}

/** The other values of a key in an answer; null where some may have been left out of it. */
export function othersOf(question: Question, key: Key, answer: Answered): string[] | null {
  const { groups, totalCount } = answer;
  if (totalCount > groups.length || question.measures.some(({ least, most }) => least ?? most)) return null;
  const ids = groups.flatMap(({ keys }) => keys.filter(({ dimension }) => dimension === key.dimension));
  return [...new Set(ids.map(({ id }) => id))].filter((id) => id !== key.id);
}

/** The whole by unit: the first step down from a total. */
export const byUnit = (question: Question): Question =>
  changed(question, { groupBy: ['UNIT'], measures: question.measures.map(unbounded), saved: '' });

/** Bounds are of the groups above: of what stands below them they would hide the parts. */
const unbounded = ({ least: _least, most: _most, ...measure }: Measure): Measure => measure;
