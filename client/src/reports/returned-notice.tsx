import type { Form } from '@ke-hoach/forms';
import type { ReportScreen_reportFragment } from '../gql/graphql.ts';
import { focusAnswer } from '../form-view/element-id.ts';
import { fieldTitle } from '../form-view/field-texts.ts';
import { useLanguage, useTexts } from '../texts/texts.tsx';
import { Notice } from '../ui/notice.tsx';

/** Why the office returned the report, and the fields it marked. */
export function ReturnedNotice({
  returned,
  form,
}: {
  returned: NonNullable<ReportScreen_reportFragment['returned']>;
  form: Form;
}) {
  const texts = useTexts();
  const { language } = useLanguage();
  return (
    <Notice tone="bad" title={texts.fill.returnedTitle}>
      <p>{returned.reason}</p>
      <p className="small quiet">
        {[returned.by?.name, texts.write.dateTime(returned.at)].filter(Boolean).join(', ')}
        {returned.newDueDate ? `. ${texts.fill.newDue(returned.newDueDate)}` : ''}
      </p>
      {returned.cells.length > 0 ? (
        <ul>
          {returned.cells.map((cell) => {
            const field = form.field(cell.field);
            const path = field?.table ? [field.table, cell.row ?? '', field.key] : [field?.key ?? ''];
            return (
              <li key={`${cell.field}/${cell.row ?? ''}`}>
                <button type="button" className="link" onClick={() => focusAnswer(path)}>
                  {field ? fieldTitle(field, language) : cell.field}
                </button>
                : {cell.reason}
              </li>
            );
          })}
        </ul>
      ) : null}
    </Notice>
  );
}
