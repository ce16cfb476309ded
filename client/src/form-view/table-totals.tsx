import { answerWords, type Field } from '@ke-hoach/forms';
import { useLanguage, useTexts } from '../texts/texts.tsx';
import { fieldTitle } from './field-texts.ts';
import { useFilling } from './fill-context.ts';

/** The line of sums under a table, where its form asks for any. */
export function TableTotals({ columns }: { columns: readonly Field[] }) {
  const texts = useTexts();
  const { language } = useLanguage();
  const { totals } = useFilling();
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
        <td />
      </tr>
    </tfoot>
  );
}
