import type { ApolloServerPlugin } from '@apollo/server';
import type { Request } from './people/request.ts';
import { refusedRequest } from './platform/refused-request.ts';

/** Names the person for whom a page was opened, by global id. */
export const personHeader = 'x-page-of';

/** Refuses what a page sends that was opened for somebody else. */
export function assertPageOf({ viewer }: Pick<Request, 'viewer'>, person: string | string[] | undefined): void {
  if (person && person !== viewer?.uid) throw refusedRequest(401, 'UNAUTHENTICATED', {});
}

/**
 * A page acts for the person it was opened for and nobody else. Once another person has signed in in the same browser,
 * or nobody is signed in, its requests are refused: what one person typed is never kept in another's name.
 */
export function pageOfItsPerson(): ApolloServerPlugin<Request> {
  return {
    requestDidStart: async () => ({
      didResolveOperation: async ({ request, contextValue }) => {
        const person = request.http?.headers.get(personHeader);
        assertPageOf(contextValue, person);
      },
    }),
  };
}
