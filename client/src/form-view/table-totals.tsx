import { answerWords, type Field } from '@ke-hoach/forms';
import { useLanguage, useTexts } from '../texts/texts.tsx';
import { fieldTitle } from './field-texts.ts';

interface Props {
  columns: readonly Field[];
  /** By `table.column`. */
  totals: Readonly<Record<string, unknown>>;
  /** How many columns the table has besides, at its end. */
  more?: number;
}

/** The line of sums under a table, where its form asks for any. */
export function TableTotals({ columns, totals, more = 0 }: Props) {
  const texts = useTexts();
  const { language } = useLanguage();
  if (!columns.some((column) => column.total)) return null;
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
                </span>
                {answerWords(column, totals[`${column.table}.${column.key}`], { language }) || texts.empty.dash}
              </>
            ) : null}
          </td>
        ))}
        {more > 0 ? <td colSpan={more} className="cell-none" /> : null}
      </tr>
    </tfoot>
  );
}
