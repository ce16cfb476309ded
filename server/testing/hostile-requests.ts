import { getNamedType, type GraphQLField, type GraphQLSchema, type OperationTypeNode } from 'graphql';
import { besideGraphql, type HostileRequest } from './hostile-addresses.ts';
import { hostileValue, one, type Chance, type Known } from './hostile-values.ts';
import { wholeSelection } from './whole-selection.ts';

const nothingKnown = { args: {}, asked: new Set<string>() };
const json = { 'content-type': 'application/json' };
const posted = (name: string, body: string, headers: Record<string, string> = json): HostileRequest => ({
  ...{ name, path: '/graphql', method: 'POST', headers, body },
});
const asked = (name: string, query: string, variables: object = {}) =>
  posted(name, JSON.stringify({ query, variables }));
const many = (count: number, text: string) =>
  Array.from({ length: count }, (_, at) => text.replaceAll('#', `${at}`)).join(' ');

/** What is wrong before GraphQL looks at an operation. */
const malformed: readonly HostileRequest[] = [
  posted('no body', ''),
  posted('half a body', '{"query":'),
  posted('a body that is null', 'null'),
  posted('a body that is text', '"query"'),
  posted('a batch', '[{"query":"{ today }"}]'),
  posted('a deep body', `${'['.repeat(200_000)}${']'.repeat(200_000)}`),
  posted('a deep object', `${'{"a":'.repeat(100_000)}1${'}'.repeat(100_000)}`),
  posted('a body over a megabyte', JSON.stringify({ query: 'x'.repeat(1_100_000) })),
  posted('a query that is a number', '{"query":1}'),
  posted('variables that are a list', '{"query":"{ today }","variables":[1]}'),
  posted('variables that are text', '{"query":"{ today }","variables":"x"}'),
  posted('an operation that is not there', '{"query":"query A { today }","operationName":"B"}'),
  posted('two operations and no name', '{"query":"query A { today } query B { today }"}'),
  posted('a stored operation that is unknown', '{"extensions":{"persistedQuery":{"version":1,"sha256Hash":"00"}}}'),
  posted('extensions that are text', '{"query":"{ today }","extensions":"x"}'),
  posted('a number without end', '{"query":"{ today }","variables":{"x":1e999}}'),
  posted('own names of objects', '{"query":"{ today }","__proto__":{"a":1},"constructor":{"prototype":{"a":1}}}'),
  posted('a foreign encoding', '{"query":"{ today }"}', { 'content-type': 'application/json; charset=utf-16' }),
  posted('an unknown encoding', '{"query":"{ today }"}', { 'content-type': 'application/json; charset=x-none' }),
  posted('no gzip in spite of its name', 'x', { ...json, 'content-encoding': 'gzip' }),
  posted('an answer in an unknown form', '{"query":"{ today }"}', { ...json, accept: 'text/html' }),
  posted('parts of an answer', '{"query":"{ today }"}', { ...json, accept: 'multipart/mixed; deferSpec=20220824' }),
  posted('a cookie that is none', '{"query":"{ today }"}', { ...json, cookie: 'kehoach_session=%E0%A4%A; =; ;;' }),
  posted('a long cookie', '{"query":"{ today }"}', { ...json, cookie: `kehoach_session=${'x'.repeat(6000)}` }),
  posted('the page of nobody', '{"query":"{ today }"}', { ...json, 'x-page-of': "' OR 1=1" }),
  { name: 'a link', path: '/graphql?query={today}', method: 'GET', headers: {} },
  { name: 'a link with half a name', path: '/graphql?query=%E0%A4%A', method: 'GET', headers: json },
  { name: 'a deletion', path: '/graphql', method: 'DELETE', headers: json },
  { name: 'a change', path: '/graphql', method: 'PUT', headers: json, body: '{}' },
  { name: 'options', path: '/graphql', method: 'OPTIONS', headers: { origin: 'https://evil.example' } },
  { name: 'a file outside', path: '/..%2f..%2fpackage.json', method: 'GET', headers: {} },
  { name: 'a name of half a sign', path: '/%E0%A4%A', method: 'GET', headers: {} },
  { name: 'a file with a NUL', path: '/%00', method: 'GET', headers: {} },
  { name: 'a long address', path: `/${'a'.repeat(8000)}`, method: 'GET', headers: {} },
];

