import type { Form } from '@ke-hoach/forms';
import { operationProblemSentence } from '@ke-hoach/forms/build';
import { useLanguage, useProblemSentence, useTexts } from '../texts/texts.tsx';
import type { EditProblem } from './use-edit-form-draft.ts';

/** The sentence for an edit that was not done; a field still in use names what uses it. */
export function useEditProblemSentence(form: Form | null) {
  const texts = useTexts();
  const { language } = useLanguage();
  const failed = useProblemSentence();
  return (problem: EditProblem): string => {
    if (problem.kind === 'conflict') return texts.builder.conflict(problem.by, problem.at, problem.said[language]);
    if (problem.kind === 'failed') return failed(problem.error);
    return operationProblemSentence(problem.problem, language, form ?? undefined);
  };
}
