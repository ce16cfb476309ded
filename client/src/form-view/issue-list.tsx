import { issueSentence, type Issue } from '@ke-hoach/forms';
import { useLanguage, useTexts } from '../texts/texts.tsx';
import { useFilling } from './fill-context.ts';

/** Sentences under a field: what is wrong and what to do, and what the office wrote when it returned the report. */
export function IssueList({ id, issues, mark }: { id: string; issues: readonly Issue[]; mark: string | null }) {
  const texts = useTexts();
  const { language } = useLanguage();
  const { form } = useFilling();
  if (issues.length === 0 && mark === null) return null;
  return (
    <div id={id}>
      {mark !== null ? <p className="mistake">{texts.fill.returnedCell(mark)}</p> : null}
      {issues.map((issue, index) => (
        <p
          key={issue.rule ?? `${issue.code}${index}`}
          className={`mistake ${issue.level === 'warning' ? 'warning' : ''}`}
        >
          <span aria-hidden="true">{issue.level === 'warning' ? '!' : '✕'}</span>
          {issueSentence(form, issue, language)}
        </p>
      ))}
    </div>
  );
}
