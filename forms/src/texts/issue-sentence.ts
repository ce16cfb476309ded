import type { Answers, Form, Kind, Language } from '../dialect/form.ts';
import { own } from '../dialect/json.ts';
import type { Issue } from '../validate/issue.ts';
import { detailsInWords } from './details-in-words.ts';
import { fieldTitle } from './field-title.ts';
import { languages } from './languages.ts';

/** Kinds whose answer is picked and not typed. */
const picked: ReadonlySet<Kind> = new Set<Kind>([
  ...(['yes-no', 'choice', 'many-choices', 'unit-reference', 'exemplar-reference', 'file'] as const),
]);

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
  const known = detailsInWords(issue.details, language);
  const title = field ? fieldTitle(field, language) : key;
  const { expected } = issue.details;
  // Money is whole đồng, but nobody calls it a whole number.
  const wanted = field?.kind === 'money' && expected === 'integer' ? 'money' : String(expected ?? '');
  return (
    before +
    sentences.issues[issue.code]({
      ...known,
      title: known.part === undefined || issue.code === 'PART_MISSING' ? title : `${title} – ${known.part}`,
      key,
      picked: field && picked.has(field.kind) ? 'yes' : '',
      expected: sentences.expected[wanted] ?? wanted,
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
