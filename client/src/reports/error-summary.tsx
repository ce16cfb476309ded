import { issueSentence, type Form, type Issue } from '@ke-hoach/forms';
import type { Ref } from 'react';
import { elementId, focusAnswer } from '../form-view/element-id.ts';
import { fieldTitle } from '../form-view/field-texts.ts';
import { useLanguage, useTexts } from '../texts/texts.tsx';

/** Where an issue stands, in the words of the form: "Tuyên truyền, dòng 2, Số buổi". */
export function usePlaceName(form: Form, answers?: Record<string, unknown>) {
  const texts = useTexts();
  const { language } = useLanguage();
  return (issue: Issue): string => {
    const [key = '', row, column] = issue.path;
    const field = form.field(key);
    if (!field) return '';
    const rows = answers?.[key];
    const at =
      row && Array.isArray(rows) ? rows.findIndex((candidate: { _id?: unknown }) => candidate._id === row) : -1;
    const cell = column ? form.field(`${key}.${column}`) : undefined;
    return [fieldTitle(field, language), at >= 0 ? texts.fill.row(at + 1) : '', cell ? fieldTitle(cell, language) : '']
      .filter(Boolean)
      .join(', ');
  };
}

/** The places to mend, each a link that leads to its field. */
export function ErrorSummary({
  ref,
  form,
  issues,
}: {
  ref: Ref<HTMLDivElement>;
  form: Form;
  issues: readonly Issue[];
}) {
  const texts = useTexts();
  const { language } = useLanguage();
  const placeName = usePlaceName(form);
  const errors = issues.filter((issue) => issue.level === 'error');
  if (errors.length === 0) return null;
  return (
    <div ref={ref} tabIndex={-1} className="error-summary" role="alert" aria-labelledby="error-summary-title">
      <h2 id="error-summary-title">{texts.fill.summaryTitle(errors.length)}</h2>
      <p className="quiet">{texts.fill.summaryHint}</p>
      <ol>
        {errors.map((issue, index) => (
          <li key={`${issue.path.join('/')}${issue.rule ?? issue.code}${index}`}>
            <a
              href={`#${elementId(issue.path)}`}
              onClick={(event) => {
                event.preventDefault();
                focusAnswer(issue.path);
              }}
            >
              <span className="place">{placeName(issue)}</span>: {issueSentence(form, issue, language)}
            </a>
          </li>
        ))}
      </ol>
    </div>
  );
}
