import type { FormIssue } from '@ke-hoach/forms';
import { formIssueSentence } from '@ke-hoach/forms/build';
import { useLanguage } from '../texts/texts.tsx';

/** What keeps a document from being a form. */
export function FormIssueList({ issues }: { issues: readonly FormIssue[] }) {
  const { language } = useLanguage();
  return (
    <ul>
      {issues.map((issue, at) => (
        <li key={`${issue.pointer}${issue.code}${at}`}>{formIssueSentence(issue, language)}</li>
      ))}
    </ul>
  );
}
