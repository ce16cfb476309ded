import { Link } from 'react-router';
import { graphql } from '../gql/gql.ts';
import type { FiguresTable_groupFragment } from '../gql/graphql.ts';
import { useLanguage, useTexts } from '../texts/texts.tsx';
import '../texts/vi-explorer.ts';
import '../texts/vi-figures.ts';
import type { Cell } from './cell.ts';
import { byUnit, narrowed, othersOf } from './drill.ts';
import { figureAt, isChange, type FigureColumn } from './figure-columns.ts';
import { writeFigure } from './write-figure.ts';
import { figuresAddress } from './question-address.ts';
import type { Question } from './question.ts';

graphql(`
  fragment FiguresTable_group on AggregateGroup {
    keys {
      dimension
      field
      id
      label
    }
    values {
      measure
      value
      bins
      earlier {
        value
        change
        changePercent
      }
      target {
        figure
        owed
        withoutTarget
      }
    }
    inexact
    coverage {
      expected
      received
      accepted
      missing
      waived
    }
  }
`);

type Group = FiguresTable_groupFragment;

interface Props {
  question: Question;
  heads: readonly string[];
  columns: readonly FigureColumn[];
  groups: readonly Group[];
  /** Of all pages. */
  totalCount: number;
  total: Group | undefined;
  nameOf: (key: Group['keys'][number]) => string;
  onOpen: (cell: Cell) => void;
}

/** The answer as a table: one row a group, totals below, and how many reports stand behind each row. */
export function FiguresTable({ question, heads, columns, groups, totalCount, total, nameOf, onOpen }: Props) {
  const texts = useTexts();
  const whole = heads.length === 0;
  const caption = texts.explorer.tableOf(
    texts.explorer.inWords(columns.map((column) => column.name).join(', '), heads.join(', ')),
  );
  const row = { question, columns, onOpen };
  /** A key that leads one step down, where there is one. */
  const linked = (key: Group['keys'][number]) => {
    const next = narrowed(question, key, key.id === '' ? othersOf(question, key, { groups, totalCount }) : null);
    return next ? <Link to={figuresAddress(next)}>{nameOf(key)}</Link> : nameOf(key);
  };
  return (
    <div className="scroll panel flush" tabIndex={0} role="group" aria-label={caption}>
      <table className="grid figures-grid">
        <caption className="visually-hidden">{caption}</caption>
        <thead>
          <tr>
            {whole ? <td /> : null}
            {heads.map((head, at) => (
              <th key={at} scope="col">
                {head}
              </th>
            ))}
            {columns.map((column, at) => (
              <th key={at} scope="col" className="number wrap">
                {column.name}
              </th>
            ))}
            <th scope="col" className="number wrap">
              {texts.figures.coverageColumn}
            </th>
          </tr>
        </thead>
        <tbody>
          {groups.map((group, at) => {
            const name = group.keys.map(nameOf).join(', ');
            return (
              <tr key={group.keys.map((key) => key.id).join('/')}>
                {whole ? (
                  <th scope="row">
                    <Link to={figuresAddress(byUnit(question))}>{texts.figures.total}</Link>
                  </th>
                ) : null}
                {group.keys.map((key, keyAt) =>
                  keyAt === 0 ? (
                    <th key={keyAt} scope="row">
                      {linked(key)}
                      {group.inexact ? (
                        <span className="small quiet"> ({texts.explorer.roughly.toLowerCase()})</span>
                      ) : null}
                    </th>
                  ) : (
                    <td key={keyAt} className="key">
                      {linked(key)}
                    </td>
                  ),
                )}
                <Figures {...row} group={group} at={at} name={whole ? texts.figures.total : name} />
              </tr>
            );
          })}
        </tbody>
        {total && !whole ? (
          <tfoot>
            <tr>
              <th scope="row" colSpan={heads.length}>
                {texts.figures.total}
              </th>
              <Figures {...row} group={total} at="whole" name={texts.figures.total} />
            </tr>
          </tfoot>
        ) : null}
      </table>
    </div>
  );
}

interface FiguresProps extends Pick<Props, 'question' | 'columns' | 'onOpen'> {
  group: Group;
  at: Cell['group'];
  name: string;
}

function Figures({ question, columns, group, at, name, onOpen }: FiguresProps) {
  const texts = useTexts();
  const { language } = useLanguage();
  const { coverage } = group;
  const waits = question.counted === 'ACCEPTED' && coverage.received > 0 && coverage.accepted === 0;
  return (
    <>
      {columns.map((column, columnAt) => {
        const found = figureAt(group, column);
        const shown = found === null ? null : writeFigure(found, language);
        return (
          <td key={columnAt} className="number">
            {shown === null ? (
              <span className="quiet">{waits ? texts.figures.notAccepted : texts.figures.noneSubmitted}</span>
            ) : isChange(column) ? (
              signed(shown)
            ) : !column.opens ? (
              shown
            ) : (
              <button
                type="button"
                className="figure-button"
                aria-label={texts.explorer.behind(shown, `${name}, ${column.name}`)}
                onClick={() => onOpen({ group: at, column })}
              >
                {shown}
              </button>
            )}
          </td>
        );
      })}
      <td className={`number ${coverage.missing > 0 ? 'missing' : ''}`}>
        {coverage.received}/{coverage.expected}
      </td>
    </>
  );
}

/** What grew says so by a sign, not by colour. */
const signed = (shown: string): string => (/^[-−0]/.test(shown) ? shown : `+${shown}`);
