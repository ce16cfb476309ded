import type { Language } from '../dialect/form.ts';
import type { FormIssue } from '../dialect/form-issue.ts';
import type { ExpressionProblem } from '../rules/expression.ts';
import { detailsInWords } from './details-in-words.ts';
import { expressionProblemSentence } from './expression-problem.ts';
import { formLanguages } from './form-languages.ts';

/** Why a document is not a form, with the place in it; of an expression what is wrong with it. */
export function formIssueSentence({ code, pointer, details }: FormIssue, language: Language): string {
  const problem =
    code === 'EXPRESSION_INVALID'
      ? expressionProblemSentence(undefined, { code: details.problem as ExpressionProblem['code'], details }, language)
      : '';
  return formLanguages[language].formIssues[code]({
    ...detailsInWords(details, language),
    place: pointer || '/',
    problem,
  });
}
