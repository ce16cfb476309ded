import type { Field } from '@ke-hoach/forms';
import { memo } from 'react';
import { useTexts } from '../texts/texts.tsx';
import '../texts/vi-tables.ts';
import { Button } from '../ui/button.tsx';
import { elementId, removerId } from './element-id.ts';
import { useFilling } from './fill-context.ts';
import { TableCell } from './table-cell.tsx';
import type { RowAtHand } from './use-cells-at-hand.ts';
import { useRow } from './use-filled.ts';
import type { TableHands } from './use-table-rows.ts';

interface Props {
  table: string;
  columns: readonly Field[];
  id: string;
  /** Its place, from 1. */
  number: number;
  /** Its cells that have an input; none in most rows. */
  atHand: RowAtHand | undefined;
  hands: TableHands;
}

/** One row of an editable table; rendered again only when it or its place changes, and of it the cells that do. */
export const TableRow = memo(function TableRow({ table, columns, id, number, atHand, hands }: Props) {
  const texts = useTexts();
  const { rowSchema, readOnly } = useFilling();
  const row = useRow(table, id);
  const visible = rowSchema(table, row);
  const shown = (visible['properties'] ?? {}) as object;
  const required = (visible['required'] ?? []) as string[];
  return (
    <tr className={atHand ? 'at-hand' : undefined}>
      <th scope="row">
        <span className="row-name">{texts.fill.row(number)}</span>
        <span className="row-number">{number}</span>
      </th>
      {columns.map((column) =>
        Object.hasOwn(shown, column.key) ? (
          <TableCell
            key={column.key}
            column={column}
            row={id}
            value={row[column.key]}
            number={number}
            id={elementId([table, id, column.key])}
            required={required.includes(column.key)}
            disabled={readOnly}
            atHand={atHand?.[column.key]}
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
            id={removerId(table, id)}
            // Tab goes on to the next row, as in a spreadsheet.
            tabIndex={-1}
            aria-label={texts.fill.removeRow(number)}
            aria-keyshortcuts="Alt+Delete"
            onKeyDown={(event) => hands.pressRemover(event, id)}
            onClick={() => hands.remove(id)}
          >
            ✕
          </Button>
        )}
      </td>
    </tr>
  );
});
