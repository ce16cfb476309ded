import type { Field } from '@ke-hoach/forms';
import { memo } from 'react';
import { useLanguage, useTexts } from '../texts/texts.tsx';
import { CellNote } from './cell-note.tsx';
import { CellText } from './cell-text.tsx';
import { fieldTitle } from './field-texts.ts';
import { useFilling } from './fill-context.ts';
import { IssueList } from './issue-list.tsx';
import { useIssuesAt, useMarkAt } from './use-filled.ts';
import type { AtHand } from './use-cells-at-hand.ts';
import type { TableHands } from './use-table-rows.ts';
import { whenReleased } from './when-released.ts';
import { AnswerInput } from './widgets/registry.ts';

interface Props {
  column: Field;
  /** Id of its row. */
  row: string;
  value: unknown;
  number: number;
  id: string;
  required: boolean;
  disabled: boolean;
  /** It has an input: the focus is there, or was last, or comes there by the next key. */
  atHand: AtHand | undefined;
  hands: TableHands;
}

/**
 * One cell of an editable table: its answer as text, until the focus comes to it or close to it and it becomes an input.
 * The last one stays an input, so that the page does not move when the table is left.
 */
export const TableCell = memo(function TableCell(props: Props) {
  const { column, row, value, number, id, required, disabled, atHand, hands } = props;
  const texts = useTexts();
  const { language } = useLanguage();
  const { touch } = useFilling();
  const issues = useIssuesAt(column.id, row);
  const mark = useMarkAt(column.id, row);
  const title = fieldTitle(column, language);
  const invalid = issues.some((issue) => issue.level === 'error');
  const describedBy = issues.length > 0 || mark !== null ? `${id}-issues` : undefined;
  const asText = atHand
    ? { tabIndex: -1 }
    : {
        ...{ id, tabIndex: disabled ? -1 : 0, 'aria-describedby': describedBy },
        ...{ 'aria-required': required || undefined, 'aria-invalid': invalid || undefined },
      };
  return (
    <td
      role="gridcell"
      className={`cell-${column.kind} ${atHand ? 'at-hand' : ''} ${mark !== null ? 'marked' : ''}`}
      {...asText}
      onFocus={(event) => {
        if (event.target === event.currentTarget) hands.enter(event.currentTarget, row, column);
        else if (atHand === 'ready') hands.reach(row, column.key);
      }}
      onClick={(event) => event.target === event.currentTarget && offerChoices(event.currentTarget)}
      onKeyDown={(event) => hands.press(event, row, column)}
      onPaste={(event) => hands.paste(event, row, column)}
    >
      <span className="cell-title" aria-hidden={atHand ? true : undefined}>
        {title}
        {column.unit ? ` (${column.unit})` : ''}
        {required ? <span className="star"> *</span> : null}
      </span>
      {atHand ? (
        <AnswerInput
          id={id}
          field={column}
          label={`${title}, ${texts.fill.row(number)}`}
          value={value}
          onChange={(next) => hands.setCell(row, column.key, next)}
          onLeave={() => whenReleased(() => touch([column.table ?? '', row, column.key]))}
          required={required}
          disabled={disabled}
          invalid={invalid}
          describedBy={describedBy}
        />
      ) : (
        <div className="written">
          <CellText column={column} value={value} />
        </div>
      )}
      <CellNote field={column.id} row={row} title={`${title}, ${texts.fill.row(number)}`} live={atHand === 'live'} />
      <IssueList id={`${id}-issues`} issues={issues} mark={mark} />
    </td>
  );
});

/** The click that makes a cell a list opens it as well, where the browser can. */
function offerChoices(cell: HTMLElement): void {
  const list = cell.querySelector('select');
  if (!list || !('showPicker' in list)) return;
  try {
    list.showPicker();
  } catch {
    // The browser shows it on the next click.
  }
}
