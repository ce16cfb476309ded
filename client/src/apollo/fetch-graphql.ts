import { Refusal, UNREACHABLE, type ProblemAnswer } from './problems.ts';

/**
 * Asks the server once without Apollo, so that the sign-in screen stays small.
 * Throws `Refusal` with the server's code, or UNREACHABLE when no answer came.
 */
export async function fetchGraphql<Result>(query: string, variables: Record<string, unknown> = {}): Promise<Result> {
  let response: Response;
  try {
    response = await fetch('/graphql', {
      method: 'POST',
      credentials: 'same-origin',
      headers: { 'content-type': 'application/json', 'apollo-require-preflight': '1' },
      body: JSON.stringify({ query, variables }),
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
