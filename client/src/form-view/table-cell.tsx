import type { Field, Row } from '@ke-hoach/forms';
import { useLanguage, useTexts } from '../texts/texts.tsx';
import { fieldTitle } from './field-texts.ts';
import { useFilling } from './fill-context.ts';
import { IssueList } from './issue-list.tsx';
import { useIssuesAt, useMarkAt } from './use-filled.ts';
import type { TableHands } from './use-table-rows.ts';
import { whenReleased } from './when-released.ts';
import { AnswerInput } from './widgets/registry.ts';

interface Props {
  column: Field;
  row: Row;
  number: number;
  id: string;
  required: boolean;
  disabled: boolean;
  hands: TableHands;
}

/** One cell of an editable table. */
export function TableCell(props: Props) {
  const { column, row, number, id, required, disabled, hands } = props;
  const texts = useTexts();
  const { language } = useLanguage();
  const { touch } = useFilling();
  const issues = useIssuesAt(column.id, row._id);
  const mark = useMarkAt(column.id, row._id);
  const title = fieldTitle(column, language);
  return (
    <td
      className={`cell-${column.kind} ${mark !== null ? 'marked' : ''}`}
      onKeyDown={(event) => hands.press(event, row, column)}
      onPaste={(event) => hands.paste(event, row, column)}
    >
      <span className="cell-title" aria-hidden="true">
        {title}
        {column.unit ? ` (${column.unit})` : ''}
        {required ? <span className="star"> *</span> : null}
      </span>
      <AnswerInput
        id={id}
        field={column}
        label={`${title}, ${texts.fill.row(number)}`}
        value={row[column.key]}
        onChange={(value) => hands.setCell(row._id, column.key, value)}
        onLeave={() => whenReleased(() => touch([column.table ?? '', row._id, column.key]))}
        required={required}
        disabled={disabled}
        invalid={issues.some((issue) => issue.level === 'error')}
        describedBy={issues.length > 0 || mark !== null ? `${id}-issues` : undefined}
      />
      <IssueList id={`${id}-issues`} issues={issues} mark={mark} />
    </td>
  );
}
