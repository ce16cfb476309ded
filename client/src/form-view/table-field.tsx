import { visibleRowSchema, type Row } from '@ke-hoach/forms';
import type { FieldProps } from '@rjsf/utils';
import { useState, type KeyboardEvent } from 'react';
import { flushSync } from 'react-dom';
import { randomId } from '../apollo/random-id.ts';
import { useLanguage, useTexts } from '../texts/texts.tsx';
import { useAnnounce } from '../ui/announce.tsx';
import { Button } from '../ui/button.tsx';
import { elementId, focusAnswer } from './element-id.ts';
import { fieldTitle } from './field-texts.ts';
import { useFilling } from './fill-context.ts';
import { TableCell } from './table-cell.tsx';
import { TableTotals } from './table-totals.tsx';

/** A table as an editable grid; on a phone each row becomes a card. Rows are addressed by `_id`, never by position. */
export function TableField({ name, fieldPathId, formData, onChange, disabled, readonly }: FieldProps) {
  const texts = useTexts();
  const { language } = useLanguage();
  const { form, totals } = useFilling();
  const announce = useAnnounce();
  const [removed, setRemoved] = useState<{ row: Row; at: number } | null>(null);
  const table = form.field(name);
  if (!table) return null;
  const rows = Array.isArray(formData) ? (formData as Row[]) : [];
  const columns = form.fields.filter((field) => field.table === table.key);
  const locked = Boolean(disabled) || Boolean(readonly);
  const most = typeof table.schema['maxItems'] === 'number' ? table.schema['maxItems'] : Infinity;
  const change = (next: Row[]) => onChange(next.length > 0 ? next : undefined, fieldPathId.path);

  const add = () => {
    const row = { _id: randomId() };
    flushSync(() => change([...rows, row]));
    if (columns[0]) focusAnswer([table.key, row._id, columns[0].key]);
  };

  const remove = (row: Row, at: number) => {
    change(rows.filter((kept) => kept._id !== row._id));
    setRemoved({ row, at });
    announce(texts.fill.rowRemoved(at + 1));
  };

  const down = (event: KeyboardEvent, at: number, column: string) => {
    if (event.key !== 'Enter' || event.nativeEvent.isComposing || (event.target as HTMLElement).tagName === 'TEXTAREA')
      return;
    event.preventDefault();
    event.stopPropagation();
    const below = rows[at + 1];
    if (below) focusAnswer([table.key, below._id, column]);
  };

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
                const visible = visibleRowSchema(form, table.key, row);
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
                          onKeyDown={(event) => down(event, at, column.key)}
                          onChange={(value) =>
                            change(rows.map((kept) => (kept._id === row._id ? { ...kept, [column.key]: value } : kept)))
                          }
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
                          onClick={() => remove(row, at)}
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
      {locked ? null : (
        <div className="row">
          <Button onClick={add} busy={rows.length >= most}>
            + {texts.fill.addRow}
          </Button>
          {removed ? (
            <Button
              look="ghost"
              onClick={() => {
                change(rows.toSpliced(removed.at, 0, removed.row));
                setRemoved(null);
              }}
            >
              {texts.fill.rowRemoved(removed.at + 1)} {texts.fill.undo}
            </Button>
          ) : null}
        </div>
      )}
    </div>
  );
}
