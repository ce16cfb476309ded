import { ApolloLink } from '@apollo/client';
import { ApolloProvider } from '@apollo/client/react';
import { render } from '@testing-library/react';
import { GraphQLError } from 'graphql';
import type { ReactNode } from 'react';
import { MemoryRouter } from 'react-router';
import { from, of } from 'rxjs';
import { createClient } from '../apollo/client.ts';

type Variables = Record<string, any>; // eslint-disable-line @typescript-eslint/no-explicit-any

/** Shows something before a server that answers each operation, by its name, as the test says, at once or when its promise comes; a `GraphQLError` it throws is refused with. */
export function renderAnswered(
  shown: ReactNode,
  answers: Record<string, (variables: Variables) => object>,
  address = '/',
) {
  const asked: { name: string; variables: Variables }[] = [];
  const link = new ApolloLink((operation) => {
    const name = operation.operationName ?? '';
    asked.push({ name, variables: operation.variables });
    const answer = answers[name];
    if (!answer) throw new Error(`nothing answers ${name}`);
    try {
      const data = answer(operation.variables);
      return data instanceof Promise ? from(data.then((late: object) => ({ data: late }))) : of({ data });
    } catch (error) {
      if (error instanceof GraphQLError) return of({ errors: [error.toJSON()] });
      throw error;
    }
  });
  const { container } = render(
    <ApolloProvider client={createClient(link)}>
      <MemoryRouter initialEntries={[address]}>{shown}</MemoryRouter>
    </ApolloProvider>,
  );
  return {
    container,
    asked,
    of: (name: string) => asked.filter((one) => one.name === name).map((one) => one.variables),
  };
}
