import 'reflect-metadata';
import type { GraphQLSchema } from 'graphql';
import { buildSchemaSync, type NonEmptyArray } from 'type-graphql';
import { resolvers } from './resolvers.ts';

let built: GraphQLSchema | undefined;

/** The executable schema, the same one for every server of this process: building it takes a second of a slow processor. */
export function contract(): GraphQLSchema {
  return (built ??= buildContract());
}

/** Inputs are checked by GraphQL's own types and by the domain, not by a second validator. */
function buildContract(): GraphQLSchema {
  const schema = buildSchemaSync({
    resolvers: resolvers as unknown as NonEmptyArray<NewableFunction>,
    validate: false,
    skipCheck: true,
  });
  schema.getQueryType()!.description =
    'Questions. All of one operation are answered from one snapshot, so that a figure and its coverage agree.';
  schema.getMutationType()!.description =
    'Commands: at most once for each idempotency key, refused when the expected revision is no longer the current one.';
  return schema;
}
