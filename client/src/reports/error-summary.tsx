import { issueSentence, type Answers, type Form, type Issue } from '@ke-hoach/forms';
import { useState, type Ref } from 'react';
import { elementId, focusAnswer } from '../form-view/element-id.ts';
import { fieldTitle, numberedFieldTitle } from '../form-view/field-texts.ts';
import { useLanguage, useTexts } from '../texts/texts.tsx';
import './error-summary.css';

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
    return [
      numberedFieldTitle(field, language),
      at >= 0 ? texts.fill.row(at + 1).toLowerCase() : '',
      cell ? fieldTitle(cell, language) : '',
    ]
      .filter(Boolean)
      .join(', ');
  };
}

/** What tells one issue from another while answers change. */
export const issueKey = ({ path, rule, code }: Issue): string => [...path, rule ?? code].join('/');

/**
 * The places to mend, each a link that leads to its field. What was mended stays in its line, marked, so that the form
 * below does not move under the hand; new places come at the end.
 */
export function ErrorSummary({
  ref,
  form,
  answers,
  issues,
  title,
}: {
  ref: Ref<HTMLDivElement>;
  form: Form;
  /** As they stand: rows are told by their place. */
  answers: Answers;
  issues: readonly Issue[];
  /** How many places are to be mended, where it is no report that is handed in. */
  title?: (count: number) => string;
}) {
  const texts = useTexts();
  const { language } = useLanguage();
  const placeName = usePlaceName(form, answers);
  const errors = issues.filter((issue) => issue.level === 'error');
  const [listed, setListed] = useState<readonly Issue[]>(errors);
  const known = new Set(listed.map(issueKey));
  const added = errors.filter((issue) => !known.has(issueKey(issue)));
  if (added.length > 0) setListed(added.length === errors.length ? errors : [...listed, ...added]);
  if (listed.length === 0) return null;
  // Questions with numbers of their own need none before them.
  const List = form.numbering ? 'ul' : 'ol';
  const wrong = new Map(errors.map((issue) => [issueKey(issue), issue]));
  return (
    <div
      ref={ref}
      tabIndex={-1}
      className={`error-summary ${errors.length === 0 ? 'is-mended' : ''}`}
      role="alert"
      aria-labelledby="error-summary-title"
    >
      <h2 id="error-summary-title">
        {errors.length === 0 ? texts.fill.summaryMended : (title ?? texts.fill.summaryTitle)(errors.length)}
      </h2>
      {errors.length === 0 ? null : <p className="quiet">{texts.fill.summaryHint}</p>}
      <List>
        {listed.map((each) => {
          const issue = wrong.get(issueKey(each));
          return (
            <li key={issueKey(each)}>
              {issue ? (
                <a
                  href={`#${elementId(issue.path)}`}
                  onClick={(event) => {
                    event.preventDefault();
                    focusAnswer(issue.path);
                  }}
                >
                  <span className="place">{placeName(issue)}</span>: {issueSentence(form, issue, language)}
                </a>
              ) : (
                <span className="mended quiet">
                  {placeName(each)}: {texts.fill.mended}
                </span>
              )}
            </li>
          );
        })}
      </List>
    </div>
  );
}
