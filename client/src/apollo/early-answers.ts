import { ApolloLink } from '@apollo/client';
import { from, of, switchMap } from 'rxjs';

declare global {
  interface Window {
    /** Answers asked for by `early.ts`, by operation and its variables. */
    earlyAnswers?: Map<string, Promise<unknown>>;
  }
}

/** Gives the first question of a page the answer that was asked for before the program was there; each counts once. */
export const earlyAnswers = new ApolloLink((operation, forward) => {
  const name = [operation.operationName, ...Object.values(operation.variables)].join('/');
  const asked = window.earlyAnswers?.get(name);
  if (!asked) return forward(operation);
  window.earlyAnswers?.delete(name);
  // What was refused or lost on the way is asked again, and told as any other failure is.
  return from(asked.catch(() => null)).pipe(switchMap((answer) => (isWhole(answer) ? of(answer) : forward(operation))));
});

function isWhole(answer: unknown): answer is ApolloLink.Result {
  return typeof answer === 'object' && answer !== null && 'data' in answer && !('errors' in answer);
}
