import type { Attack } from './attack.ts';
import { formOf, question, table } from './form-of.ts';

const rule = (expression: string) =>
  formOf({ a: question('integer'), t: table({ x: question('integer') }) }, { rules: [[expression, 'a']] });
const expressionAt = '/schema/x-rules/0/expression';

/** Attacks by a single number, expression or name; all are refused. */
export const attacksByWords: readonly Attack[] = [
  ...[1e308, -1e308, 1.5, 2 ** 53].map((minimum): Attack => ({
    name: `a minimum of ${minimum}`,
    document: () => formOf({ a: question('integer', { minimum }) }),
    ...{ refused: 'VALUE_INVALID', at: '/schema/properties/a/minimum' },
  })),
  ...(
    [
      ['a hundred thousand sums', `${'a+'.repeat(100_000)}a > 0`],
      ['ten thousand brackets', `${'('.repeat(10_000)}a${')'.repeat(10_000)} > 0`],
      ['nine hundred brackets', `${'('.repeat(900)}a${')'.repeat(900)} > 0`],
      ['nineteen hundred nots', `${'!'.repeat(1900)}(a > 0)`],
      ['nested choices', `${'a > 0 ? '.repeat(240)}a > 0`],
      ['lists of lists', `${'['.repeat(900)}a${']'.repeat(900)} == a`],
      ['members of members', `a${'.x'.repeat(900)} > 0`],
      ['places of places', `a${'[0]'.repeat(600)} > 0`],
      ['a text without end', `"${'x'.repeat(1900)}`],
      ['a name that every object has', 'constructor > 0'],
      ['a member that every object has', 'a.__proto__ > 0'],
      ['a figure that every object has', 'previous.constructor > 0'],
      ['a function that every object has', 'toString(a) > 0'],
      ['characters that turn the text around', 'a\u202e > 0'],
    ] as const
  ).map(([name, expression]): Attack => ({
    ...{ name: `a rule of ${name}`, document: () => rule(expression), refused: 'EXPRESSION_INVALID', at: expressionAt },
  })),
  ...[
    'a\u0301',
    'tên',
    'a\u200bb',
    '\u202eabc',
    'rows.x',
    'a b',
    '1a',
    '_id',
    'x'.repeat(300),
    'hasOwnProperty',
    '__defineGetter__',
  ].map((key): Attack => ({
    name: `the key ${JSON.stringify(key.slice(0, 20))}`,
    document: () => formOf({ [key]: question('text') }),
    ...{ refused: 'NAME_REFUSED', at: '/schema/properties/' },
  })),
];
