import { graphql } from '../gql/gql.ts';
import type { FiguresTable_groupFragment, QuestionFields_measurableFragment } from '../gql/graphql.ts';
import { useLanguage, useTexts } from '../texts/texts.tsx';
import { keyName, measureName, writeFigure } from './measure-name.ts';
import type { Question } from './question.ts';

graphql(`
  fragment FiguresTable_group on AggregateGroup {
    keys {
      dimension
      id
      label
    }
    values {
      measure
      value
      count
    }
    coverage {
      expected
      received
      accepted
      missing
      waived
    }
  }
`);

interface Props {
  question: Question;
  measurables: readonly QuestionFields_measurableFragment[];
  groups: readonly FiguresTable_groupFragment[];
  total: FiguresTable_groupFragment | undefined;
}

/** The answer as a table: one row a group, totals below, and how many reports stand behind each row. */
export function FiguresTable({ question, measurables, groups, total }: Props) {
  const texts = useTexts();
  const { language } = useLanguage();
  const waits = ({ coverage }: FiguresTable_groupFragment) =>
    question.counted === 'ACCEPTED' && coverage.received > 0 && coverage.accepted === 0;
  const value = (group: FiguresTable_groupFragment, at: number) => {
    const found = group.values.find((candidate) => candidate.measure === at)?.value;
    return found === null || found === undefined ? (
      <span className="quiet">{waits(group) ? texts.figures.notAccepted : texts.figures.noneSubmitted}</span>
    ) : (
      writeFigure(found, language)
    );
  };
  return (
    <div className="scroll panel flush" tabIndex={0} role="group" aria-label={texts.figures.table}>
      <table className="grid">
        <caption className="visually-hidden">{texts.figures.table}</caption>
        <thead>
          <tr>
            {question.groupBy.map((dimension) => (
              <th key={dimension} scope="col">
                {texts.figures.dimension[dimension]}
              </th>
            ))}
            {question.measures.map((measure, at) => (
              <th key={at} scope="col" className="number wrap">
                {measureName(measure, measurables, texts)}
              </th>
            ))}
            <th scope="col" className="number wrap">
              {texts.figures.coverageColumn}
            </th>
          </tr>
        </thead>
        <tbody>
          {groups.map((group) => (
            <tr key={group.keys.map((key) => key.id).join('/')}>
              {question.groupBy.map((dimension, at) => {
                const label = group.keys.find((key) => key.dimension === dimension)?.label ?? '';
                const shown = keyName(dimension, label, texts);
                return at === 0 ? (
                  <th key={dimension} scope="row">
                    {shown}
                  </th>
                ) : (
                  <td key={dimension}>{shown}</td>
                );
              })}
              {question.measures.map((_, at) => (
                <td key={at} className="number">
                  {value(group, at)}
                </td>
              ))}
              <td className={`number ${group.coverage.missing > 0 ? 'missing' : ''}`}>
                {group.coverage.received}/{group.coverage.expected}
              </td>
            </tr>
          ))}
        </tbody>
        {total && question.groupBy.length > 0 ? (
          <tfoot>
            <tr>
              <th scope="row" colSpan={question.groupBy.length}>
                {texts.figures.total}
              </th>
              {question.measures.map((_, at) => (
                <td key={at} className="number">
                  {value(total, at)}
                </td>
              ))}
              <td className={`number ${total.coverage.missing > 0 ? 'missing' : ''}`}>
                {total.coverage.received}/{total.coverage.expected}
              </td>
            </tr>
          </tfoot>
        ) : null}
      </table>
    </div>
  );
}
