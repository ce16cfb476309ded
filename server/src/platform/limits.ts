import type { ApolloServerOptions, ApolloServerPlugin, BaseContext } from '@apollo/server';
import { ApolloArmor } from '@escape.tech/graphql-armor';
import { queryCost } from './query-cost.ts';
import { refusedRequest } from './refused-request.ts';

/** Sizes beyond which a request is refused before it runs (promises P10). */
export const sizes = { tokens: 1000, depth: 10, aliases: 15, directives: 20, cost: 60_000, bodyBytes: 1_000_000 };

type Limited = Required<Pick<ApolloServerOptions<BaseContext>, 'plugins' | 'validationRules' | 'parseOptions'>>;

/** Waits until an operation of so many fields may begin. */
type Begin = (context: BaseContext, cost: number) => Promise<void> | undefined;

/** Token, depth, alias, directive and cost limits. Armor's own token limit stays off: on, it answers syntax errors with 500. */
export function limits({ tokens, depth, aliases, directives, cost } = sizes, begin?: Begin): Limited {
  const armor = new ApolloArmor({
    maxTokens: { enabled: false },
    // What fragments hold stands where they are spread: writing a question in parts makes it no deeper.
    maxDepth: { n: depth, flattenFragments: true },
    maxAliases: { n: aliases },
    maxDirectives: { n: directives },
    // Armor's own sees no page whose length is a variable or the contract's.
    costLimit: { enabled: false },
    blockFieldSuggestion: { enabled: true },
  }).protect();
  return {
    // Armor is typed by Apollo's other build.
    plugins: [...(armor.plugins as unknown as ApolloServerPlugin[]), costLimit(cost, begin)],
    validationRules: armor.validationRules,
    parseOptions: { maxTokens: tokens },
  };
}

/** Refuses an operation whose answer could have more fields than this; any other begins when it may. */
function costLimit(most: number, begin?: Begin): ApolloServerPlugin<BaseContext> {
  return {
    requestDidStart: async () => ({
      didResolveOperation: async ({ schema, document, operation, request, contextValue }) => {
        // An operation that is not in the document is refused by Apollo right after this.
        const cost = operation ? queryCost({ schema, document, operation, variables: request.variables ?? {} }) : 0;
        if (cost > most) throw refusedRequest(400, 'QUERY_TOO_LARGE', { limit: 'cost' });
        await begin?.(contextValue, cost);
      },
    }),
  };
}
