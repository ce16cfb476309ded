import { randomUUID } from 'node:crypto';
import { unwrapResolverError } from '@apollo/server/errors';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import type { Logger } from 'pino';
import { isAway, isUnstorableText } from './database-failure.ts';
import { Problem } from './problem.ts';

/** Codes of Apollo Server for requests that are no valid GraphQL: passed on, without stack or names of ours. */
const protocolCodes = new Set([
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'BAD_USER_INPUT',
  'BAD_REQUEST',
  'OPERATION_RESOLUTION_FAILURE',
  'PERSISTED_QUERY_NOT_FOUND',
  'PERSISTED_QUERY_NOT_SUPPORTED',
]);

/** The one place where failures become GraphQL errors. The unknown is logged whole and shown as INTERNAL. */
export function problemToGraphql(log: Logger) {
  return (formatted: GraphQLFormattedError, thrown: unknown): GraphQLFormattedError => {
    const error = unwrapResolverError(thrown);
    const cause = error instanceof GraphQLError && error.originalError ? error.originalError : error;
    const place = { path: formatted.path, locations: formatted.locations };
    if (cause instanceof Problem) return shown(cause.code, cause.details, place);
    if (isUnstorableText(cause)) return shown('INVALID_INPUT', { path: '', reason: 'text' }, place);
    if (isAway(cause)) return shown('UNAVAILABLE', {}, place);
    const code = formatted.extensions?.code;
    const limit = limitPassed(formatted.message);
    if (limit) return shown('QUERY_TOO_LARGE', { limit }, place);
    if (typeof code === 'string' && protocolCodes.has(code)) return mistake(formatted.message, code, place);
    // GraphQL's own word on the variables, without a code: there were too many mistakes to count.
    if (cause instanceof GraphQLError && !cause.path) return mistake(formatted.message, 'BAD_USER_INPUT', place);
    const reference = randomUUID();
    log.error({ err: cause, reference, path: formatted.path }, 'unforeseen failure');
    return shown('INTERNAL', { reference }, place);
  };
}

function mistake(message: string, code: string, place: Place): GraphQLFormattedError {
  return { message: withoutValues(inOwnWords(message)).slice(0, 500), ...place, extensions: { code } };
}

/** The server's maker names itself where it refuses a request before it is read. */
function inOwnWords(message: string): string {
  if (/^This operation has been blocked as a potential Cross-Site/.test(message))
    return 'A page of another site could have sent this: send it as application/json.';
  return /\bApollo\b/.test(message) ? 'Requests are GET or POST.' : message;
}

/**
 * GraphQL says what was meant by a mistyped name, and repeats what was sent: also a password beside a member that is not
 * known. Told is where it stands and what is wrong there.
 */
export function withoutValues(message: string): string {
  const told = message.replace(/ ?Did you mean .*$/s, '');
  const [, variable, value = '', reason = ''] = /^(Variable "\$\w+") got invalid value (.*); (.*)$/s.exec(told) ?? [];
  if (!variable) return told.replace(/^(Expected value of type "[^"]*"), found .*$/s, '$1.').replace(repeats, '$1.');
  const at = / at "[\w.[\]]+"$/.exec(value)?.[0] ?? '';
  const why = /^(Field "|Expected type "|\w+ cannot represent)/.test(reason)
    ? `; ${reason.replace(repeats, '$1.')}`
    : '.';
  return `${variable} got an invalid value${at}${why}`;
}

const repeats = /^(\w+ cannot represent[^:]*): .*$/s;

/** Which limit a request passed, by the words of the parser and of armor; null for other mistakes. */
function limitPassed(message: string): string | null {
  // "more that" is what the parser says.
  if (/more tha[nt] \d+ tokens/.test(message)) return 'tokens';
  return /(Aliases|Directives|depth|Cost) limit of \d+ exceeded/i.exec(message)?.[1]?.toLowerCase() ?? null;
}

type Place = Pick<GraphQLFormattedError, 'path' | 'locations'>;

function shown(code: string, details: object, place: Place): GraphQLFormattedError {
  return { message: code, ...place, extensions: { code, details } };
}
