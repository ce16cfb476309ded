import { GraphQLScalarType, Kind, visit, type FloatValueNode, type IntValueNode, type ValueNode } from 'graphql';
import { GraphQLJSON } from 'graphql-scalars';
import { isExact } from './exact-number.ts';
import { problem } from './problem.ts';

export const isDate = (value: unknown): value is string =>
  typeof value === 'string' &&
  /^\d{4}-\d{2}-\d{2}$/.test(value) &&
  !Number.isNaN(Date.parse(`${value}T00:00:00Z`)) &&
  new Date(`${value}T00:00:00Z`).toISOString().startsWith(value) &&
  value >= '1000-01-01' &&
  value <= '2100-12-31';

const isDecimal = (value: unknown): value is string => typeof value === 'string' && /^-?\d+(\.\d+)?$/.test(value);

function text(name: string, description: string, accepts: (value: unknown) => value is string) {
  const parse = (value: unknown) => {
    if (!accepts(value)) throw problem('INVALID_INPUT', { path: name, reason: `not a ${name}` });
    return value;
  };
  return new GraphQLScalarType({
    name,
    description,
    serialize: (value) => String(value),
    parseValue: parse,
    parseLiteral: (node: ValueNode) => parse(node.kind === Kind.STRING ? node.value : undefined),
  });
}

/** A date without time, as text `YYYY-MM-DD`. */
export const DateScalar = text('Date', 'A calendar date in Asia/Ho_Chi_Minh, written YYYY-MM-DD.', isDate);
/** Exact number as text: no digit is ever lost to floating point. */
export const DecimalScalar = text('Decimal', 'An exact decimal number, written as text: "1234.5".', isDecimal);

/** Rows read by hand carry PostgreSQL's text of an instant ("2025-06-04 01:33:00+00"), entities a Date. */
function instant(value: unknown): string {
  const text =
    value instanceof Date
      ? value.toISOString()
      : String(value)
          .replace(' ', 'T')
          .replace(/([+-]\d\d)$/, '$1:00');
  const time = Date.parse(text);
  if (Number.isNaN(time)) throw new TypeError(`not an instant: ${text}`);
  return new Date(time).toISOString();
}

/** An instant. The contract has none that a person sends. */
export const DateTimeScalar = new GraphQLScalarType({
  name: 'DateTime',
  description: 'An instant in UTC, written as ISO 8601: 2025-06-04T01:33:00.000Z.',
  serialize: instant,
});

function assertExact({ value }: IntValueNode | FloatValueNode): undefined {
  if (!isExact(Number(value), value)) throw problem('INVALID_INPUT', { path: 'JSON', reason: 'number not exact' });
}

/** Anything that JSON can say. A number written in the question itself is as exact as one in its variables. */
export const JsonScalar = new GraphQLScalarType({
  ...GraphQLJSON.toConfig(),
  parseLiteral: (node, variables) => {
    visit(node, { IntValue: assertExact, FloatValue: assertExact });
    return GraphQLJSON.parseLiteral(node, variables) as unknown;
  },
});
