import type { ApolloServerPlugin } from '@apollo/server';
import { visit, BREAK } from 'graphql';
import type { Request } from './people/request.ts';
import { refusedRequest } from './platform/refused-request.ts';

/** Introspection is for signed-in people; the contract itself is public as schema/schema.graphql. */
export function introspectionForSignedIn(): ApolloServerPlugin<Request> {
  return {
    requestDidStart: async () => ({
      didResolveOperation: async ({ document, contextValue, source }) => {
        if (contextValue.viewer || !/__(schema|type)\b/.test(source ?? '')) return;
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
    }),
  };
}
