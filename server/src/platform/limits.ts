import type { ApolloServerOptions, BaseContext } from '@apollo/server';
import { ApolloArmor } from '@escape.tech/graphql-armor';

/** Sizes beyond which a request is refused before it runs (promises P10). */
const sizes = { tokens: 1000, depth: 12, aliases: 15, fields: 3000, bodyBytes: 1_000_000 };
export const bodyLimit = sizes.bodyBytes;

type Limited = Pick<ApolloServerOptions<BaseContext>, 'plugins' | 'validationRules' | 'parseOptions'>;

/** Token, depth, alias and directive limits. Armor's own token limit stays off: on, it answers syntax errors with 500. */
export function limits(): Limited {
  const armor = new ApolloArmor({
    maxTokens: { enabled: false },
    // What fragments hold stands where they are spread: writing a question in parts makes it no deeper.
    maxDepth: { n: sizes.depth, flattenFragments: true },
    maxAliases: { n: sizes.aliases },
    // Counts fields after fragments are spread: a small document may not unfold into a large one.
    costLimit: { maxCost: sizes.fields, objectCost: 1, scalarCost: 1, depthCostFactor: 1 },
    blockFieldSuggestion: { enabled: true },
  }).protect();
  return {
    plugins: armor.plugins,
    validationRules: armor.validationRules,
    parseOptions: { maxTokens: sizes.tokens },
  } as Limited;
}
