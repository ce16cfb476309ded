import 'reflect-metadata';
import type { GraphQLSchema } from 'graphql';
import { buildSchemaSync, type NonEmptyArray } from 'type-graphql';
import { resolvers } from './resolvers.ts';

/** The executable schema. Inputs are checked by GraphQL's own types and by the domain, not by a second validator. */
export function buildContract(): GraphQLSchema {
  return buildSchemaSync({ resolvers: resolvers as unknown as NonEmptyArray<NewableFunction>, validate: false });
}
