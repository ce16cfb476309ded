import { buildSchema, graphqlSync } from 'graphql';
import { expect, it } from 'vitest';
import { withoutValues } from './problem-to-graphql.ts';

const schema = buildSchema(`
  input SignIn { login: String!, password: String!, days: Int }
  type Query { signIn(input: SignIn!): Boolean }
`);
const query = 'query ($i: SignIn!) { signIn(input: $i) }';
const told = (source: string, input?: object) =>
  graphqlSync({ schema, source, variableValues: { i: input } }).errors!.map(({ message }) => withoutValues(message));

it('a mistake is told by its place, and nothing of what was sent', () => {
  const sent = { login: 'an', password: 'bí mật; của tôi' };
  expect(told(query, { ...sent, unit: 'x' })).toEqual([
    'Variable "$i" got an invalid value; Field "unit" is not defined by type "SignIn".',
  ]);
  expect(told(query, { password: 'bí mật' })).toEqual([
    'Variable "$i" got an invalid value; Field "login" of required type "String!" was not provided.',
  ]);
  expect(told(query, { ...sent, password: ['bí mật'] })).toEqual([
    'Variable "$i" got an invalid value at "i.password"; String cannot represent a non string value.',
  ]);
  const written = [
    '{ signIn(input: "bí mật") }',
    '{ signIn(input: { login: "an", password: 12345678 }) }',
    '{ signIn(input: { login: "an", password: "bí mật", days: "12345678" }) }',
  ];
  for (const source of written) expect(told(source).join()).not.toMatch(/bí mật|12345678/);
});
