import type { ProblemCode } from '@ke-hoach/schema';
import { GraphQLError } from 'graphql';
import type { ServerResponse } from 'node:http';
import { isAway } from './database-failure.ts';
import { Problem, problem } from './problem.ts';

const statuses: Readonly<Partial<Record<ProblemCode, number>>> = {
  UNAUTHENTICATED: 401,
  FORBIDDEN: 403,
  NOT_FOUND: 404,
  TOO_MANY_REQUESTS: 429,
  DOCUMENT_NOT_WRITTEN: 503,
  UNAVAILABLE: 503,
};

/** The status and problem of what was thrown; what nobody foresaw goes on to the listener, which logs it. */
export function refusalOf(error: unknown): [number, Problem] {
  const cause = error instanceof GraphQLError ? error.originalError : error;
  const told = cause instanceof Problem ? cause : isAway(cause) ? problem('UNAVAILABLE', {}) : undefined;
  if (!told) throw error;
  const { code }: { code: ProblemCode } = told;
  return [statuses[code] ?? 400, told];
}

/** Answers a request beside GraphQL with a problem, in the shape of GraphQL's errors. */
export function refuse(response: ServerResponse, status: number, { code, details }: Problem): void {
  response.writeHead(status, { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store' });
  response.end(JSON.stringify({ errors: [{ message: code, extensions: { code, details } }] }));
}
