import { toRefusal } from '../apollo/problems.ts';
import type { AggregateFunction, Dimension } from '../gql/graphql.ts';
import { useProblemSentence, useTexts } from '../texts/texts.tsx';
import '../texts/vi-figures.ts';
import { Button } from '../ui/button.tsx';
import { Failure } from '../ui/failure.tsx';
import { Notice } from '../ui/notice.tsx';
import { changed, withFunction, type Question } from './question.ts';

const functionOf: Record<string, AggregateFunction> = {
  ...{ maximum: 'MAXIMUM', sum: 'SUM', latest: 'LATEST' },
  // Of a rate its two counts are added up, then divided.
  numeratorAndDenominator: 'RATIO',
};
const dimensionOf: Record<string, Dimension> = { groupByUnit: 'UNIT', groupByPeriod: 'PERIOD', groupByYear: 'YEAR' };

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

/** Why there is no answer: figures that do not add up this way come with what does, on one click. */
export function RefusedQuestion({
  error,
  question,
  onAsk,
  retry,
}: {
  error: unknown;
  question: Question;
  onAsk: (question: Question) => void;
  retry: () => void;
}) {
  const texts = useTexts();
  const sentence = useProblemSentence();
  const { code, details } = toRefusal(error);
  if (code !== 'MEASURE_NOT_COMBINABLE') return <Failure error={error} retry={retry} />;
  const better = mended(question, details);
  return (
    <Notice tone="warn" title={texts.figures.refusedTitle} urgent>
      <p>{sentence(error)}</p>
      {better ? (
        <Button onClick={() => onAsk(better)}>{texts.figures.useInstead[String(details['use'])]}</Button>
      ) : null}
    </Notice>
  );
}
