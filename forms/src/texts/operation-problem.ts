import type { OperationProblem } from '../build/operation.ts';
import type { Form, Language } from '../dialect/form.ts';
import type { FormIssue } from '../dialect/form-issue.ts';
import { own } from '../dialect/json.ts';
import type { ExpressionProblem } from '../rules/expression.ts';
import { expressionProblemSentence } from './expression-problem.ts';
import { formLanguages } from './form-languages.ts';
import { operationLanguages } from './operation-languages.ts';
import { formIssueSentence } from './form-issue-sentence.ts';
import { titleOf } from './title-of.ts';
import { listOf, quoted, text } from './written.ts';

const MOST_ISSUES = 3;
const unknown = { title: '', list: '', key: '', member: '', known: '', least: '', unit: '' };

/**
 * Why an edit was refused and what to do, in one or two sentences. With the form given, users of a field are named in the
 * language, and what is wrong with an expression is said too.
 */
export function operationProblemSentence(problem: OperationProblem, language: Language, form?: Form): string {
  const { problems, index } = operationLanguages[language];
  const { kinds, settings } = formLanguages[language];
  const { details } = problem;
  const titleNow = (use: unknown) => (form ? titleOf(form, String(own(use, 'id')), language) : '');
  const uses = listOf(details.uses).map((use) => titleNow(use) || text(own(use, 'title')));
  const issues = listOf(details.issues) as unknown as FormIssue[];
  const faults = form ? (listOf(details.problems) as unknown as ExpressionProblem[]) : [];
  const before = typeof details.index === 'number' ? index({ number: String(details.index + 1) }) : '';
  const condition = language === 'vi' ? 'điều kiện hiện' : 'when they are shown';
  const keyword = text(details.keyword);
  return (
    before +
    problems[problem.code]({
      ...unknown,
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
