import type { Field, Form, Language } from '../dialect/form.ts';
import { parts } from '../fields/percent.ts';
import { macroNames } from '../rules/parse.ts';
import { contextNames, figureNames, functions } from '../rules/functions.ts';
import { typeOf } from '../rules/scope.ts';
import { typeName } from '../rules/types.ts';
import { expressionTexts } from './expression-languages.ts';
import type { FunctionTexts } from './expression-texts.ts';
import { nameInWords } from './expression-sentence.ts';
import { typeWords } from './expression-problem.ts';

/** What a name stands for. A `list` is a column of all rows; a `column` is read where rows are judged one by one. */
export type NameKind = 'field' | 'column' | 'calculation' | 'list' | 'part' | 'figure' | 'context';

type Both = Record<Language, string>;

/** A name that an expression may use, as it is written. */
export interface KnownName {
  name: string;
  what: NameKind;
  /** Permanent id of the field; a name of the context has none. */
  field?: string;
  /** As expressions say it: “Số buổi” của các dòng “Tuyên truyền”. */
  title: Both;
  /** Its type by name, such as "number" or "list of text", and in words. */
  type: string;
  typeWords: Both;
}

/** A function that an expression may call, with one sentence on what it gives. */
export interface KnownFunction {
  name: string;
  /** How its writing begins: `sum(`, or `.filter(r, ` behind the name of a table. */
  begins: string;
  takes: Both;
  gives: Both;
  example: Both;
}

/**
 * All names an expression may use, in the order of the form: with `row`, the key of a table, its columns first; then
 * fields and calculations with the columns of tables as lists, the figures of other reports, and the context. Behind
 * the functions stand the ways of going through the rows of a table.
 */
export function namesInScope(
  form: Form,
  { row }: { row?: string } = {},
): { names: KnownName[]; functions: KnownFunction[] } {
  const known = (name: string, what: NameKind, type: string, field?: Field): KnownName => ({
    name,
    what,
    ...(field ? { field: field.id } : {}),
    title: both((language) => nameInWords(form, name, language, row === undefined ? {} : { row })),
    type,
    typeWords: both((language) => typeWords(type, language)),
  });
  const withParts = (name: string, what: NameKind, field: Field, type = typeName(typeOf(field))): KnownName[] => [
    known(name, what, type, field),
    ...(field.parts ? parts.map((part) => known(`${name}.${part}`, 'part', type, field)) : []),
  ];

  const answered = form.fields.filter((field) => field.kind !== 'note');
  const columns = row === undefined ? [] : answered.filter((field) => field.table === row);
  const shadowed = new Set(columns.map((column) => column.key));
  const questions = answered.filter((field) => field.table !== undefined || !shadowed.has(field.key));
  return {
    names: [
      ...columns.flatMap((column) => withParts(column.key, 'column', column)),
      ...questions.flatMap((field) => {
        if (field.table === undefined) return withParts(field.key, field.calculated ? 'calculation' : 'field', field);
        if (shadowed.has(field.table)) return [];
        return withParts(`${field.table}.${field.key}`, 'list', field, `list of ${typeName(typeOf(field))}`);
      }),
      ...[...figureNames].flatMap((space) =>
        answered
          .filter((field) => field.table === undefined && typeOf(field).of === 'number')
          .map((field) => known(`${space}.${field.key}`, 'figure', 'number', field)),
      ),
      ...[...contextNames].map(([name, type]) => known(`context.${name}`, 'context', typeName(type))),
    ],
    functions: [
      ...[...functions.keys()].map((name) =>
        explained(name, `${name}(`, (language) => expressionTexts[language].functions[name] as FunctionTexts),
      ),
      ...macroNames.map((name) =>
        explained(name, `.${name}(r, `, (language) => expressionTexts[language].macros[name]),
      ),
    ],
  };
}

function explained(name: string, begins: string, texts: (language: Language) => FunctionTexts): KnownFunction {
  return {
    ...{ name, begins },
    takes: both((language) => texts(language).takes),
    gives: both((language) => texts(language).gives),
    example: both((language) => texts(language).example),
  };
}

const both = (say: (language: Language) => string): Both => ({ vi: say('vi'), en: say('en') });
