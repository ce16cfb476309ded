import { ESTIMATE_ENDING } from '@ke-hoach/schema';
import { Suspense, useMemo, useState } from 'react';
import type { AggregateInput, FiguresQuery, FiguresTable_groupFragment, MissingUnitsQuery } from '../gql/graphql.ts';
import { useLanguage, useTexts } from '../texts/texts.tsx';
import '../texts/vi-explorer.ts';
import '../texts/vi-figures.ts';
import { Button } from '../ui/button.tsx';
import { Empty } from '../ui/empty.tsx';
import { lazyPart } from '../ui/lazy-part.ts';
import { Notice } from '../ui/notice.tsx';
import { useMediaQuery } from '../ui/use-media-query.ts';
import type { Cell } from './cell.ts';
import type { Catalogue } from './condition-choices.ts';
import { CoverageSentence } from './coverage-sentence.tsx';
import { drawing } from './drawing.ts';
import { figureAt, figureColumns } from './figure-columns.ts';
import { figuresSheet } from './figures-sheet.ts';
import { FiguresTable } from './figures-table.tsx';
import { groupHeads, keyName } from './group-names.ts';
import { isIncomplete } from './incomplete.ts';
import { writeFigure } from './write-figure.ts';
import { wholeOf, type Question } from './question.ts';
import { TableButtons } from './table-buttons.tsx';
import { yearsInWords } from './years-in-words.ts';

const FiguresChart = lazyPart(async () => (await import('./figures-chart.tsx')).FiguresChart);
const ReportsBehindDialog = lazyPart(async () => (await import('./reports-behind-dialog.tsx')).ReportsBehindDialog);

interface Props {
  question: Question;
  /** The same as the contract asks it. */
  asked: AggregateInput;
  catalogue: Catalogue;
  aggregate: FiguresQuery['aggregate'];
  total: FiguresTable_groupFragment | undefined;
  /** Reports by unit, where those missing are named. */
  units: MissingUnitsQuery['aggregate'] | undefined;
  /** Why there is no total; empty where there is one. */
  noTotal: string;
  /** Turns to another page; absent where there is only the first. */
  onAsk?: (question: Question) => void;
  /** Small, as on a dashboard: the table opens on a press or in print, and there is nothing to take away. */
  folded?: boolean;
}

