import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
import { print } from 'graphql/language/printer.js';
import { Refusal, UNREACHABLE, type ProblemAnswer } from './problems.ts';

/**
 * Asks the server once without Apollo, so that the sign-in screen stays small.
 * Throws `Refusal` with the server's code, or UNREACHABLE when no answer came.
 */
export async function fetchGraphql<Result, Variables>(
  document: TypedDocumentNode<Result, Variables>,
  variables: Variables,
): Promise<Result> {
  let response: Response;
  try {
    response = await fetch('/graphql', {
      method: 'POST',
      credentials: 'same-origin',
      headers: { 'content-type': 'application/json', 'apollo-require-preflight': '1' },
      body: JSON.stringify({ query: print(document), variables }),
    });
  } catch {
    throw new Refusal(UNREACHABLE);
  }
  const answer = (await response.json().catch(() => null)) as { data?: Result; errors?: ProblemAnswer[] } | null;
  const first = answer?.errors?.[0];
  if (first) throw Refusal.from(first);
  if (!answer?.data) throw new Refusal(UNREACHABLE);
  return answer.data;
}
