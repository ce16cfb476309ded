import { useTexts } from '../texts/texts.tsx';
import '../texts/vi-explorer.ts';
import '../texts/vi-figures.ts';
import '../texts/vi-units.ts';
import { Labelled } from '../ui/labelled.tsx';
import type { AnswerField } from './group-names.ts';
import { changed, dimensions, levels, lines, type Question } from './question.ts';

interface Props {
  question: Question;
  fields: readonly AnswerField[];
  onAsk: (question: Question) => void;
}

const MOST_ANSWERS = 3;

/** What figures are told apart by: properties of reports and units, answers, and the line in which levels are looked up. */
export function GroupFields({ question, fields, onAsk }: Props) {
  const texts = useTexts();
  const { groupBy, answers } = question;
  const ask = (change: Partial<Question>) => onAsk(changed(question, change));
  const groupable = fields.filter(({ groups, field }) => groups && !answers.includes(field));
  const forms = [...new Set(groupable.map(({ form }) => form))];
  return (
    <>
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
            {forms.map((form) => (
              <optgroup key={form} label={form}>
                {groupable
                  .filter((field) => field.form === form)
                  .map((field) => (
                    <option key={field.field} value={field.field}>
                      {texts.titleOf(field)}
                    </option>
                  ))}
              </optgroup>
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
    </>
  );
}
