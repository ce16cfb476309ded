import type { Answers, Context, FormDocument, Json, JsonObject } from '../src/index.ts';

/*
 * A form as large as any office has: 300 fields of mixed kinds in ten sections, 30 of them shown by conditions, a
 * table of 100 rows by 8 columns, sums over it, totals of totals, rules of the form and of its rows.
 */

const id = (number: number) => `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`;
const flow = { 'x-basis': 'flow', 'x-overUnits': 'sum', 'x-overTime': 'sum', 'x-unit': 'hộ' };
const head = (number: number, kind: string, title: string) => ({ 'x-field': id(number), 'x-kind': kind, title });

const whole = { type: 'integer', minimum: 0, maximum: 9_999_999, ...flow };

/** A field of one of six kinds, in turn. */
function question(number: number): JsonObject {
  const title = `Câu ${number}`;
  switch (number % 6) {
    case 0:
      return { ...head(number, 'integer', title), ...whole };
    case 1:
      return { ...head(number, 'text', title), type: 'string', maxLength: 300, pattern: '^[^<>]*$' };
    case 2:
      return { ...head(number, 'money', title), ...whole, maximum: 999_999_999, 'x-unit': 'đồng' };
    case 3:
      return { ...head(number, 'date', title), type: 'string', format: 'date' };
    case 4:
      return { ...head(number, 'yes-no', title), type: 'boolean' };
    default:
      return {
        ...head(number, 'choice', title),
        type: 'string',
        oneOf: [1, 2, 3, 4].map((code) => ({
          const: `c${code}`,
          title: `Lựa chọn ${code}`,
          'x-id': id(10_000 + number * 10 + code),
        })),
      };
  }
}

const columns: Record<string, JsonObject> = {
  name: { ...head(2001, 'text', 'Tên'), type: 'string', maxLength: 300 },
  sessions: { ...head(2002, 'integer', 'Số buổi'), ...whole },
  attendees: { ...head(2003, 'integer', 'Lượt người'), ...whole },
  funds: { ...head(2004, 'money', 'Kinh phí'), ...whole },
  day: { ...head(2005, 'date', 'Ngày'), type: 'string', format: 'date' },
  done: { ...head(2006, 'yes-no', 'Đã xong'), type: 'boolean' },
  place: { ...head(2007, 'text', 'Nơi'), type: 'string', maxLength: 300 },
  households: { ...head(2008, 'integer', 'Số hộ'), ...whole },
};

const calculations = [
  ...['sessions', 'attendees', 'funds', 'households'].map((key) => [`${key}Total`, `sum(rows.${key})`]),
  ['perSession', 'attendeesTotal / sessionsTotal'],
  ['q6Total', 'q6 + q12 + q18 + q24'],
  ['q30Total', 'q30 + q36 + q42 + q48'],
  ['total', 'q6Total + q30Total + sessionsTotal'],
  ['doneRows', 'size(rows.filter(r, r.done))'],
  ['rate', 'attendeesTotal * 100 / q54'],
] as const;

/** Comparisons of neighbours, of totals, and of the columns of each row. */
const rules: JsonObject[] = [
  ...Array.from({ length: 16 }, (_, index) => [`q${index * 6 + 6} <= q${index * 6 + 12}`, `q${index * 6 + 6}`]),
  ['total >= previous.total', 'q6'],
  ['doneRows <= q54', 'q54'],
  ['attendees == 0 || sessions > 0', 'sessions', 'rows'],
  ['day <= context.today', 'day', 'rows'],
].map(([expression = '', field = '', row], index) => ({
  ...{ id: id(3000 + index), level: index % 4 === 0 ? 'warning' : 'error', expression, fields: [field] },
  ...(row === undefined ? {} : { row }),
  message: { vi: 'Hãy xem lại.', en: 'Please check.' },
}));

/** The form; `edition` 2 differs from 1 as the next year's does: titles, a renamed key, a field gone and one added. */
export function largeForm(edition: 1 | 2 = 1): FormDocument {
  const later = edition === 2;
  const numbers = Array.from({ length: later ? 300 : 299 }, (_, index) => index + 1).filter(
    (number) => !later || number !== 299,
  );
  const keyOf = (number: number) => (later && number === 295 ? 'renamed295' : `q${number}`);
  const define = (wanted: readonly number[]) =>
    Object.fromEntries(
      wanted.map((number): [string, Json] => [
        keyOf(number),
        { ...question(number), ...(later && number % 20 === 0 ? { title: `Câu ${number} (mới)` } : {}) },
      ]),
    );
  const always = numbers.filter((number) => number <= 260 || number > 290);
  const conditional = numbers.filter((number) => number > 260 && number <= 290);
  const section = (index: number, fields: string[]) => ({ id: id(5000 + index), title: `Phần ${index}`, fields });
  return {
    schema: {
      $schema: 'https://json-schema.org/draft/2020-12/schema',
      type: 'object',
      title: 'Biểu lớn',
      properties: {
        ...define(always),
        rows: {
          ...head(2000, 'table', 'Các dòng'),
          ...{ type: 'array', maxItems: 200, 'x-columns': Object.keys(columns) },
          items: {
            type: 'object',
            properties: { _id: { type: 'string', format: 'uuid' }, ...columns },
            required: ['_id', 'name'],
            unevaluatedProperties: false,
          },
        },
      },
      required: ['q6', 'q12', 'q18'],
      allOf: conditional.map((number, index) => ({
        if: { properties: { [`q${index * 6 + 4}`]: { const: true } }, required: [`q${index * 6 + 4}`] },
        then: { properties: define([number]), required: [keyOf(number)] },
      })),
      unevaluatedProperties: false,
      'x-sections': [
        ...Array.from({ length: 10 }, (_, index) =>
          section(index, numbers.filter((number) => number % 10 === index).map(keyOf)),
        ),
        section(10, ['rows', ...calculations.map(([key]) => key)]),
      ],
      'x-calculations': calculations.map(([key, expression], index) => ({
        ...{ key, field: id(4000 + index), title: `Tổng ${key}`, kind: 'decimal', scale: 2, expression, ...flow },
      })),
      'x-rules': rules,
    },
    uiSchema: {},
  };
}

/** Answers to every field that is shown, with `rows` rows. */
export function largeAnswers(rows = 100): Answers {
  const answers = Array.from({ length: 299 }, (_, index) => index + 1).map((number): [string, Json] => {
    const values: Json[] = [number * 3, `Trả lời câu ${number}`, number * 1_000_000, '2025-05-30', true, 'c2'];
    return [`q${number}`, values[number % 6] ?? null];
  });
  return {
    ...Object.fromEntries(answers),
    rows: Array.from({ length: rows }, (_, index) => ({
      ...{ _id: id(7000 + index), name: `Hoạt động ${index}`, sessions: 2, attendees: 40 + index, funds: 5_000_000 },
      ...{ day: '2025-04-12', done: index % 2 === 0, place: 'Nhà văn hóa', households: index },
    })),
  };
}

/** The context under which the answers are judged. */
export const largeContext: Context = { today: '2025-06-05', planYear: 2025, previous: { total: '100' } };
