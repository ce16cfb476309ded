import type { Form, Language } from '../dialect/form.ts';
import { isObject, own } from '../dialect/json.ts';
import { codeTitle } from '../fields/choice.ts';
import { formatNumber } from '../format/number.ts';
import type { ExpressionProblem } from '../rules/expression.ts';
import { functions } from '../rules/functions.ts';
import { expressionTexts } from './expression-languages.ts';
import { fieldTitle } from './field-title.ts';

/** The longest piece of an expression that is quoted whole. */
const LONGEST_QUOTE = 60;

/**
 * What is wrong with an expression while it is written and what to do, in one or two sentences: fields by their titles,
 * all else quoted, with the nearest known name where one is near. Without a form fields are quoted too.
 */
export function expressionProblemSentence(
  form: Form | undefined,
  { code, details }: ExpressionProblem,
  language: Language,
): string {
  const texts = expressionTexts[language];

  function subject(place: unknown): string {
    const field = form?.field(String(own(place, 'field')));
    return `“${field ? fieldTitle(field, language) : quoted(own(place, 'text'))}”`;
  }
  const type = (name: unknown) => typeWords(String(name), language);
  const [expected, found] = [nameOfType(details.expected), nameOfType(details.found)];
  const called = texts.functions[String(details.name)];
  const key = String(details.suggestion);
  const meant = form?.field(typeof details.table === 'string' ? `${details.table}.${key}` : key);
  const choice = form?.field(String(details.choiceOf));
  const withTitle = (code: unknown) =>
    choice ? `${String(code)} (“${codeTitle(choice, String(code), { language })}”)` : String(code);

  return texts.problems[code]({
    text: quoted(details.text),
    limit: formatNumber(String(details.limit), language),
    subject: subject(details),
    beside: isObject(details.beside) ? subject(details.beside) : '',
    expected: code === 'SYNTAX' ? (texts.goesOn[expected] ?? `“${expected}”`) : type(expected),
    found: Array.isArray(details.found) ? details.found.map(type).join(', ') : type(found),
    hint: texts.hints[`${expected}<${found}`] ?? texts.hints.any,
    name: String(details.name),
    near:
      details.suggestion === undefined || key === '' ? '' : meant ? `${key} (“${fieldTitle(meant, language)}”)` : key,
    table: typeof details.table === 'string' ? tableTitle(form, details.table, language) : '',
    takes: called?.takes ?? '',
    example: called?.example ?? '',
    known: [...functions.keys()].join(', '),
    insteadOf: texts.spreadsheet[String(details.text).toLowerCase()] ?? '',
    choice: choice ? fieldTitle(choice, language) : String(details.choice),
    code: code === 'CODE_UNKNOWN' && details.suggestion !== undefined ? withTitle(key) : '',
    leading: details.leading === true ? 'leading' : '',
    named: details.named === true ? key : '',
    value: quoted(details.value),
    codes: Array.isArray(details.codes) ? quotedList(details.codes.map(withTitle)) : '',
  });
}

/** How the writing is mended by what was most likely meant: what stands from `at` to `end` becomes `text`. */
export interface Mending {
  at: number;
  end: number;
  text: string;
}

/** The mending of a problem, where something is near enough to be offered. */
export function mendingOf({ code, details }: ExpressionProblem): Mending | undefined {
  const { at, end, suggestion } = details;
  if (typeof at !== 'number' || typeof end !== 'number' || typeof suggestion !== 'string') return undefined;
  const text = code === 'CODE_UNKNOWN' ? JSON.stringify(suggestion) : suggestion;
  return { at, end, text };
}

function quoted(text: unknown): string {
  const whole = String(text ?? '');
  return whole.length > LONGEST_QUOTE ? `${whole.slice(0, LONGEST_QUOTE - 1)}…` : whole;
}

/** The first of them, where there are many. */
function quotedList(all: readonly string[]): string {
  const most = 8;
  return all.length > most ? `${all.slice(0, most).join(', ')}…` : all.join(', ');
}

function tableTitle(form: Form | undefined, key: string, language: Language): string {
  const table = form?.field(key);
  return table ? fieldTitle(table, language) : key;
}

/** A list of rows is what people call a table. */
function nameOfType(name: unknown): string {
  return name === 'list of row' ? 'table' : String(name);
}

/** The words for a type of expressions, by its name. */
export function typeWords(name: string, language: Language): string {
  const { types, listOf } = expressionTexts[language];
  if (name === 'list of row') return types.table;
  if (name.startsWith('list of ')) return listOf(typeWords(name.slice('list of '.length), language));
  return Object.hasOwn(types, name) ? types[name as keyof typeof types] : name;
}
