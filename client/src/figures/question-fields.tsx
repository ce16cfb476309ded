import { graphql } from '../gql/gql.ts';
import { useTexts } from '../texts/texts.tsx';
import '../texts/vi-explorer.ts';
import '../texts/vi-figures.ts';
import '../texts/vi-units.ts';
import { Button } from '../ui/button.tsx';
import { Labelled } from '../ui/labelled.tsx';
import { Choice } from './choice.tsx';
import type { Catalogue } from './condition-choices.ts';
import { ConditionFields } from './condition-fields.tsx';
import { MeasureFields } from './measure-fields.tsx';
import { OrderField } from './order-field.tsx';
import {
  changed,
  chartKinds,
  dimensions,
  levels,
  lines,
  measureOf,
  type ChartKind,
  type Question,
} from './question.ts';

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
const MOST_ANSWERS = 3;

/** The question as a person puts it together. */
export function QuestionFields({ question, catalogue, onAsk }: Props) {
  const texts = useTexts();
  const { plans, measurables, fields } = catalogue;
  const { measures, groupBy, answers } = question;
  const ask = (change: Partial<Question>) => onAsk(changed(question, change));
  const series = [
    ...new Map(plans.flatMap((plan) => plan.periods).map((period) => [period.series, period.name])).entries(),
  ];
  const next = measurables[measures.length] ?? measurables[0];
  const groupable = fields.filter(({ groups, field }) => groups && !answers.includes(field));
  return (
    <form
      className="panel stack question-fields"
      aria-label={texts.figures.question}
      onSubmit={(event) => event.preventDefault()}
    >
      {measures.map((measure, at) => (
        <MeasureFields
          key={at}
          number={at + 1}
          measure={measure}
          measurables={measurables}
          onChange={(given) => ask({ measures: measures.map((one, index) => (index === at ? given : one)) })}
          onRemove={
            measures.length > 1
              ? () => ask({ measures: measures.filter((_, index) => index !== at), order: null })
              : undefined
          }
        />
      ))}
      {measures.length < MOST_MEASURES && next ? (
        <Button
          onClick={() =>
            ask({
              measures: [
                ...measures,
                { of: measureOf(next), function: next.functions.includes('SUM') ? 'SUM' : 'AVERAGE' },
              ],
            })
          }
        >
          + {texts.figures.addMeasure}
        </Button>
      ) : null}
      <fieldset>
        <legend className="label">{texts.figures.groupBy}</legend>
        <div className="group-by">
          {dimensions.map((dimension) => (
            <label key={dimension} className="tick">
              <input
                type="checkbox"
                checked={groupBy.includes(dimension)}
                onChange={({ target }) =>
                  ask({
                    groupBy: target.checked ? [...groupBy, dimension] : groupBy.filter((kept) => kept !== dimension),
                  })
                }
              />
              {texts.figures.dimension[dimension]}
            </label>
          ))}
          {answers.map((id) => {
            const field = fields.find((candidate) => candidate.field === id);
            return (
              <label key={id} className="tick">
                <input
                  type="checkbox"
                  checked
                  onChange={() => ask({ answers: answers.filter((kept) => kept !== id) })}
                />
                {field ? texts.titleOf(field) : texts.figures.dimension.ANSWER}
              </label>
            );
          })}
        </div>
        {answers.length < MOST_ANSWERS && groupable.length > 0 ? (
          <select
            className="control"
            aria-label={texts.explorer.groupByAnswer}
            value=""
            onChange={({ target }) => ask({ answers: [...answers, target.value] })}
          >
            <option value="">{texts.explorer.groupByAnswer}…</option>
            {groupable.map((field) => (
              <option key={field.field} value={field.field}>
                {texts.titleOf(field)} ({field.form})
              </option>
            ))}
          </select>
        ) : null}
      </fieldset>
      {groupBy.some((dimension) => levels.includes(dimension)) ? (
        <Labelled label={texts.units.line}>
          {(given) => (
            <select
              {...given}
              className="control"
              value={question.line}
              onChange={({ target }) => ask({ line: target.value as Question['line'] })}
            >
              {lines.map((line) => (
                <option key={line} value={line}>
                  {texts.units.lines[line]}
                </option>
              ))}
            </select>
          )}
        </Labelled>
      ) : null}
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
