import { GraphQLScalarType, Kind, type ValueNode } from 'graphql';
import { GraphQLDateTime, GraphQLJSON } from 'graphql-scalars';
import { problem } from './problem.ts';

const isDate = (value: unknown): value is string =>
  typeof value === 'string' &&
  /^\d{4}-\d{2}-\d{2}$/.test(value) &&
  !Number.isNaN(Date.parse(`${value}T00:00:00Z`)) &&
  new Date(`${value}T00:00:00Z`).toISOString().startsWith(value);

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
export { GraphQLDateTime as DateTimeScalar, GraphQLJSON as JsonScalar };
