import type { ProblemCode, ProblemDetails } from '@ke-hoach/schema';
import { GraphQLError } from 'graphql';
import { problem } from './problem.ts';

/** A refusal of a request as a whole, with its HTTP status: Apollo Server calls whatever ends a request early a 500. */
export function refusedRequest<C extends ProblemCode>(
  status: number,
  code: C,
  details: ProblemDetails[C],
  headers: Record<string, string> = {},
): GraphQLError {
  return new GraphQLError(code, {
    originalError: problem(code, details),
    extensions: { http: { status, headers: new Map(Object.entries(headers)) } },
  });
}
