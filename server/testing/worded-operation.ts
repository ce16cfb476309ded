import { randomUUID } from 'node:crypto';
import { getNamedType, isInputObjectType, type GraphQLField } from 'graphql';
import { contract } from '../src/contract.ts';
import { wholeSelection } from './whole-selection.ts';

export type Kind = 'query' | 'mutation';

const schema = contract();

/** What can be asked of the contract, and what can be commanded. */
export const operations = {
  query: schema.getQueryType()!.getFields(),
  mutation: schema.getMutationType()!.getFields(),
};
const asked = new Set(Object.values(operations.query).map(({ type }) => getNamedType(type).name));

/** An operation as it is asked, a command with a new key; with `whole` for all that can be asked of its answer. */
export function wordedOperation({
  kind,
  name,
  args,
  snapshot,
  whole,
  reads,
}: {
  kind: Kind;
  name: string;
  args: Record<string, unknown>;
  snapshot: string;
  whole: boolean;
  reads?: ((type: string, field: string) => boolean) | undefined;
}): [query: string, variables: Record<string, unknown>] {
  const field: GraphQLField<unknown, unknown> = operations[kind][name]!;
  const variables: Record<string, unknown> = {};
  const taken = field.args.filter((arg) => arg.name in args);
  for (const arg of taken) {
    const type = getNamedType(arg.type);
    const keyed = isInputObjectType(type) && 'idempotencyKey' in type.getFields();
    variables[arg.name] = keyed ? { ...(args[arg.name] as object), idempotencyKey: randomUUID() } : args[arg.name];
  }
  const known = { args: { 'Report.draftSnapshot': `(id: "${snapshot}")` }, asked, ...(reads && { reads }) };
  const declared = taken.map((arg) => `$${arg.name}: ${String(arg.type)}`).join(', ');
  const passed = taken.map((arg) => `${arg.name}: $${arg.name}`).join(', ');
  const selected = wholeSelection(getNamedType(field.type), known, whole ? 850 : 1);
  return [`${kind} ${declared && `(${declared})`} { ${name}${passed && `(${passed})`} ${selected} }`, variables];
}
