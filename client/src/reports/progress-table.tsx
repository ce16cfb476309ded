import { useEffect, useState, type MouseEvent, type UIEvent } from 'react';
import { useNavigate } from 'react-router';
import { graphql } from '../gql/gql.ts';
import type { ProgressFilter, ProgressTable_columnFragment } from '../gql/graphql.ts';
import { useTexts } from '../texts/texts.tsx';
import { Button } from '../ui/button.tsx';
import { useMediaQuery } from '../ui/use-media-query.ts';
import { isNotOpen, rowsInSight } from './board-view.ts';
import { DueLine } from './due-line.tsx';
import { ProgressRow } from './progress-row.tsx';
import { pageSize, useBoardPages, type BoardRow } from './use-board-pages.ts';

graphql(`
  fragment ProgressTable_column on ProgressColumn {
    assignment {
      id
      asks
    }
    period {
      id
      name
      series
      dataTo
      opens
      due {
        date
        inclusive
        lastDay
        daysLeft
      }
    }
    form {
      id
      title
      titleEn
    }
    coverage {
      expected
      received
      missing
      optional
    }
  }
`);

interface Props {
  planId: string;
  filter: ProgressFilter;
  columns: readonly ProgressTable_columnFragment[];
  /** The first page of rows, and how many there are in all. */
  first: readonly BoardRow[];
  total: number;
  caption: string;
  today: string;
  /** How often something changed since the board stands there. */
  changes: number;
}

/** All rows of a large board are of one height, so that only those in sight are drawn. */
const rowHeight = 52;
/** So many rows are read before they come in sight, so that a wheel meets them and not their absence. */
const ahead = 50;
const onPhone = '(max-width: 40rem)';

/** The board: a row for each unit, a column for each period and form. A click anywhere in a cell opens its report. */
export function ProgressTable({ planId, filter, columns, first, total, caption, today, changes }: Props) {
  const texts = useTexts();
  const isPhone = useMediaQuery(onPhone);
  const isLarge = total > pageSize && !isPhone;
  const [sight, setSight] = useState({ scrolled: 0, height: 600, isUp: false });
  const [opened, setOpened] = useState(pageSize / 2);
  const { rowAt, need } = useBoardPages({ planId, filter, first, standing: `${today} ${changes}` });
  const shown = isPhone ? Math.min(opened, total) : total;
  const { from, to } = isLarge ? rowsInSight(total, { rowHeight, ...sight }) : { from: 0, to: shown };
  useEffect(() => {
    need(from, to);
    if (isLarge) need(sight.isUp ? Math.max(from - ahead, 0) : to, sight.isUp ? from : Math.min(to + ahead, total));
  }, [need, isLarge, sight.isUp, from, to, total]);
  const follow = (event: UIEvent<HTMLDivElement>) => {
    const { scrollTop, clientHeight } = event.currentTarget;
    const next = rowsInSight(total, { rowHeight, scrolled: scrollTop, height: clientHeight });
    if (next.from !== from || next.to !== to)
      setSight({ scrolled: scrollTop, height: clientHeight, isUp: scrollTop < sight.scrolled });
  };
  const navigate = useNavigate();
  const open = (event: MouseEvent) => {
    const isPlain = event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey;
    const link = isPlain && event.target instanceof Element ? event.target.closest('td')?.querySelector('a') : null;
    if (!link) return;
    event.preventDefault();
    void navigate(link.pathname);
  };
  const gap = (rows: number) =>
    rows > 0 ? (
      <tr aria-hidden="true" className="board-gap">
        <td colSpan={columns.length + 1} style={{ height: rows * rowHeight }} />
      </tr>
    ) : null;

  return (
    <>
      <div
        className={`scroll board-frame ${isLarge ? 'board-large' : ''}`}
        tabIndex={0}
        role="group"
        aria-label={caption}
        onScroll={isLarge ? follow : undefined}
      >
        <table className="grid board" aria-rowcount={total + 1}>
          <caption className="visually-hidden">{caption}</caption>
          <thead>
            <tr aria-rowindex={1}>
              <th scope="col">{texts.progress.unit}</th>
              {columns.map((column) => (
                <th key={column.assignment.id} scope="col">
                  <span className="board-period">{texts.periodName(column.period)}</span>
                  <span className="board-form">{texts.titleOf(column.form)}</span>
                  <span>
                    <DueLine due={column.period.due} />
                  </span>
                  <span>
                    {isNotOpen(column.period, today)
                      ? texts.duties.notOpen(column.period.opens)
                      : column.assignment.asks === 'ONE'
                        ? texts.coverage.reportsInWords(column.coverage.received, column.coverage.expected)
                        : texts.coverage.optionalInWords(column.coverage.optional)}
                  </span>
                </th>
              ))}
            </tr>
          </thead>
          <tbody onClick={open}>
            {gap(from)}
            {Array.from({ length: to - from }, (_, at) => (
              <ProgressRow
                key={from + at}
                index={from + at}
                row={rowAt(from + at)}
                columns={columns}
                today={today}
                height={isLarge ? rowHeight : null}
              />
            ))}
            {gap(isLarge ? total - to : 0)}
          </tbody>
        </table>
      </div>
      {shown < total ? <Button onClick={() => setOpened(opened + pageSize / 2)}>{texts.action.more}</Button> : null}
    </>
  );
}
