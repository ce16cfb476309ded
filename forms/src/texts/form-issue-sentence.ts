import type { Language } from '../dialect/form.ts';
import type { FormIssue } from '../dialect/form-issue.ts';
import type { ExpressionProblem } from '../rules/expression.ts';
import { detailsInWords } from './details-in-words.ts';
import { expressionProblemSentence } from './expression-problem.ts';
import { formLanguages } from './form-languages.ts';
import type { Sentence } from './sentences.ts';

/** Why a document is not a form, with the place in it; of an expression what is wrong with it. */
export function formIssueSentence({ code, pointer, details }: FormIssue, language: Language): string {
  const problem =
    code === 'EXPRESSION_INVALID'
      ? expressionProblemSentence(undefined, { code: details.problem as ExpressionProblem['code'], details }, language)
      : '';
  const { formIssues, expected, reasons } = formLanguages[language];
  const words = detailsInWords(details, language);
  const known = (sentences: Readonly<Record<string, Sentence>>, name: unknown): string =>
    typeof name === 'string' && Object.hasOwn(sentences, name) ? (sentences[name]?.(words) ?? '') : String(name ?? '');
  return formIssues[code]({
    ...words,
    expected: known(expected, details.expected),
    reason: known(reasons, details.reason),
    place: pointer || '/',
    problem,
  });
}
