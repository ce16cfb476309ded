import type { Form, FormIssue } from '@ke-hoach/forms';
import { formIssueSentence } from '@ke-hoach/forms/build';
import { useLanguage, useProblemSentence, useTexts } from '../texts/texts.tsx';
import type { EditProblem } from './use-edit-form-draft.ts';

/** The sentence for an edit that was not done; a field still in use names what uses it. */
export function useEditProblemSentence(form: Form | null) {
  const texts = useTexts();
  const { language } = useLanguage();
  const failed = useProblemSentence();
  return (problem: EditProblem): string => {
    if (problem.kind === 'conflict') return texts.builder.conflict(problem.by, problem.at);
    if (problem.kind === 'failed') return failed(problem.error);
    const say = texts.builder.refused[problem.code];
    return say ? say(detail(problem.details)) : texts.builder.refusedOther;
  };

  function detail(details: Record<string, unknown>): string {
    const uses = details['uses'] ?? details['usedBy'];
    if (Array.isArray(uses)) return uses.map(nameOf).filter(Boolean).join('; ');
    const issues = details['issues'];
    if (Array.isArray(issues)) return issues.map((issue) => formIssueSentence(issue as FormIssue, language)).join(' ');
    return String(details['key'] ?? '');
  }

  /** A use as a person knows it: the title of a calculation, the sentence of a rule, the field a condition shows. */
  function nameOf(use: unknown): string {
    if (typeof use === 'string') return form?.field(use)?.title ?? use;
    const { title, name, id, message } = use as {
      title?: string;
      name?: string;
      id?: string;
      message?: { vi: string; en: string };
    };
    const rule = form?.rules.find((candidate) => candidate.id === id);
    return message?.[language] ?? rule?.message[language] ?? title ?? form?.field(id ?? '')?.title ?? name ?? id ?? '';
  }
}
