import {
  getNamedType,
  getNullableType,
  isCompositeType,
  isListType,
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

/** The lists without pages that a field stands in; `isPage`: right in the answer to a field with pages. */
interface Place {
  lists: readonly string[];
  isPage?: boolean;
}

/** No page is longer; a number beyond is refused where it is read. */
const longestPage = 10_000;
/** How often a list counts that has no pages and stands in itself: the assignments of the plan of an assignment. */
const inItself = 300;
/**
 * What reads much for each answer, however short that is: which plans and figures name the choices of a list; all that
 * there is to find, a thousand entries of registers among it; all texts of two hundred reports.
 */
const heavy = new Map([
  ['LibraryEntry.choicesNamed', 20_000],
  ['Query.search', 6000],
  ['Query.namedPlaces', 20_000],
]);

/**
 * How many fields the answer may have: each field counts once, and as often as the page is long that it stands in. The
 * length is looked up wherever it may be said: in the question, in its variables, in the contract. A list without pages
 * counts once, for it is short; inside itself it grows by a power with each turn.
 */
export function queryCost({ schema, document, operation, variables: sent }: Asked): number {
  const variables = { ...defaultsOf(operation), ...sent };
  const fragments = new Map(
    document.definitions
      .filter((definition) => definition.kind === Kind.FRAGMENT_DEFINITION)
      .map((fragment) => [fragment.name.value, fragment]),
  );
  const known = new Map<string, number>();
  const typeNamed = (name: string) => schema.getType(name)!;

  const ofFragment = (fragment: FragmentDefinitionNode, where: Place): number => {
    const name = [fragment.name.value, where.isPage, ...where.lists].join(' ');
    const cost = known.get(name) ?? ofSet(fragment.selectionSet, typeNamed(fragment.typeCondition.name.value), where);
    known.set(name, cost);
    return cost;
  };
  const ofSet = (set: SelectionSetNode, type: GraphQLNamedType, where: Place): number =>
    set.selections.reduce((sum, one) => {
      if (one.kind === Kind.FIELD) return sum + ofField(one, type, where);
      if (one.kind === Kind.FRAGMENT_SPREAD) return sum + ofFragment(fragments.get(one.name.value)!, where);
      return sum + ofSet(one.selectionSet, one.typeCondition ? typeNamed(one.typeCondition.name.value) : type, where);
    }, 0);
  const ofField = (field: FieldNode, type: GraphQLNamedType, where: Place): number => {
    const asked = isObjectType(type) ? type.getFields()[field.name.value] : undefined;
    const answer = asked && getNamedType(asked.type);
    // What is asked of the schema itself has limits of its own in GraphQL.
    if (!field.selectionSet || !answer || !isCompositeType(answer)) return 1;
    const name = `${type.name}.${field.name.value}`;
    const itself = 1 + (heavy.get(name) ?? 0);
    const length = pageOf(field, type as GraphQLObjectType, variables);
    const { lists } = where;
    if (length !== undefined) return itself + length * ofSet(field.selectionSet, answer, { lists, isPage: true });
    // The list that a page is of is as long as the page.
    const isList = !where.isPage && isListType(getNullableType(asked.type));
    if (isList && lists.includes(name)) return itself + inItself * ofSet(field.selectionSet, answer, { lists });
    return itself + ofSet(field.selectionSet, answer, { lists: isList ? [...lists, name].toSorted() : lists });
  };
  return ofSet(operation.selectionSet, schema.getRootType(operation.operation)!, { lists: [] });
}

/** What the question itself says of variables that are not sent. */
function defaultsOf({ variableDefinitions = [] }: OperationDefinitionNode): Variables {
  return Object.fromEntries(
    variableDefinitions.flatMap(({ variable, defaultValue }) =>
      defaultValue ? [[variable.name.value, said(defaultValue, {})]] : [],
    ),
  );
}

/**
 * The length of the page that a field asks for: its argument `first`, or that of the question in one of its arguments;
 * undefined where it has no pages.
 */
function pageOf(field: FieldNode, type: GraphQLObjectType, variables: Variables): number | undefined {
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
  if (length === undefined) return undefined;
  return typeof length === 'number' ? Math.min(Math.max(length, 1), longestPage) : 1;
}

/** A value as far as it can tell a length: numbers, and objects of them. */
function said(node: ValueNode, variables: Variables): unknown {
  if (node.kind === Kind.VARIABLE) return variables[node.name.value];
  if (node.kind === Kind.INT) return Number(node.value);
  if (node.kind !== Kind.OBJECT) return undefined;
  return Object.fromEntries(node.fields.map(({ name, value }) => [name.value, said(value, variables)]));
}
