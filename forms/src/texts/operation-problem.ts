import type { OperationProblem } from '../build/operation.ts';
import type { Form, Language } from '../dialect/form.ts';
import type { FormIssue } from '../dialect/form-issue.ts';
import { own } from '../dialect/json.ts';
import type { ExpressionProblem } from '../rules/expression.ts';
import { expressionProblemSentence } from './expression-problem.ts';
import { formLanguages } from './form-languages.ts';
import { operationLanguages } from './operation-languages.ts';
import { formIssueSentence } from './form-issue-sentence.ts';
import { listOf, quoted, text } from './written.ts';

const MOST_ISSUES = 3;

/**
 * Why an edit was refused and what to do, in one or two sentences. With the form given, what is wrong with an expression
 * is said too.
 */
export function operationProblemSentence(problem: OperationProblem, language: Language, form?: Form): string {
  const { problems, index } = operationLanguages[language];
  const { kinds, settings } = formLanguages[language];
  const { details } = problem;
  const uses = listOf(details.uses).map((use) => text(own(use, 'title')));
  const issues = listOf(details.issues) as unknown as FormIssue[];
  const faults = form ? (listOf(details.problems) as unknown as ExpressionProblem[]) : [];
  const before = typeof details.index === 'number' ? index({ number: String(details.index + 1) }) : '';
  const condition = language === 'vi' ? 'điều kiện hiện' : 'when they are shown';
  const keyword = text(details.keyword);
  return (
    before +
    problems[problem.code]({
      ...Object.fromEntries(Object.entries(details).map(([name, value]) => [name, text(value)])),
      uses: quoted([...new Set(uses)]),
      titles: quoted(listOf(details.titles).map(text)),
      issues: issues
        .slice(0, MOST_ISSUES)
        .map((issue) => formIssueSentence(issue, language))
        .join(' '),
      problems: form ? faults.map((fault) => expressionProblemSentence(form, fault, language)).join(' ') : '',
      kind: kinds[String(details.kind) as keyof typeof kinds] ?? text(details.kind),
      setting: keyword === 'if' ? condition : (settings[keyword] ?? keyword),
    })
  );
}