/** Operations that are too large, or no operations. */
const oversized: readonly HostileRequest[] = [
  asked('many words', `{ ${many(1500, 'today')} }`),
  asked('many names', `{ ${many(90, 'a#: today')} }`),
  asked('many directives', `{ today ${many(200, '@include(if: true)')} }`),
  asked('many unknown directives', `{ today ${many(200, '@x#')} }`),
  asked('deep questions', `{ units { edges { node ${'{ parent '.repeat(60)}{ id }${' }'.repeat(60)} } } }`),
  asked('deep lists', `{ units(first: ${'['.repeat(400)}1${']'.repeat(400)}) { totalCount } }`),
  asked(
    'a circle',
    '{ units { edges { node { ...A } } } } fragment A on Unit { parent { ...B } } fragment B on Unit { parent { ...A } }',
  ),
  asked(
    'long pages of long pages',
    'query ($n: Int!) { reports(first: $n) { edges { node { draftHistory(first: $n) { totalCount } } } } }',
    { n: 99_999 },
  ),
  asked('the whole schema many times', `{ ${many(40, 's#: __schema { types { name fields { name } } }')} }`),
  asked(
    'the schema without end',
    `{ __schema { types ${'{ fields { type '.repeat(20)}{ name }${' } }'.repeat(20)} } }`,
  ),
  asked('signs that are none', '{ today \u0000 }'),
  asked('text without end', '{ unit(id: "'),
  asked('many guesses', `mutation { ${many(14, 'a#: signIn(input: { login: "an", password: "x#" }) { id }')} }`),
  asked('many stale guesses', `mutation { ${many(120, 'a#: signIn(input: { login: "an", password: "x#" }) { id }')} }`),
];

/** An endless supply of requests nobody should send: half of them operations of the contract with terrible values. */
export function hostileRequests(schema: GraphQLSchema, known: Known, chance: Chance): () => HostileRequest {
  const operations = (['query', 'mutation'] as const).flatMap((kind) =>
    Object.values(schema.getRootType(kind as OperationTypeNode)!.getFields())
      // The demonstration's clock belongs to whoever shows it.
      .filter(({ name }) => name !== 'setDemoDate')
      .map((field) => ({ kind, field })),
  );
  return () => {
    const kind = chance();
    if (kind < 0.08) return one(chance, kind < 0.04 ? malformed : besideGraphql);
    if (kind < 0.14) return one(chance, oversized);
    const { kind: type, field } = one(chance, operations);
    return operation(type, field, known, chance);
  };
}

function operation(
  kind: 'query' | 'mutation',
  field: GraphQLField<unknown, unknown>,
  known: Known,
  chance: Chance,
): HostileRequest {
  const values = field.args.map((arg) => ({
    arg,
    value: hostileValue(arg.type, arg.name === 'id' ? field.name : arg.name, known, chance),
  }));
  const given = values.filter(({ value }) => value !== undefined);
  const declared = given.map(({ arg }) => `$${arg.name}: ${String(arg.type)}`).join(', ');
  const passed = given.map(({ arg }) => `${arg.name}: $${arg.name}`).join(', ');
  const selection = wholeSelection(getNamedType(field.type), nothingKnown, chance() < 0.9 ? 60 : 600);
  const query = `${kind} ${declared && `(${declared})`} { ${field.name}${passed && `(${passed})`} ${selection} }`;
  return asked(field.name, query, Object.fromEntries(given.map(({ arg, value }) => [arg.name, value])));
}
