import {
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  type GraphQLInputType,
  type GraphQLSchema,
} from 'graphql';
import type { AggregateInput } from '../figures.inputs.ts';

const questionType = (schema: GraphQLSchema) => schema.getType('AggregateInput') as GraphQLInputType;

/**
 * A question as the contract takes it. So it is kept: a later contract reads it by its own rules, with its own defaults
 * for whatever is new, and refuses what it no longer knows.
 */
export const outerQuestion = (schema: GraphQLSchema, question: AggregateInput): unknown =>
  outer(questionType(schema), question);

function outer(type: GraphQLInputType, value: unknown): unknown {
  if (value === null || value === undefined) return null;
  if (isNonNullType(type)) return outer(type.ofType as GraphQLInputType, value);
  if (isListType(type)) return (value as unknown[]).map((item) => outer(type.ofType as GraphQLInputType, item));
  if (isEnumType(type)) return type.serialize(value);
  if (!isInputObjectType(type)) return value;
  const given = value as Record<string, unknown>;
  return Object.fromEntries(
    Object.values(type.getFields()).flatMap((field) =>
      given[field.name] == null ? [] : [[field.name, outer(field.type, given[field.name])]],
    ),
  );
}
