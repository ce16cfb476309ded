import type { Field } from '@ke-hoach/forms';
import type { FieldProps } from '@rjsf/utils';
import { useMemo, type CSSProperties } from 'react';
import { useLanguage, useTexts } from '../texts/texts.tsx';
import '../texts/vi-tables.ts';
import { Button } from '../ui/button.tsx';
import { columnWidths } from './column-widths.ts';
import { adderId } from './element-id.ts';
import { fieldDefinition, fieldTitle } from './field-texts.ts';
import { useFilling } from './fill-context.ts';
import { useRowGroups } from './row-groups.ts';
import { TableRow } from './table-row.tsx';
import { TableTotals } from './table-totals.tsx';
import { useRowIds, useTotals } from './use-filled.ts';
import { useTableRows } from './use-table-rows.ts';
import { LegacyOffer } from './widgets/legacy-offer.tsx';

/** A table as an editable grid; on a phone each row becomes a card. Rows are addressed by `_id`, never by position. */
export function TableField({ name, fieldPathId }: FieldProps) {
  const texts = useTexts();
  const { language } = useLanguage();
  const { form, answer, readOnly: locked } = useFilling();
  const table = form.field(name);
  const rows = useRowIds(name);
  const groups = useRowGroups(rows);
  const columns = useMemo(() => form.fields.filter((field) => field.table === name), [form, name]);
  const defined = columns.filter((column) => column.description);
  const widths = columnWidths(columns);
  const most = typeof table?.schema['maxItems'] === 'number' ? table.schema['maxItems'] : Infinity;
  const { offer, takeBack, convert, leaveIt, addRow, cells, hands } = useTableRows({
    ...{ table: name, columns, most, locked },
    onChange: (next) => answer(name, next),
  });
  if (!table) return null;

  return (
    <div id={fieldPathId.$id} className="table-field" role="group" aria-labelledby={`${fieldPathId.$id}-label`}>
      {defined.length > 0 ? (
        <details className="definition">
          <summary>{texts.fill.columnDefinitions}</summary>
          <dl className="hint">
            {defined.map((column) => (
              <div key={column.id} id={`${fieldPathId.$id}-means-${column.id}`}>
                <dt>{fieldTitle(column, language)}</dt>
                <dd>{fieldDefinition(column, language)}</dd>
              </div>
            ))}
          </dl>
        </details>
      ) : null}
      {rows.length > 0 ? (
        <div className="scroll">
          <table
            role="grid"
            aria-labelledby={`${fieldPathId.$id}-label`}
            aria-readonly={locked || undefined}
            className="grid answers-grid"
            style={{ '--columns': columns.length } as CSSProperties}
          >
            <colgroup>
              {widths.map((width, at) => (
                <col key={at} style={{ width }} />
              ))}
            </colgroup>
            <thead>
              <tr>
                <th scope="col">#</th>
                {columns.map((column) => (
                  <th
                    key={column.key}
                    scope="col"
                    aria-describedby={column.description ? `${fieldPathId.$id}-means-${column.id}` : undefined}
                  >
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
            {groups.map(({ key, ids, before }) => (
              <tbody key={key}>
                {ids.map((id, at) => (
                  <TableRow
                    key={id}
                    {...{ table: name, columns, id, hands }}
                    number={before + at + 1}
                    atHand={cells[id]}
                  />
                ))}
              </tbody>
            ))}
            <TotalsNow columns={columns} />
          </table>
        </div>
      ) : (
        <>
          <p className="quiet">{texts.fill.noRows}</p>
          {locked ? null : <BlankRow columns={columns} />}
        </>
      )}
      {locked || rows.length === 0 ? null : <p className="hint">{texts.fill.tableHint}</p>}
      {locked ? null : (
        <div className="row">
          <Button id={adderId(name)} onClick={() => addRow(columns[0]?.key ?? '')} busy={rows.length >= most}>
            + {texts.fill.addRow}
            <span className="visually-hidden">– {fieldTitle(table, language)}</span>
          </Button>
          {offer ? (
            <Button look="ghost" onClick={takeBack}>
              {offer.sentence} {texts.fill.undo}
            </Button>
          ) : null}
        </div>
      )}
      {offer?.legacy ? (
        <LegacyOffer legacy={offer.legacy.block} {...{ convert, leaveIt }} text={offer.legacy.block.text} />
      ) : null}
    </div>
  );
}

/** What a row will hold, drawn as the row that paper leaves blank, so that a table is seen before it has any. */
function BlankRow({ columns }: { columns: readonly Field[] }) {
  const { language } = useLanguage();
  return (
    <ul className="plain blank-row">
      {columns.map((column) => (
        <li key={column.id}>
          {fieldTitle(column, language)}
          {column.unit ? <span className="quiet"> ({column.unit})</span> : null}
          {column.required ? <span className="star"> *</span> : null}
        </li>
      ))}
    </ul>
  );
}

/** The sums as they stand: they follow apart, so that a row that changes them renders no other. */
function TotalsNow({ columns }: { columns: readonly Field[] }) {
  return <TableTotals columns={columns} totals={useTotals()} more={1} unitsInTitles />;
}
