import type { QuestionFields_measurableFragment } from '../gql/graphql.ts';
import { useTexts } from '../texts/texts.tsx';
import '../texts/vi-explorer.ts';
import { Labelled } from '../ui/labelled.tsx';
import { measureName } from './measure-name.ts';
import { changed, type MeasureOrder, type Question } from './question.ts';

interface Props {
  question: Question;
  measurables: readonly QuestionFields_measurableFragment[];
  onAsk: (question: Question) => void;
}

/** In which order groups stand: of what they are grouped by, or of a figure. */
export function OrderField({ question, measurables, onAsk }: Props) {
  const texts = useTexts();
  const orders = question.measures.flatMap((measure, at): [MeasureOrder, string][] => {
    const name = measureName(measure, measurables, texts);
    const both = (byChange: boolean, of: string): [MeasureOrder, string][] => [
      [{ measure: at, byChange, descending: true }, texts.explorer.largestFirst(of)],
      [{ measure: at, byChange, descending: false }, texts.explorer.smallestFirst(of)],
    ];
    return [...both(false, name), ...(measure.comparedWith ? both(true, texts.explorer.byChange(name)) : [])];
  });
  return (
    <Labelled label={texts.explorer.order}>
      {(given) => (
        <select
          {...given}
          className="control"
          value={question.order ? JSON.stringify(question.order) : ''}
          onChange={({ target }) =>
            onAsk(changed(question, { order: target.value ? (JSON.parse(target.value) as MeasureOrder) : null }))
          }
        >
          <option value="">{texts.explorer.inOrder}</option>
          {orders.map(([order, name]) => (
            <option key={name} value={JSON.stringify(order)}>
              {name}
            </option>
          ))}
        </select>
      )}
    </Labelled>
  );
}
