import type { Operation } from '../build/operation.ts';
import type { Form, Language } from '../dialect/form.ts';
import { own } from '../dialect/json.ts';
import { parseForm } from '../dialect/parse-form.ts';
import { comparableKinds } from '../versions/comparable-kinds.ts';
import { formLanguages } from './form-languages.ts';
import { operationLanguages } from './operation-languages.ts';
import { titleOf } from './title-of.ts';
import { listOf, quoted, text } from './written.ts';

/** An edit as one sentence for a history; `form` is the form before it. */
export function operationSentence(form: Form, operation: Operation, language: Language): string {
  const { operations, notComparable } = operationLanguages[language];
  const { kinds, settings, values } = formLanguages[language];
  const has = (name: string) => own(operation, name);
  const title = (id: unknown) => titleOf(form, String(id), language);
  const wordOf = (keyword: unknown, value: unknown) => text(own(own(values, text(keyword)), text(value)));
  const quotedWord = (...of: [unknown, unknown]) => quoted([wordOf(...of)].filter(Boolean));
  const named = ['field', 'group', 'choice', 'rule'].map(has).find((id) => id !== undefined) ?? has('section');
  const tests = operation.type === 'setCondition' || operation.type === 'requireWhile';
  const adds = /^(?!addChoice)add|^(mergeFields|retitleForm)$/.test(operation.type);
  const parts = listOf(has('into')).map((part) => String(own(part, 'title')));
  const into = typeof has('into') === 'string' ? [title(has('into'))] : parts;
  const from = has('from');
  const titles = listOf(has('fields')).map((id) => (from === undefined ? title(id) : pastedTitle(from, id, language)));
  const tested = listOf(has('condition')).map((test) => title(own(test, 'field')));
  const sentence = operations[operation.type]({
    title: adds ? text(has('title')) : text(own(own(has('removed'), 'schema'), 'title')) || title(named),
    place: title(has('section')),
    text: text(has('title') ?? has('description') ?? has('code') ?? own(has('message'), language)),
    part: has('title') === undefined ? 'description' : '',
    english: has('lang') === 'en' ? 'en' : '',
    yes: has('required') === true ? 'yes' : '',
    key: text(has('key')),
    kind: kinds[has('kind') as keyof typeof kinds] ?? '',
    setting: settings[String(has('keyword'))] ?? text(has('keyword')),
    value: quotedWord(has('keyword'), has('value')) || valueOf(has('value')) || wordOf('x-numbering', has('numbering')),
    into: quoted(into),
    titles: quoted(tests ? tested : titles),
    from: text(own(own(from, 'schema'), 'title')),
    list: title(has('list')) || text(own(has('content'), 'title')),
    version: text(own(has('content'), 'version')),
    count: text(has('undid')) || String(listOf(has('operations')).length),
  });
  const field = operation.type === 'changeKind' ? form.field(operation.field) : undefined;
  const isNew = operation.type === 'changeKind' && field && !comparableKinds(field.kind, operation.kind);
  return isNew ? `${sentence} ${notComparable}` : sentence;
}

function valueOf(value: unknown): string {
  if (value === null || value === false || value === undefined) return '';
  return Array.isArray(value) ? value.join(', ') : String(value);
}

function pastedTitle(from: unknown, id: unknown, language: Language): string {
  const source = parseForm(from);
  return source.ok ? titleOf(source.form, String(id), language) : '';
}
