import { ApolloLink } from '@apollo/client';
import { graphql } from '../gql/gql.ts';

/** For whom this page was opened. */
export const PageOfDocument = graphql(`
  query PageOf {
    viewer {
      id
    }
  }
`);

/**
 * Tells the server with every request for whom this page was opened. Somebody else may sign in in the same browser, in
 * another tab; the server then refuses what this page sends, as it does when the session is over. A page that itself
 * signs somebody in and asks for that person before it is loaded anew names the person in the operation's context.
 */
export const pageOf = new ApolloLink((operation, forward) => {
  const { pageOf: named } = operation.getContext() as { pageOf?: string };
  const person = named ?? operation.client.cache.readQuery({ query: PageOfDocument })?.viewer?.id;
  if (person) operation.setContext(({ headers }) => ({ headers: { ...headers, 'x-page-of': person } }));
  return forward(operation);
});
