import { answerWords, sumOfFigures, type Context, type Field } from '@ke-hoach/forms';
import { useLanguage, useTexts } from '../texts/texts.tsx';
import { departure, LARGE_DEPARTURE, shareOf } from './departure.ts';
import { useFilling } from './fill-context.ts';
import { useAnswer, useCalculated } from './use-filled.ts';
import { writeNumber } from './write-value.ts';

/** Earlier figures, the year so far and the target of a field that is being filled. */
export function NeighbourFigures({ field }: { field: Field }) {
  const { context } = useFilling();
  const answer = useAnswer(field.key);
  const calculated = useCalculated(field.key);
  return <FiguresBeside {...{ field, context }} now={field.calculated ? calculated : answer} />;
}

export interface FigureBeside {
  field: Field;
  context: Context;
  /** The figure beside which they stand. */
  now: unknown;
}

/** What the context has of a field's figure, with how far the figure as it stands departs from each. */
export function FiguresBeside({ field, context, now }: FigureBeside) {
  const texts = useTexts();
  const { language } = useLanguage();
  const earlier = [
    { then: context.previous?.[field.key], say: texts.fill.previous, units: context.addedUp?.previous },
    {
      ...{ then: context.samePeriodLastYear?.[field.key], say: texts.fill.lastYear },
      units: context.addedUp?.samePeriodLastYear,
    },
  ].filter(({ then }) => then !== null && then !== undefined);
  const before = context.earlierThisYear?.[field.key] ?? null;
  const soFar = before === null ? null : sumOfFigures([before, now]);
  const target = context.targets?.[field.key];
  const share = shareOf(now, target);
  // Of the units it was merged from some may have met it: then it is a count.
  const written = (then: unknown, units = 1) =>
    field.met && units > 1 ? texts.fill.unitsMet(Number(then), units) : answerWords(field, then, { language });
  return (
    <p className="hint neighbours">
      {earlier.map(({ then, say, units }, at) => {
        const percent = field.kind === 'percent' || field.met ? null : departure(now, then);
        const isLarge = percent !== null && Math.abs(percent) >= LARGE_DEPARTURE;
        return (
          <span key={at}>
            {say(written(then, units))}
            {percent === null ? null : (
              <span className={isLarge ? 'departure large' : 'departure'}> ({texts.fill.departure(percent)})</span>
            )}
          </span>
        );
      })}
      {soFar === null ? null : (
        <span>
          {texts.fill[sumOfFigures([now]) === null ? 'beforeThisPeriod' : 'yearSoFar'](
            writeNumber(field, soFar, language),
          )}
        </span>
      )}
      {target === null || target === undefined ? null : (
        <span>
          {texts.fill.target(writeNumber(field, target, language))}
          {share === null ? null : <span className="departure"> ({texts.fill.ofTarget(share)})</span>}
        </span>
      )}
    </p>
  );
}
