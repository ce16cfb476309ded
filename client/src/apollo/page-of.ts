import { ApolloLink } from '@apollo/client';
import { graphql } from '../gql/gql.ts';

const PageOfDocument = graphql(`
  query PageOf {
    viewer {
      id
    }
  }
`);

/**
 * Tells the server with every request for whom this page was opened. Somebody else may sign in in the same browser, in
 * another tab; the server then refuses what this page sends, as it does when the session is over.
 */
export const pageOf = new ApolloLink((operation, forward) => {
  const person = operation.client.cache.readQuery({ query: PageOfDocument })?.viewer?.id;
  if (person) operation.setContext(({ headers }) => ({ headers: { ...headers, 'x-page-of': person } }));
  return forward(operation);
});
