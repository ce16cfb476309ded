import type { Field, Row } from '@ke-hoach/forms';
import { memo } from 'react';
import { useTexts } from '../texts/texts.tsx';
import '../texts/vi-tables.ts';
import { Button } from '../ui/button.tsx';
import { elementId } from './element-id.ts';
import { useFilling } from './fill-context.ts';
import { TableCell } from './table-cell.tsx';
import type { TableHands } from './use-table-rows.ts';

interface Props {
  table: string;
  columns: readonly Field[];
  row: Row;
  /** Its place, from 1. */
  number: number;
  /** Key of the column whose cell is the table's one input. */
  live: string | null;
  hands: TableHands;
}

/** One row of an editable table; rendered again only when it or its place changes. */
export const TableRow = memo(function TableRow({ table, columns, row, number, live, hands }: Props) {
  const texts = useTexts();
  const { rowSchema, readOnly } = useFilling();
  const visible = rowSchema(table, row);
  const shown = (visible['properties'] ?? {}) as object;
  const required = (visible['required'] ?? []) as string[];
  return (
    <tr>
      <th scope="row">
        <span className="row-name">{texts.fill.row(number)}</span>
        <span className="row-number">{number}</span>
      </th>
      {columns.map((column) =>
        Object.hasOwn(shown, column.key) ? (
          <TableCell
            key={column.key}
            column={column}
            row={row}
            number={number}
            id={elementId([table, row._id, column.key])}
            required={required.includes(column.key)}
            disabled={readOnly}
            live={live === column.key}
            hands={hands}
          />
        ) : (
          <td key={column.key} className="cell-none" aria-hidden="true" />
        ),
      )}
      <td className="cell-actions">
        {readOnly ? null : (
          <Button
            look="ghost"
            className="square"
            aria-label={texts.fill.removeRow(number)}
            onClick={() => hands.remove(row)}
          >
            ✕
          </Button>
        )}
      </td>
    </tr>
  );
});
