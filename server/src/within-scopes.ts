import type { ApolloServerPlugin } from '@apollo/server';
import { TypeInfo, visit, visitWithTypeInfo } from 'graphql';
import type { Request } from './people/request.ts';
import { refusedRequest } from './platform/refused-request.ts';
import { mayRead } from './what-tokens-read.ts';

/** Whoever asks with a token asks nothing but what its scopes name, field by field; commands never. */
export function withinScopes(): ApolloServerPlugin<Request> {
  return {
    requestDidStart: async () => ({
      didResolveOperation: async ({ document, operation, schema, contextValue }) => {
        const { tokenScopes } = contextValue;
        if (!tokenScopes) return;
        if (operation?.operation !== 'query') throw refusedRequest(403, 'FORBIDDEN', { command: 'token' });
        const types = new TypeInfo(schema);
        visit(
          document,
          visitWithTypeInfo(types, {
            Field: ({ name }) => {
              const type = types.getParentType()?.name ?? '';
              if (mayRead(tokenScopes, type, name.value)) return;
              throw refusedRequest(403, 'FORBIDDEN', { command: `${type}.${name.value}` });
            },
          }),
        );
      },
    }),
  };
}
