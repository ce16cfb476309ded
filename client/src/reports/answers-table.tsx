import type { Field, Form, Row } from '@ke-hoach/forms';
import { Link } from 'react-router';
import type { AnswersDocument_revisionFragment } from '../gql/graphql.ts';
import { CellNote } from '../form-view/cell-note.tsx';
import { fieldTitle } from '../form-view/field-texts.ts';
import { TableTotals } from '../form-view/table-totals.tsx';
import { WrittenAnswer } from '../form-view/written-answer.tsx';
import { useLanguage, useTexts } from '../texts/texts.tsx';
import { PickButton, type Picking } from './answers-document.tsx';

const numeric = new Set(['integer', 'money', 'decimal', 'percent']);

interface Props {
  form: Form;
  table: Field;
  rows: readonly Row[];
  /** Sums of columns, by `table.column`. */
  totals: Readonly<Record<string, unknown>>;
  marked: readonly { field: string; row?: string | null; reason: string }[];
  picking?: Picking;
  revision: Pick<AnswersDocument_revisionFragment, 'explanations' | 'rowsFromRegister'>;
}

/** From this many columns on a row is read as a card: side by side they would be too narrow to read. */
const CARDS_FROM = 7;

/** A submitted table, read only; as cards where it is wide, and on phones always. */
export function AnswersTable({ form, table, rows, totals, marked, picking, revision }: Props) {
  const texts = useTexts();
  const { language } = useLanguage();
  const columns = form.fields.filter((field) => field.table === table.key);
  const drawn = new Set(revision.rowsFromRegister);
  return (
    <div className="scroll" tabIndex={0} role="group" aria-label={fieldTitle(table, language)}>
      <table className={`grid answers-table ${columns.length >= CARDS_FROM ? 'as-cards' : ''}`}>
        <thead>
          <tr>
            <th scope="col">#</th>
            {columns.map((column) => (
              <th key={column.id} scope="col" className={numeric.has(column.kind) ? 'number' : ''}>
                {fieldTitle(column, language)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, at) => (
            <tr key={row._id}>
              <th scope="row">
                <span className="cell-title">{texts.fill.row(at + 1)}</span>
                <span className="row-number">{at + 1}</span>
              </th>
              {columns.map((column, place) => {
                const reason = marked.find((cell) => cell.field === column.id && cell.row === row._id)?.reason;
                const explained = revision.explanations.find(
                  (kept) =>
                    kept.row === row._id &&
                    form.rules.some((rule) => rule.id === kept.rule && rule.fields[0] === column.key),
                );
                const title = `${fieldTitle(column, language)}, ${texts.fill.row(at + 1)}`;
                return (
                  <td
                    key={column.id}
                    onClick={picking ? () => picking.toggle(column.id, row._id, title) : undefined}
                    className={`${numeric.has(column.kind) ? 'number' : ''} ${reason ? 'marked' : ''} ${picking ? 'pickable' : ''} ${picking?.isPicked(column.id, row._id) ? 'picked' : ''}`}
                  >
                    <span className="cell-title" aria-hidden="true">
                      {fieldTitle(column, language)}
                    </span>
                    <WrittenAnswer field={column} value={row[column.key]} blank={texts.empty.dash} />
                    {picking ? <PickButton picking={picking} field={column.id} row={row._id} title={title} /> : null}
                    {place === 0 && drawn.has(row._id) ? <FromRegister entry={row._id} isLink={!picking} /> : null}
                    <CellNote field={column.id} row={row._id} title={title} />
                    {reason ? <p className="mistake">{texts.fill.returnedCell(reason)}</p> : null}
                    {explained ? (
                      <p className="explained">
                        {texts.fill.explanation}: {explained.text}
                      </p>
                    ) : null}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
        <TableTotals columns={columns} totals={totals} />
      </table>
    </div>
  );
}

/** That a row came out of a register, with the way to its entry; without it while cells are being marked, which would be lost. */
function FromRegister({ entry, isLink }: { entry: string; isLink: boolean }) {
  const said = useTexts().report.fromRegister;
  return <p className="from-register small">{isLink ? <Link to={`/reports/${entry}`}>{said}</Link> : said}</p>;
}
