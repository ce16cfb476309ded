import type {
  AggregateFilter,
  AggregateInput,
  AnswerCondition,
  DividedByInput,
  SavedQuestions_questionFragment,
} from '../../gql/graphql.ts';
import type { Condition, Subject } from '../condition.ts';
import { dimensions, measureOf, nothingAsked, shownKind, type Measure, type Question } from '../question.ts';

const lists: [keyof AggregateFilter, Subject][] = [
  ['unitIds', 'unit'],
  ['unitKinds', 'kind'],
  ['unitLines', 'line'],
  ['years', 'year'],
  ['planIds', 'plan'],
  ['periodSeries', 'series'],
  ['periodIds', 'period'],
  ['formIds', 'form'],
  ['formVersions', 'version'],
  ['states', 'state'],
];

/**
 * A kept question, as the contract takes it, as the explorer asks it. Null where it says what the explorer has no words
 * for, such as conditions within conditions: it may have been kept by a program.
 */
export function questionOf(kept: AggregateInput): Question | null {
  const { filter, having, orderBy, measures, groupBy } = kept;
  const { and, or, ...plain } = filter ?? {};
  const conditions = and && or ? null : (or ?? and ?? []).map(conditionOf);
  const placed = conditionsOf(plain);
  if (!conditions || !placed || conditions.includes(null)) return null;
  const bounded = new Set(having?.map(({ measure }) => measure)).size;
  if (
    bounded < (having?.length ?? 0) ||
    (orderBy?.length ?? 0) > 1 ||
    groupBy?.some((name) => !dimensions.includes(name))
  )
    return null;
  const single = (on: Subject) => placed.find((one) => one.on === on && one.values.length === 1 && !one.not)?.values[0];
  const [planId, series] = [single('plan') ?? '', single('series') ?? ''];
  const others = placed.filter((one) => one.values[0] !== planId && one.values[0] !== series);
  // "One of these" cannot be said beside what must hold anyway, other than by the plan and the series.
  if (or?.length && others.length > 0) return null;
  const [order] = orderBy ?? [];
  return {
    ...nothingAsked,
    measures: measures.map((measure, at) => ({ ...measureAsked(measure), ...boundsOf(having, at) })),
    groupBy: [...(groupBy ?? [])],
    answers: (kept.groupByAnswers ?? []).map(String),
    planId,
    series,
    conditions: [...others, ...(conditions as Condition[])],
    anyOf: Boolean(or?.length),
    order: order
      ? { measure: order.measure, byChange: order.byChange ?? false, descending: order.descending ?? true }
      : null,
    counted: kept.counted ?? nothingAsked.counted,
    placement: kept.placement ?? nothingAsked.placement,
    line: kept.line ?? nothingAsked.line,
  };
}

/** A kept question as it is opened, with the way it is drawn; null where the explorer cannot ask it. */
export function openedQuestion(
  kept: Pick<SavedQuestions_questionFragment, 'id' | 'question' | 'chart'>,
): Question | null {
  const asked = questionOf(kept.question as AggregateInput);
  return asked && { ...asked, chart: shownKind(kept.chart), saved: kept.id };
}

const named = ({ indicator, field }: DividedByInput): string =>
  measureOf({ indicator: indicator ?? null, field: field == null ? null : String(field) });

function measureAsked({ over, at, edges, comparedWith, ...measure }: AggregateInput['measures'][number]): Measure {
  return {
    of: named(measure),
    function: measure.function,
    ...(over ? { over: named(over) } : {}),
    ...(at ? { at } : {}),
    ...(edges ? { edges: [...edges] } : {}),
    ...(comparedWith ? { comparedWith } : {}),
  };
}

function boundsOf(having: AggregateInput['having'], at: number): Pick<Measure, 'least' | 'most'> {
  const { atLeast, atMost } = having?.find(({ measure }) => measure === at) ?? {};
  return { ...(atLeast ? { least: atLeast } : {}), ...(atMost ? { most: atMost } : {}) };
}

/** One thing that must hold, or must not; null where it says more than one. */
function conditionOf(filter: AggregateFilter): Condition | null {
  const { not, ...rest } = filter;
  if (!not) {
    const all = conditionsOf(rest);
    return all?.length === 1 ? all[0]! : null;
  }
  const denied = Object.keys(rest).length > 0 ? null : conditionOf(not);
  return denied && !denied.not ? { ...denied, not: true } : null;
}

/** Lists that must all hold, each as a condition; null where there are trees within. */
function conditionsOf({ and, or, not, answer, ...filter }: AggregateFilter): Condition[] | null {
  if (and || or || not) return null;
  const listed = lists.flatMap(([name, on]): Condition[] => {
    const values = filter[name as keyof typeof filter] as readonly unknown[] | null | undefined;
    return values ? [{ on, field: '', values: values.map(String), not: false }] : [];
  });
  const answered = answer ? answerOf(answer) : [];
  return answered && [...listed, ...answered];
}

function answerOf({ field, anyOf, atLeast, atMost, from, to }: AnswerCondition): Condition[] | null {
  const bounds: [string, string] = [atLeast ?? from ?? '', atMost ?? to ?? ''];
  const isBounded = bounds.some(Boolean);
  if (Boolean(anyOf) === isBounded || ((atLeast ?? atMost) && (from ?? to))) return null;
  return [
    { on: 'answer', field: String(field), values: [...(anyOf ?? [])], ...(isBounded ? { bounds } : {}), not: false },
  ];
}
