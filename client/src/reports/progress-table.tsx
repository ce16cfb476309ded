import { useNavigate, Link } from 'react-router';
import { graphql } from '../gql/gql.ts';
import type { ProgressTable_boardFragment } from '../gql/graphql.ts';
import { useTexts } from '../texts/texts.tsx';
import { isMissing, isNotOpen, rowsInView, type BoardView } from './board-view.ts';
import { DueLine, stateLook } from './due-line.tsx';

graphql(`
  fragment ProgressTable_board on ProgressBoard {
    columns {
      assignment {
        id
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
      }
    }
    rows {
      unit {
        id
        name
      }
      cells {
        assignmentId
        reportId
        state
        isLate
        isOverdue
        submittedAt
      }
    }
  }
`);

type Board = ProgressTable_boardFragment;
type Cell = Board['rows'][number]['cells'][number];

/** The board: a row for each unit, a column for each period and form. A click anywhere in a cell opens its report. */
export function ProgressTable({
  board,
  caption,
  view,
  today,
}: {
  board: Board;
  caption: string;
  view: BoardView;
  today: string;
}) {
  const texts = useTexts();
  const rows = rowsInView(board, view, today);
  return (
    <>
      <p className="small quiet" role="status">
        {rows.length === 0 ? texts.progress.none[view] : texts.progress.shown(rows.length, board.rows.length)}
      </p>
      {rows.length > 0 ? (
        <div className="scroll board-frame">
          <table className="grid board">
            <caption className="visually-hidden">{caption}</caption>
            <thead>
              <tr>
                <th scope="col">{texts.progress.unit}</th>
                {board.columns.map((column) => (
                  <th key={column.assignment.id} scope="col">
                    <span className="board-period">{texts.periodName(column.period)}</span>
                    <span className="board-form">{texts.titleOf(column.form)}</span>
                    <span>
                      <DueLine due={column.period.due} />
                    </span>
                    <span>
                      {isNotOpen(column.period, today)
                        ? texts.duties.notOpen(column.period.opens)
                        : texts.coverage.reportsInWords(column.coverage.received, column.coverage.expected)}
                    </span>
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {rows.map((row) => (
                <tr key={row.unit.id}>
                  <th scope="row">{row.unit.name}</th>
                  {board.columns.map((column) => (
                    <BoardCell
                      key={column.assignment.id}
                      cell={row.cells.find((cell) => cell.assignmentId === column.assignment.id)}
                      unit={row.unit.name}
                      period={column.period}
                      today={today}
                    />
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      ) : null}
    </>
  );
}

function BoardCell({
  cell,
  unit,
  period,
  today,
}: {
  cell: Cell | undefined;
  unit: string;
  period: Board['columns'][number]['period'];
  today: string;
}) {
  const texts = useTexts();
  const navigate = useNavigate();
  if (!cell?.reportId || !cell.state) {
    return (
      <td className="board-cell board-none">
        <span className="cell-title">{texts.periodName(period)}</span>
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
  const notes = [overdue ? texts.due.overdueShort : '', cell.isLate ? texts.due.late : ''].filter(Boolean);
  const to = `/reports/${cell.reportId}`;
  return (
    <td className={`board-cell tone-${look.tone}${notOpen ? ' quiet' : ''}`} onClick={() => void navigate(to)}>
      <span className="cell-title">{texts.periodName(period)}</span>
      <Link
        to={to}
        onClick={(event) => event.stopPropagation()}
        aria-label={texts.progress.open(unit, texts.periodName(period), [state, ...notes].join(', '))}
      >
        <span aria-hidden="true">{look.mark}</span> {state}
      </Link>
      {notes.length > 0 ? <span className="small"> {notes.join(', ')}</span> : null}
      {cell.submittedAt ? <span className="small quiet"> {texts.write.fullDate(cell.submittedAt)}</span> : null}
    </td>
  );
}
