import type { Form } from '@ke-hoach/forms';
import { openCells } from '@ke-hoach/forms/drafts';
import type { ReportScreen_reportFragment } from '../gql/graphql.ts';
import { focusAnswer } from '../form-view/element-id.ts';
import { fieldTitle } from '../form-view/field-texts.ts';
import { useLanguage, useTexts } from '../texts/texts.tsx';
import '../texts/vi-handing-in.ts';
import '../texts/vi-review.ts';
import { Notice } from '../ui/notice.tsx';

/** Why the office returned the report, the fields it marked, and what may be mended with them. */
export function ReturnedNotice({
  returned,
  form,
}: {
  returned: NonNullable<ReportScreen_reportFragment['returned']>;
  form: Form;
}) {
  const texts = useTexts();
  const { language } = useLanguage();
  const cells = returned.cells.map(({ field, row }) => ({ field, row: row ?? null }));
  const tied = openCells(form, cells)
    .fields.filter((id) => !cells.some(({ field }) => field === id))
    .map((id) => form.field(id))
    .filter((field) => field !== undefined)
    .map((field) => fieldTitle(field, language));
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
      {cells.length > 0 ? (
        <p className="small">
          {tied.length > 0 ? `${texts.report.tiedCells(tied.join('; '))} ` : ''}
          {texts.report.beyondReturn}
        </p>
      ) : null}
    </Notice>
  );
}

/** Why the unit's own leader gave the report back. */
export function SentBackNotice({ sentBack }: { sentBack: NonNullable<ReportScreen_reportFragment['sentBack']> }) {
  const texts = useTexts();
  return (
    <Notice tone="bad" title={texts.report.sentBackNotice}>
      <p>{sentBack.reason}</p>
      <p className="small quiet">{[sentBack.by?.name, texts.write.dateTime(sentBack.at)].filter(Boolean).join(', ')}</p>
    </Notice>
  );
}
