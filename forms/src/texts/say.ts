import type { Answers, Form, Language } from '../dialect/form.ts';
import type { FormIssue } from '../dialect/form-issue.ts';
import { own } from '../dialect/json.ts';
import { formatNumber } from '../format/number.ts';
import type { Issue } from '../validate/issue.ts';
import type { ExpressionProblem } from '../rules/expression.ts';
import type { Change } from '../versions/change.ts';
import { expressionProblemSentence } from './expression-problem.ts';
import { fieldTitle } from './field-title.ts';
import { languages } from './languages.ts';

export { fieldTitle } from './field-title.ts';

/**
 * What is wrong and what to do, in one sentence. With the answers given, a row is named by its place in the table as
 * the person sees it.
 */
export function issueSentence(form: Form, issue: Issue, language: Language, answers?: Answers): string {
  const sentences = languages[language];
  const before = issue.row === null ? '' : rowName(form, issue, language, answers);
  if (issue.code === 'RULE')
    return before + (form.rules.find((rule) => rule.id === issue.rule)?.message[language] ?? '');
  const field = issue.field === null ? undefined : form.field(issue.field);
  const key = issue.path.at(-1) ?? '';
  const known = words(issue.details, language);
  const title = field ? fieldTitle(field, language) : key;
  return (
    before +
    sentences.issues[issue.code]({
      ...known,
      title: known.part === undefined || issue.code === 'PART_MISSING' ? title : `${title} – ${known.part}`,
      key,
      expected: sentences.expected[String(issue.details.expected)] ?? String(issue.details.expected ?? ''),
    })
  );
}

function rowName(form: Form, issue: Issue, language: Language, answers?: Answers): string {
  const key = issue.path[0] ?? '';
  const table = form.field(key);
  const rows: unknown = answers && Object.hasOwn(answers, key) ? answers[key] : undefined;
  const index = Array.isArray(rows) ? rows.findIndex((row) => own(row, '_id') === issue.row) : -1;
  if (!table || index < 0) return '';
  return languages[language].row({ table: fieldTitle(table, language), number: String(index + 1) });
}

/** Why a document is not a form, with the place in it; of an expression what is wrong with it. */
export function formIssueSentence({ code, pointer, details }: FormIssue, language: Language): string {
  const problem =
    code === 'EXPRESSION_INVALID'
      ? expressionProblemSentence(undefined, { code: details.problem as ExpressionProblem['code'], details }, language)
      : '';
  return languages[language].formIssues[code]({ ...words(details, language), place: pointer || '/', problem });
}

/** One difference between two versions; says so when earlier figures may no longer fit. */
export function changeSentence(change: Change, language: Language): string {
  const sentences = languages[language];
  const shown = (value: unknown) => {
    if (typeof value === 'boolean') return value ? sentences.yes : sentences.no;
    return Array.isArray(value) ? value.join('”, “') : String(value ?? '');
  };
  const sentence = sentences.changes[change.kind]({
    title: change.title,
    before: shown(change.before),
    after: shown(change.after),
    yes: sentences.yes,
    no: sentences.no,
  });
  return change.breaking ? `${sentence} ${sentences.breaking}` : sentence;
}

function words(details: Readonly<Record<string, unknown>>, language: Language): Record<string, string> {
  const written = ([name, value]: [string, unknown]): [string, string] => {
    if (typeof value === 'number' || name === 'limit') return [name, formatNumber(String(value), language)];
    const single = (one: unknown) => (typeof one === 'object' && one !== null ? '' : String(one));
    return [name, Array.isArray(value) ? value.map(single).join(', ') : single(value)];
  };
  const english = language === 'en' ? Object.entries(details).filter(([name]) => name.endsWith('En')) : [];
  const known = [
    ...Object.entries(details),
    ...english.map(([name, value]): [string, unknown] => [name.slice(0, -2), value]),
  ];
  return Object.fromEntries(known.map(written));
}
