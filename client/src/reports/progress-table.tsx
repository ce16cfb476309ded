import { useNavigate, Link } from 'react-router';
import { graphql } from '../gql/gql.ts';
import type { ProgressTable_boardFragment } from '../gql/graphql.ts';
import { useTexts } from '../texts/texts.tsx';
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
      }
      coverage {
        expected
        received
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

const missing = (cell: Cell) =>
  cell.state !== null && ['EXPECTED', 'DRAFT', 'RETURNED', 'IN_REVIEW'].includes(cell.state ?? '');

/** The board: a row for each unit, a column for each period and form. A click anywhere in a cell opens its report. */
export function ProgressTable({
  board,
  caption,
  onlyMissing,
}: {
  board: Board;
  caption: string;
  onlyMissing: boolean;
}) {
  const texts = useTexts();
  const rows = onlyMissing ? board.rows.filter((row) => row.cells.some(missing)) : board.rows;
  return (
    <>
      <p className="small quiet" role="status">
        {rows.length === 0 ? texts.progress.allIn : texts.progress.shown(rows.length, board.rows.length)}
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
                    <span className="board-period">{column.period.name}</span>
                    <span className="board-form">{column.form.title}</span>
                    <span>
                      <DueLine due={column.period.due} />
                    </span>
                    <span>{texts.coverage.inWords(column.coverage.received, column.coverage.expected)}</span>
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
                      period={column.period.name}
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

function BoardCell({ cell, unit, period }: { cell: Cell | undefined; unit: string; period: string }) {
  const texts = useTexts();
  const navigate = useNavigate();
  if (!cell?.reportId || !cell.state) {
    return (
      <td className="board-cell board-none">
        <span className="cell-title">{period}</span>
        <span className="quiet" aria-hidden="true">
          {texts.empty.dash}
        </span>
        <span className="visually-hidden">{texts.progress.noDuty}</span>
      </td>
    );
  }
  const overdue = cell.isOverdue && missing(cell);
  const look = overdue ? { tone: 'bad', mark: '!' } : stateLook[cell.state];
  const notes = [overdue ? texts.due.overdueShort : '', cell.isLate ? texts.due.late : ''].filter(Boolean);
  const to = `/reports/${cell.reportId}`;
  return (
    <td className={`board-cell tone-${look.tone}`} onClick={() => void navigate(to)}>
      <span className="cell-title">{period}</span>
      <Link
        to={to}
        onClick={(event) => event.stopPropagation()}
        aria-label={texts.progress.open(unit, period, [texts.reportState[cell.state], ...notes].join(', '))}
      >
        <span aria-hidden="true">{look.mark}</span> {texts.reportState[cell.state]}
      </Link>
      {notes.length > 0 ? <span className="small"> {notes.join(', ')}</span> : null}
      {cell.submittedAt ? <span className="small quiet"> {texts.write.fullDate(cell.submittedAt)}</span> : null}
    </td>
  );
}
