import {
  getNamedType,
  isCompositeType,
  isObjectType,
  Kind,
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLNamedType,
  type GraphQLObjectType,
  type GraphQLSchema,
  type OperationDefinitionNode,
  type SelectionSetNode,
  type ValueNode,
} from 'graphql';

type Variables = Readonly<Record<string, unknown>>;

/** A valid operation, and what it is asked with. */
interface Asked {
  schema: GraphQLSchema;
  document: DocumentNode;
  operation: OperationDefinitionNode;
  variables: Variables;
}

/** No page is longer; a number beyond is refused where it is read. */
const longestPage = 10_000;

/**
 * How many fields the answer may have: each field counts once, and as often as the page is long that it stands in. The
 * length is looked up wherever it may be said: in the question, in its variables, in the contract.
 */
export function queryCost({ schema, document, operation, variables: sent }: Asked): number {
  const variables = { ...defaultsOf(operation), ...sent };
  const fragments = new Map(
    document.definitions
      .filter((definition) => definition.kind === Kind.FRAGMENT_DEFINITION)
      .map((fragment) => [fragment.name.value, fragment]),
  );
  const known = new Map<FragmentDefinitionNode, number>();
  const typeNamed = (name: string) => schema.getType(name)!;

  const ofFragment = (fragment: FragmentDefinitionNode): number => {
    const cost = known.get(fragment) ?? ofSet(fragment.selectionSet, typeNamed(fragment.typeCondition.name.value));
    known.set(fragment, cost);
    return cost;
  };
  const ofSet = (set: SelectionSetNode, type: GraphQLNamedType): number =>
    set.selections.reduce((sum, one) => {
      if (one.kind === Kind.FIELD) return sum + ofField(one, type);
      if (one.kind === Kind.FRAGMENT_SPREAD) return sum + ofFragment(fragments.get(one.name.value)!);
      return sum + ofSet(one.selectionSet, one.typeCondition ? typeNamed(one.typeCondition.name.value) : type);
    }, 0);
  const ofField = (field: FieldNode, type: GraphQLNamedType): number => {
    const asked = isObjectType(type) ? type.getFields()[field.name.value] : undefined;
    const answer = asked && getNamedType(asked.type);
    // What is asked of the schema itself has limits of its own in GraphQL.
    if (!field.selectionSet || !answer || !isCompositeType(answer)) return 1;
    return 1 + pageOf(field, type as GraphQLObjectType, variables) * ofSet(field.selectionSet, answer);
  };
  return ofSet(operation.selectionSet, schema.getRootType(operation.operation)!);
}

/** What the question itself says of variables that are not sent. */
function defaultsOf({ variableDefinitions = [] }: OperationDefinitionNode): Variables {
  return Object.fromEntries(
    variableDefinitions.flatMap(({ variable, defaultValue }) =>
      defaultValue ? [[variable.name.value, said(defaultValue, {})]] : [],
    ),
  );
}

/** The length of the page that a field asks for: its argument `first`, or that of the question in one of its arguments. */
function pageOf(field: FieldNode, type: GraphQLObjectType, variables: Variables): number {
  const lengths = type.getFields()[field.name.value]!.args.map((arg) => {
    const node = field.arguments?.find(({ name }) => name.value === arg.name)?.value;
    const given = node && said(node, variables);
    if (arg.name === 'first') return given ?? arg.defaultValue;
    const input = getNamedType(arg.type);
    if (!('getFields' in input) || !input.getFields()['first']) return undefined;
    const inner = (given as { first?: unknown } | undefined)?.first;
    return inner ?? (input.getFields()['first'] as { defaultValue?: unknown }).defaultValue;
  });
  // Variables are still as they were sent: whatever is no number is refused when they are read.
  const length = lengths.find((one) => one !== undefined);
  return typeof length === 'number' ? Math.min(Math.max(length, 1), longestPage) : 1;
}

/** A value as far as it can tell a length: numbers, and objects of them. */
function said(node: ValueNode, variables: Variables): unknown {
  if (node.kind === Kind.VARIABLE) return variables[node.name.value];
  if (node.kind === Kind.INT) return Number(node.value);
  if (node.kind !== Kind.OBJECT) return undefined;
  return Object.fromEntries(node.fields.map(({ name, value }) => [name.value, said(value, variables)]));
}
