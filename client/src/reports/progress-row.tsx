import { memo } from 'react';
import type { ProgressTable_columnFragment } from '../gql/graphql.ts';
import { useTexts } from '../texts/texts.tsx';
import '../texts/vi-channels.ts';
import { isMissing, isNotOpen } from './board-view.ts';
import { stateLook } from './due-line.tsx';
import type { BoardRow } from './use-board-pages.ts';

type Cell = BoardRow['cells'][number];
type Column = ProgressTable_columnFragment;

interface Props {
  /** The place of the row among all, from 0. */
  index: number;
  /** Null while it is being read. */
  row: BoardRow | null;
  columns: readonly Column[];
  today: string;
  /** In pixels, where all rows are of one height. */
  height: number | null;
}

/** A unit with its reports; plain links, which the table follows: a country's board draws thousands of them. */
export const ProgressRow = memo(function ProgressRow({ index, row, columns, today, height }: Props) {
  const texts = useTexts();
  const style = height === null ? undefined : { height };
  if (!row) {
    return (
      <tr aria-rowindex={index + 2} style={style}>
        <th scope="row" className="quiet">
          {texts.loading}
        </th>
        <td colSpan={columns.length} />
      </tr>
    );
  }
  return (
    <tr aria-rowindex={index + 2} style={style}>
      <th scope="row">{row.unit.name}</th>
      {columns.map((column) => (
        <BoardCell
          key={column.assignment.id}
          cell={row.cells.find((cell) => cell.assignmentId === column.assignment.id)}
          unit={row.unit}
          column={column}
          today={today}
          isAlone={height === null}
        />
      ))}
    </tr>
  );
});

interface CellProps {
  cell: Cell | undefined;
  unit: BoardRow['unit'];
  column: Column;
  today: string;
  /** On a phone a cell stands below another, not below its column's head. */
  isAlone: boolean;
}

function BoardCell({ cell, unit, column: { assignment, period, form }, today, isAlone }: CellProps) {
  const texts = useTexts();
  const title = isAlone ? <span className="cell-title">{texts.periodName(period)}</span> : null;
  if (cell?.entries) {
    return (
      <td className="board-cell tone-info">
        {title}
        <a
          href={`/entries/${assignment.id}/${unit.id}`}
          aria-label={texts.progress.openEntries(unit.name, texts.titleOf(form), cell.entries)}
        >
          {texts.progress.entries(cell.entries)}
        </a>
      </td>
    );
  }
  if (!cell?.reportId || !cell.state) {
    return (
      <td className="board-cell board-none">
        {title}
        <span className="quiet" aria-hidden="true">
          {texts.empty.dash}
        </span>
        <span className="visually-hidden">{texts.progress.noDuty}</span>
      </td>
    );
  }
  const overdue = cell.isOverdue && isMissing(cell.state, period, today);
  const notOpen = cell.state === 'EXPECTED' && isNotOpen(period, today);
  const look = overdue ? { tone: 'bad', mark: '!' } : notOpen ? { tone: 'neutral', mark: '·' } : stateLook[cell.state];
  const state = notOpen ? texts.coverage.notOpen : texts.reportState[cell.state];
  const came = cell.channels.map((channel) => texts.channels.short[channel]);
  const reminded = cell.remindedOn ? texts.progress.reminded(cell.reminders, cell.remindedOn) : '';
  const notes = [overdue ? texts.due.overdueShort : '', cell.isLate ? texts.due.late : ''].filter(Boolean);
  return (
    <td className={`board-cell tone-${look.tone}${notOpen ? ' quiet' : ''}`}>
      {title}
      <a
        href={`/reports/${cell.reportId}`}
        aria-label={texts.progress.open(
          unit.name,
          texts.periodName(period),
          [state, ...notes, ...came, reminded].filter(Boolean).join(', '),
        )}
      >
        <span aria-hidden="true">{look.mark}</span> {state}
      </a>
      {notes.length > 0 ? <span className="small"> {notes.join(', ')}</span> : null}
      {cell.submittedAt || came.length > 0 ? (
        <span className="small quiet">
          {' '}
          {[cell.submittedAt ? texts.write.fullDate(cell.submittedAt) : '', ...came].filter(Boolean).join(' · ')}
        </span>
      ) : null}
      {reminded ? <span className="small quiet board-reminded"> {reminded}</span> : null}
    </td>
  );
}
