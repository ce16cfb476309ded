import { toRefusal } from '../apollo/problems.ts';
import type { AggregateFunction, Dimension } from '../gql/graphql.ts';
import { useProblemSentence, useTexts } from '../texts/texts.tsx';
import '../texts/vi-explorer.ts';
import '../texts/vi-figures.ts';
import { Button } from '../ui/button.tsx';
import { Failure } from '../ui/failure.tsx';
import { Notice } from '../ui/notice.tsx';
import type { Catalogue } from './condition-choices.ts';
import { isAbout, type Condition } from './condition.ts';
import { changed, withFunction, type Question } from './question.ts';

const functionOf: Record<string, AggregateFunction> = {
  ...{ maximum: 'MAXIMUM', sum: 'SUM', latest: 'LATEST' },
  // Of a rate its two counts are added up, then divided.
  numeratorAndDenominator: 'RATIO',
};
const dimensionOf: Record<string, Dimension> = {
  groupByUnit: 'UNIT',
  groupByPeriod: 'PERIOD',
  groupByYear: 'YEAR',
  groupByForm: 'FORM',
};

/** The question asked the way the refusal says works; null where a person has to choose another measure. */
export function mended(question: Question, details: Record<string, unknown>): Question | null {
  const use = String(details['use']);
  const dimension = dimensionOf[use];
  if (dimension && !question.groupBy.includes(dimension))
    return changed(question, { groupBy: [...question.groupBy, dimension] });
  const better = functionOf[use];
  if (!better) return null;
  const measures = question.measures.map((measure, at) =>
    at === details['measure'] ? withFunction(measure, better, []) : measure,
  );
  return changed(question, { measures });
}

/** The question asked of less, as the refusal says: of the newest year, or of its last period that is over; null where neither is less. */
export function ofLess(
  question: Question,
  { use }: Record<string, unknown>,
  plans: Catalogue['plans'],
  today: string,
): { question: Question; year: number; period: string } | null {
  const newest = plans.find(({ id }) => id === question.planId) ?? plans.find(({ isInvented }) => !isInvented);
  if (!newest) return null;
  const { id: planId, year } = newest;
  if (use === 'oneYear')
    return question.planId === '' ? { question: changed(question, { planId }), year, period: '' } : null;
  const periods = [...newest.periods].sort((left, right) => right.dataTo.localeCompare(left.dataTo));
  const last = periods.find(({ dataTo }) => dataTo <= today) ?? periods.at(-1);
  if (use !== 'onePeriod' || !last) return null;
  const only: Condition = { on: 'period', field: '', values: [last.id], not: false };
  const conditions = [...question.conditions.filter((one) => !isAbout(one, only)), only];
  return { question: changed(question, { planId, conditions, anyOf: false }), year, period: last.name };
}

/** Why there is no answer: what does not add up this way, or reads too much, comes with what works, on one click. */
export function RefusedQuestion({
  error,
  question,
  plans,
  today,
  onAsk,
  retry,
}: {
  error: unknown;
  question: Question;
  plans: Catalogue['plans'];
  today: string;
  onAsk: (question: Question) => void;
  retry: () => void;
}) {
  const texts = useTexts();
  const sentence = useProblemSentence();
  const { code, details } = toRefusal(error);
  if (code === 'FIGURES_TOO_COSTLY') {
    const less = ofLess(question, details, plans, today);
    return (
      <Notice tone="warn" title={texts.explorer.cost.refused} urgent>
        <p>{sentence(error)}</p>
        {less ? (
          <div className="row">
            <Button onClick={() => onAsk(less.question)}>{texts.explorer.cost.askLess(less.year, less.period)}</Button>
          </div>
        ) : null}
      </Notice>
    );
  }
  if (code !== 'MEASURE_NOT_COMBINABLE') return <Failure error={error} retry={retry} />;
  const better = mended(question, details);
  return (
    <Notice tone="warn" title={texts.figures.refusedTitle} urgent>
      <p>{sentence(error)}</p>
      {better ? (
        <div className="row">
          <Button onClick={() => onAsk(better)}>{texts.figures.useInstead[String(details['use'])]}</Button>
        </div>
      ) : null}
    </Notice>
  );
}
