import { graphql } from '../gql/gql.ts';
import type { QuestionFields_measurableFragment, QuestionFields_planFragment } from '../gql/graphql.ts';
import { useTexts } from '../texts/texts.tsx';
import { Button } from '../ui/button.tsx';
import { Labelled } from '../ui/labelled.tsx';
import { dimensions, functions, measureOf, type Question } from './question.ts';

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
    unit
    basis
    overUnits
    overTime
    years
    forms
  }
`);

interface Props {
  question: Question;
  plans: readonly QuestionFields_planFragment[];
  measurables: readonly QuestionFields_measurableFragment[];
  onAsk: (question: Question) => void;
}

const MOST_MEASURES = 4;

/** The question as a person puts it together. */
export function QuestionFields({ question, plans, measurables, onAsk }: Props) {
  const texts = useTexts();
  const series = [
    ...new Map(plans.flatMap((plan) => plan.periods).map((period) => [period.series, period.name])).entries(),
  ];
  const measureTitle = (of: string) => {
    const found = measurables.find((entry) => measureOf(entry) === of);
    return found ? texts.titleOf(found) : of;
  };
  const setMeasure = (at: number, changed: Partial<Question['measures'][number]>) =>
    onAsk({
      ...question,
      measures: question.measures.map((measure, index) => (index === at ? { ...measure, ...changed } : measure)),
    });
  return (
    <form
      className="panel stack question-fields"
      aria-label={texts.figures.question}
      onSubmit={(event) => event.preventDefault()}
    >
      {question.measures.map((measure, at) => (
        <fieldset key={at} className="stack measure">
          <Labelled label={texts.figures.measureLabel(at + 1)}>
            {(given) => (
              <select
                {...given}
                className="control"
                value={measure.of}
                onChange={(event) => setMeasure(at, { of: event.target.value })}
              >
                {measurables.some((entry) => measureOf(entry) === measure.of) ? null : (
                  <option value={measure.of}>{measure.of}</option>
                )}
                {measurables.map((entry) => (
                  <option key={measureOf(entry)} value={measureOf(entry)}>
                    {texts.titleOf(entry)}
                    {entry.unit ? ` (${entry.unit})` : ''}
                  </option>
                ))}
              </select>
            )}
          </Labelled>
          <div className="row measure-function">
            <select
              className="control"
              aria-label={`${texts.figures.functionLabel}: ${measureTitle(measure.of)}`}
              value={measure.function}
              onChange={(event) =>
                setMeasure(at, { function: functions.find((name) => name === event.target.value) ?? 'SUM' })
              }
            >
              {functions.map((name) => (
                <option key={name} value={name}>
                  {texts.figures.function[name]}
                </option>
              ))}
            </select>
            {question.measures.length > 1 ? (
              <Button
                look="ghost"
                className="square"
                aria-label={texts.figures.removeMeasure(measureTitle(measure.of))}
                onClick={() => onAsk({ ...question, measures: question.measures.filter((_, index) => index !== at) })}
              >
                ✕
              </Button>
            ) : null}
          </div>
        </fieldset>
      ))}
      {question.measures.length < MOST_MEASURES && measurables[0] ? (
        <Button
          onClick={() =>
            onAsk({
              ...question,
              measures: [
                ...question.measures,
                {
                  of: measureOf(measurables[question.measures.length] ?? measurables[0]!),
                  function: 'SUM',
                },
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
                checked={question.groupBy.includes(dimension)}
                onChange={(event) =>
                  onAsk({
                    ...question,
                    groupBy: event.target.checked
                      ? [...question.groupBy, dimension]
                      : question.groupBy.filter((kept) => kept !== dimension),
                  })
                }
              />
              {texts.figures.dimension[dimension]}
            </label>
          ))}
        </div>
      </fieldset>
      <Labelled label={texts.figures.plan}>
        {(given) => (
          <select
            {...given}
            className="control"
            value={question.planId}
            onChange={(event) => onAsk({ ...question, planId: event.target.value })}
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
            onChange={(event) => onAsk({ ...question, series: event.target.value })}
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
      <Choice
        label={texts.figures.counted}
        names={texts.figures.countedChoice}
        value={question.counted}
        onChange={(counted) => onAsk({ ...question, counted })}
      />
      <Choice
        label={texts.figures.placement}
        names={texts.figures.placementChoice}
        value={question.placement}
        onChange={(placement) => onAsk({ ...question, placement })}
      />
      <Choice
        label={texts.figures.chart}
        names={{ bar: texts.figures.bar, line: texts.figures.line }}
        value={question.chart}
        onChange={(chart) => onAsk({ ...question, chart })}
      />
    </form>
  );
}

function Choice<Value extends string>({
  label,
  names,
  value,
  onChange,
}: {
  label: string;
  names: Record<Value, string>;
  value: Value;
  onChange: (value: Value) => void;
}) {
  return (
    <fieldset>
      <legend className="label">{label}</legend>
      {(Object.keys(names) as Value[]).map((choice) => (
        <label key={choice} className="tick">
          <input type="radio" name={label} checked={value === choice} onChange={() => onChange(choice)} />
          {names[choice]}
        </label>
      ))}
    </fieldset>
  );
}
