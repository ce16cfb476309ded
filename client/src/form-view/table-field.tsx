import type { Row } from '@ke-hoach/forms';
import type { FieldProps } from '@rjsf/utils';
import { useLanguage, useTexts } from '../texts/texts.tsx';
import { Button } from '../ui/button.tsx';
import { elementId } from './element-id.ts';
import { fieldTitle } from './field-texts.ts';
import { useFilling } from './fill-context.ts';
import { TableCell } from './table-cell.tsx';
import { TableTotals } from './table-totals.tsx';
import { useTableRows } from './use-table-rows.ts';

/** A table as an editable grid; on a phone each row becomes a card. Rows are addressed by `_id`, never by position. */
export function TableField({ name, fieldPathId, formData, onChange, disabled, readonly }: FieldProps) {
  const texts = useTexts();
  const { language } = useLanguage();
  const { form, totals, rowSchema } = useFilling();
  const table = form.field(name);
  const rows = Array.isArray(formData) ? (formData as Row[]) : [];
  const columns = form.fields.filter((field) => field.table === name);
  const locked = Boolean(disabled) || Boolean(readonly);
  const most = typeof table?.schema['maxItems'] === 'number' ? table.schema['maxItems'] : Infinity;
  const { offer, takeBack, addRow, remove, setCell, press, paste } = useTableRows({
    ...{ table: name, columns, rows, most, locked },
    onChange: (next) => onChange(next, fieldPathId.path),
  });
  if (!table) return null;

  return (
    <div id={fieldPathId.$id} className="table-field" role="group" aria-labelledby={`${fieldPathId.$id}-label`}>
      {rows.length > 0 ? (
        <div className="scroll">
          <table className="grid answers-grid">
            <thead>
              <tr>
                <th scope="col">#</th>
                {columns.map((column) => (
                  <th key={column.key} scope="col">
                    {fieldTitle(column, language)}
                    {column.unit ? <span className="quiet"> ({column.unit})</span> : null}
                    {column.required ? <span className="star"> *</span> : null}
                  </th>
                ))}
                <th scope="col">
                  <span className="visually-hidden">{texts.fill.actions}</span>
                </th>
              </tr>
            </thead>
            <tbody>
              {rows.map((row, at) => {
                const visible = rowSchema(table.key, row);
                const shown = (visible['properties'] ?? {}) as object;
                const required = (visible['required'] ?? []) as string[];
                return (
                  <tr key={row._id}>
                    <th scope="row">
                      <span className="row-name">{texts.fill.row(at + 1)}</span>
                      <span className="row-number">{at + 1}</span>
                    </th>
                    {columns.map((column) =>
                      Object.hasOwn(shown, column.key) ? (
                        <TableCell
                          key={column.key}
                          column={column}
                          row={row}
                          number={at + 1}
                          id={elementId([table.key, row._id, column.key])}
                          required={required.includes(column.key)}
                          disabled={locked}
                          onKeyDown={(event) => press(event, row, column)}
                          onPaste={(event) => paste(event, row, column)}
                          onChange={(value) => setCell(row._id, column.key, value)}
                        />
                      ) : (
                        <td key={column.key} className="cell-none" aria-hidden="true" />
                      ),
                    )}
                    <td className="cell-actions">
                      {locked ? null : (
                        <Button
                          look="ghost"
                          className="square"
                          aria-label={texts.fill.removeRow(at + 1)}
                          onClick={() => remove(row)}
                        >
                          ✕
                        </Button>
                      )}
                    </td>
                  </tr>
                );
              })}
            </tbody>
            <TableTotals columns={columns} totals={totals} more={1} />
          </table>
        </div>
      ) : (
        <p className="quiet">{texts.fill.noRows}</p>
      )}
      {locked || rows.length === 0 ? null : <p className="hint">{texts.fill.tableHint}</p>}
      {locked ? null : (
        <div className="row">
          <Button onClick={() => addRow(columns[0]?.key ?? '')} busy={rows.length >= most}>
            + {texts.fill.addRow}
          </Button>
          {offer ? (
            <Button look="ghost" onClick={takeBack}>
              {offer.sentence} {texts.fill.undo}
            </Button>
          ) : null}
        </div>
      )}
    </div>
  );
}
