import type { ASTNode } from 'graphql';

const list = (nodes: readonly ASTNode[] | undefined, before: string, after: string) =>
  nodes?.length ? before + nodes.map(text).join(' ') + after : '';

/** An operation as text: of GraphQL's language what our operations are written in, which is all but definitions of types. */
function text(node: ASTNode): string {
  switch (node.kind) {
    case 'Document':
      return node.definitions.map(text).join(' ');
    case 'OperationDefinition':
      return `${node.operation} ${node.name?.value ?? ''}${list(node.variableDefinitions, '(', ')')}${list(node.directives, ' ', '')}${text(node.selectionSet)}`;
    case 'FragmentDefinition':
      return `fragment ${node.name.value} on ${text(node.typeCondition)}${list(node.directives, ' ', '')}${text(node.selectionSet)}`;
    case 'SelectionSet':
      return list(node.selections, '{', '}');
    case 'Field':
      return `${node.alias ? `${node.alias.value}:` : ''}${node.name.value}${list(node.arguments, '(', ')')}${list(node.directives, ' ', '')}${node.selectionSet ? text(node.selectionSet) : ''}`;
    case 'FragmentSpread':
      return `...${node.name.value}${list(node.directives, ' ', '')}`;
    case 'InlineFragment':
      return `...${node.typeCondition ? ` on ${text(node.typeCondition)}` : ''}${list(node.directives, ' ', '')}${text(node.selectionSet)}`;
    case 'VariableDefinition':
      return `${text(node.variable)}:${text(node.type)}${node.defaultValue ? `=${text(node.defaultValue)}` : ''}`;
    case 'Directive':
      return `@${node.name.value}${list(node.arguments, '(', ')')}`;
    case 'Argument':
    case 'ObjectField':
      return `${node.name.value}:${text(node.value)}`;
    case 'Variable':
      return `$${node.name.value}`;
    case 'NamedType':
      return node.name.value;
    case 'ListType':
      return `[${text(node.type)}]`;
    case 'NonNullType':
      return `${text(node.type)}!`;
    case 'ListValue':
      return `[${node.values.map(text).join(' ')}]`;
    case 'ObjectValue':
      return `{${node.fields.map(text).join(' ')}}`;
    case 'NullValue':
      return 'null';
    case 'StringValue':
      return JSON.stringify(node.value);
    case 'IntValue':
    case 'FloatValue':
    case 'EnumValue':
    case 'BooleanValue':
      return String(node.value);
    default:
      throw new TypeError(node.kind);
  }
}

let printed = new WeakMap<ASTNode, string>();

/** What Apollo sends of an operation, in the place of its own `print`, which brings the printer of all of GraphQL. */
export const print = Object.assign(
  (node: ASTNode): string => {
    const known = printed.get(node) ?? text(node);
    printed.set(node, known);
    return known;
  },
  { reset: () => void (printed = new WeakMap()) },
);
