import { useMemo } from 'react';
import { graphql } from '../gql/gql.ts';
import type { QuestionFields_measurableFragment } from '../gql/graphql.ts';
import { useTexts } from '../texts/texts.tsx';
import '../texts/vi-explorer.ts';
import '../texts/vi-figures.ts';
import { Button } from '../ui/button.tsx';
import { Labelled } from '../ui/labelled.tsx';
import { Choice } from './choice.tsx';
import type { Catalogue } from './condition-choices.ts';
import { ConditionFields } from './condition-fields.tsx';
import { FindMeasures } from './find-measures.tsx';
import { GroupFields } from './group-fields.tsx';
import { MeasureFields } from './measure-fields.tsx';
import { measurePlaces } from './measure-places.ts';
import { OrderField } from './order-field.tsx';
import { changed, chartKinds, measureOf, usualFunction, type ChartKind, type Question } from './question.ts';

graphql(`
  fragment QuestionFields_plan on Plan {
    id
    year
    title
    isInvented
    periods {
      id
      series
      name
      dataTo
    }
  }

  fragment QuestionFields_measurable on Measurable {
    indicator
    field
    title
    titleEn
    kind
    unit
    overUnits
    functions
    denominator
    definition
    definitionEn
    section {
      form
      formEn
      title
      titleEn
      position
    }
    versions {
      formId
      form
      version
    }
  }
`);

interface Props {
  question: Question;
  catalogue: Catalogue;
  onAsk: (question: Question) => void;
}

const MOST_MEASURES = 6;
/** So many are seen at a glance. */
const FEW = 8;

/** The question as a person puts it together. */
export function QuestionFields({ question, catalogue, onAsk }: Props) {
  const texts = useTexts();
  const { plans, measurables, fields } = catalogue;
  const { measures } = question;
  const ask = (change: Partial<Question>) => onAsk(changed(question, change));
  const series = [
    ...new Map(plans.flatMap((plan) => plan.periods).map((period) => [period.series, period.name])).entries(),
  ];
  const next = measurables[measures.length] ?? measurables[0];
  const places = useMemo(() => measurePlaces(measurables, texts), [measurables, texts]);
  const add = (entry: QuestionFields_measurableFragment) =>
    ask({ measures: [...measures, { of: measureOf(entry), function: usualFunction(entry) }] });
  return (
    <form
      className="panel stack question-fields"
      aria-label={texts.figures.question}
      onSubmit={(event) => event.preventDefault()}
    >
      {measurables.length > FEW ? (
        <FindMeasures
          measures={measures}
          measurables={measurables}
          most={MOST_MEASURES}
          onAdd={add}
          onRemove={(of) => ask({ measures: measures.filter((measure) => measure.of !== of), order: null })}
        />
      ) : null}
      {measures.map((measure, at) => (
        <MeasureFields
          key={at}
          number={at + 1}
          measure={measure}
          measurables={measurables}
          places={places}
          onChange={(given) => ask({ measures: measures.map((one, index) => (index === at ? given : one)) })}
          onRemove={
            measures.length > 1
              ? () => ask({ measures: measures.filter((_, index) => index !== at), order: null })
              : undefined
          }
        />
      ))}
      {measures.length < MOST_MEASURES && next ? (
        <Button onClick={() => add(next)}>+ {texts.figures.addMeasure}</Button>
      ) : null}
      <GroupFields question={question} fields={fields} onAsk={onAsk} />
      <Labelled label={texts.figures.plan}>
        {(given) => (
          <select
            {...given}
            className="control"
            value={question.planId}
            onChange={({ target }) => ask({ planId: target.value })}
          >
            <option value="">{texts.figures.allPlans}</option>
            {plans.map((plan) => (
              <option key={plan.id} value={plan.id}>
                {texts.plans.year(plan.year)}
                {plan.isInvented ? ` (${texts.invented.title})` : ''}
              </option>
            ))}
          </select>
        )}
      </Labelled>
      <Labelled label={texts.figures.series}>
        {(given) => (
          <select
            {...given}
            className="control"
            value={question.series}
            onChange={({ target }) => ask({ series: target.value })}
          >
            <option value="">{texts.figures.allSeries}</option>
            {series.map(([key, name]) => (
              <option key={key} value={key}>
                {texts.figures.seriesName[key] ?? name}
              </option>
            ))}
          </select>
        )}
      </Labelled>
      <ConditionFields question={question} catalogue={catalogue} onAsk={onAsk} />
      <Choice
        label={texts.figures.counted}
        names={texts.figures.countedChoice}
        value={question.counted}
        onChange={(counted) => ask({ counted })}
      />
      <Choice
        label={texts.figures.placement}
        names={texts.figures.placementChoice}
        value={question.placement}
        onChange={(placement) => ask({ placement })}
      />
      <OrderField question={question} measurables={measurables} onAsk={onAsk} />
      <Labelled label={texts.figures.chart}>
        {(given) => (
          <select
            {...given}
            className="control"
            value={question.chart}
            onChange={({ target }) => onAsk({ ...question, chart: target.value as ChartKind })}
          >
            {chartKinds.map((kind) => (
              <option key={kind} value={kind}>
                {texts.explorer.chart[kind]}
              </option>
            ))}
          </select>
        )}
      </Labelled>
    </form>
  );
}
