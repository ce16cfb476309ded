import { answerWords, figureDigits, type Field } from '@ke-hoach/forms';
import { useLanguage, useTexts } from '../texts/texts.tsx';
import { fieldTitle } from './field-texts.ts';

interface Props {
  columns: readonly Field[];
  /** By `table.column`. */
  totals: Readonly<Record<string, unknown>>;
  /** How many columns the table has besides, at its end. */
  more?: number;
  /** The columns' titles say the units of measure, so the sums do not. */
  unitsInTitles?: boolean;
}

/** The line of sums under a table, where its form asks for any. */
export function TableTotals({ columns, totals, more = 0, unitsInTitles = false }: Props) {
  const texts = useTexts();
  const { language } = useLanguage();
  if (!columns.some((column) => column.total)) return null;
  const words = (column: Field) => {
    const sum = totals[`${column.table}.${column.key}`];
    const isFigure = typeof sum === 'string' || typeof sum === 'number';
    if (unitsInTitles && column.unit && isFigure) return figureDigits(column, String(sum), language);
    return answerWords(column, sum, { language }) || texts.empty.dash;
  };
  return (
    <tfoot>
      <tr>
        <th scope="row">{texts.answering.totals}</th>
        {columns.map((column) => (
          <td key={column.id} className={column.total ? 'number' : 'cell-none'}>
            {column.total ? (
              <>
                <span className="cell-title" aria-hidden="true">
                  {fieldTitle(column, language)}
                  {unitsInTitles && column.unit ? ` (${column.unit})` : ''}
                </span>
                <span className="column-total">{words(column)}</span>
              </>
            ) : null}
          </td>
        ))}
        {more > 0 ? <td colSpan={more} className="cell-none" /> : null}
      </tr>
    </tfoot>
  );
}