/** What was answered: who is missing, a drawing, and always the table beside it; each figure opens to its reports. */
export function FiguresAnswer(props: Props) {
  const { question, asked, catalogue, aggregate, total, units, noTotal, onAsk, folded = false } = props;
  const texts = useTexts();
  const { language } = useLanguage();
  const [unfolded, setUnfolded] = useState(false);
  // On paper nothing can be pressed: the table stands below its chart.
  const printed = useMediaQuery('print');
  const [opened, setOpened] = useState<Cell | null>(null);
  const { groups, totalCount, pageInfo, cost } = aggregate;
  const { plans, measurables, fields } = catalogue;
  const { columns, heads, nameOf, drawn } = useMemo(() => {
    const shown = figureColumns(question, measurables, texts, language);
    const named = (key: FiguresTable_groupFragment['keys'][number]) => keyName(key, fields, texts);
    const days = new Map(plans.flatMap(({ periods }) => periods.map(({ id, dataTo }) => [id, dataTo])));
    return {
      columns: shown,
      heads: groupHeads(question, fields, texts),
      nameOf: named,
      drawn: drawing(question, groups, shown, named, (id) => days.get(id) ?? ''),
    };
  }, [question, groups, plans, measurables, fields, texts, language]);
  const years = yearsInWords(question, groups, columns, texts, language);
  const isDrawn = heads.length > 0 || question.measures.some(({ edges }) => edges);
  const hasFigures = groups.some((group) => columns.some((column) => figureAt(group, column) !== null));
  const [measured, by] = [columns.map(({ name }) => name).join(', '), heads.join(', ')];
  const label = texts.figures.chartLabel(measured, by);
  const title = texts.explorer.inWords(measured, by);
  const openedGroup = opened === null || opened.group === 'whole' ? total : groups[opened.group];
  const figure = opened && openedGroup ? figureAt(openedGroup, opened.column) : null;
  const table = (
    <FiguresTable {...{ question, heads, columns, groups, totalCount, total, nameOf }} onOpen={setOpened} />
  );
  return (
    <>
      {folded ? null : <h2 className="figure-title">{title}</h2>}
      <CoverageSentence coverage={aggregate.coverage} units={units} />
      {aggregate.inexact ? (
        <Notice tone="warn">
          <p>{texts.figures.inexact}</p>
        </Notice>
      ) : null}
      {groups.length === 0 ? (
        <Empty title={texts.figures.emptyTitle}>{texts.figures.empty}</Empty>
      ) : (
        <>
          {years.length > 0 ? (
            <ul className="plain">
              {years.map((sentence) => (
                <li key={sentence}>{sentence}</li>
              ))}
            </ul>
          ) : null}
          {hasFigures ? null : <p className="quiet">{texts.figures.empty}</p>}
          {isDrawn && hasFigures ? (
            <Suspense fallback={<div className="chart chart-waiting" />}>
              <FiguresChart {...{ question, drawing: drawn, groups, label, title }} onOpen={setOpened} />
            </Suspense>
          ) : null}
          {folded ? (
            <details
              open={unfolded || printed}
              onToggle={({ currentTarget }) => setUnfolded(currentTarget.open && (unfolded || !printed))}
            >
              <summary className="no-print">{texts.figures.table}</summary>
              {table}
            </details>
          ) : (
            table
          )}
          {total && columns.some(({ part }) => part === 'earlier') && isIncomplete(total, question.counted) ? (
            <p>
              {texts.explorer.partCompared(
                question.counted === 'ACCEPTED' ? total.coverage.accepted : total.coverage.received,
                total.coverage.expected - total.coverage.waived,
              )}
            </p>
          ) : null}
          {noTotal ? (
            <p className="quiet">
              {texts.figures.noTotal} {noTotal}
            </p>
          ) : null}
          {hasFigures && question.measures.some(({ of }) => of.endsWith(ESTIMATE_ENDING)) ? (
            <p className="quiet">{texts.explorer.estimates}</p>
          ) : null}
          {totalCount > groups.length ? <p className="quiet">{texts.figures.more(totalCount)}</p> : null}
          {folded ? null : (
            <p className="quiet small">
              {cost.isFolded ? texts.explorer.cost.folded : texts.explorer.cost.read(cost.reports, cost.mostReports)}
            </p>
          )}
          {onAsk ? (
            <div className="row">
              {pageInfo.hasNextPage && pageInfo.endCursor ? (
                <Button onClick={() => onAsk({ ...question, after: pageInfo.endCursor! })}>
                  {texts.explorer.nextPage}
                </Button>
              ) : null}
              {question.after ? (
                <Button onClick={() => onAsk({ ...question, after: '' })}>{texts.explorer.firstPage}</Button>
              ) : null}
            </div>
          ) : null}
          {folded ? null : (
            <TableButtons
              rows={() => figuresSheet(heads, columns, groups, nameOf, texts)}
              isPart={totalCount > groups.length}
            />
          )}
        </>
      )}
      {opened && openedGroup ? (
        <Suspense>
          <ReportsBehindDialog
            name={[...openedGroup.keys.map(nameOf), opened.column.name].join(', ')}
            figure={figure === null ? texts.figures.noneSubmitted : writeFigure(figure, language)}
            cell={{
              question: opened.group === 'whole' ? wholeOf(asked) : asked,
              keys: openedGroup.keys.map(({ id }) => id),
              measure: opened.column.measure,
              earlier: opened.column.part === 'earlier',
              ...(typeof opened.column.part === 'number' ? { bin: opened.column.part } : {}),
            }}
            onClose={() => setOpened(null)}
          />
        </Suspense>
      ) : null}
    </>
  );
}
