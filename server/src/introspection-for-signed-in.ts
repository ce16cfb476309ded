import { HeaderMap, type ApolloServerPlugin } from '@apollo/server';
import { visit, BREAK, type OperationDefinitionNode } from 'graphql';
import type { Request } from './people/request.ts';
import { refusedRequest } from './platform/refused-request.ts';

/**
 * Introspection is for signed-in people; the contract itself is public as schema/schema.graphql. To a stranger who asks for
 * types by their names there is none of any name: a right answer to those that are not there, and it tells nothing.
 */
export function introspectionForSignedIn(): ApolloServerPlugin<Request> {
  return {
    requestDidStart: async () => ({
      didResolveOperation: async ({ document, operation, contextValue, source }) => {
        if (contextValue.viewer || !/__(schema|type)\b/.test(source ?? '')) return;
        if (typesAskedBy(operation)) return;
        let asks = false;
        visit(document, {
          Field: ({ name }) => {
            if (name.value !== '__schema' && name.value !== '__type') return undefined;
            asks = true;
            return BREAK;
          },
        });
        if (asks) throw refusedRequest(401, 'UNAUTHENTICATED', {});
      },
      responseForOperation: async ({ operation, contextValue }) => {
        const asked = contextValue.viewer ? null : typesAskedBy(operation);
        if (!asked) return null;
        const data = Object.fromEntries(asked.map((key) => [key, null]));
        return { http: { headers: new HeaderMap() }, body: { kind: 'single', singleResult: { data } } };
      },
    }),
  };
}

/** What the answers are called of an operation that asks for types by their names and for nothing else; null of any other. */
function typesAskedBy(operation: OperationDefinitionNode | undefined): string[] | null {
  const keys: string[] = [];
  for (const asked of operation?.selectionSet.selections ?? []) {
    if (asked.kind !== 'Field' || asked.name.value !== '__type' || asked.directives?.length) return null;
    keys.push(asked.alias?.value ?? asked.name.value);
  }
  return keys.length > 0 ? keys : null;
}
