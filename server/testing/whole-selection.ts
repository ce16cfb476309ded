import {
  isCompositeType,
  isObjectType,
  isRequiredArgument,
  isUnionType,
  getNamedType,
  type GraphQLNamedType,
} from 'graphql';

/** All that can be asked of a type, down to a depth; of what takes an id, what `args` knows. */
function selection(type: GraphQLNamedType, depth: number, args: Record<string, string>): string {
  if (isUnionType(type)) {
    const parts = type.getTypes().map((one) => `... on ${one.name} ${selection(one, depth, args)}`);
    return `{ __typename ${parts.join(' ')} }`;
  }
  if (!isObjectType(type)) return '';
  const fields = Object.values(type.getFields()).flatMap((field) => {
    const of = getNamedType(field.type);
    const needed = field.args.filter(isRequiredArgument);
    const given = args[`${type.name}.${field.name}`] ?? '';
    if (needed.length > 0 && !given) return [];
    if (!isCompositeType(of)) return [`${field.name}${given}`];
    return depth > 1 ? [`${field.name}${given} ${selection(of, depth - 1, args)}`] : [];
  });
  return `{ __typename ${fields.join(' ')} }`;
}

/** The largest selection of a field's answer that keeps within this many words. */
export function wholeSelection(type: GraphQLNamedType, args: Record<string, string>, words = 900): string {
  if (!isCompositeType(type)) return '';
  for (let depth = 6; ; depth -= 1) {
    const text = selection(type, depth, args);
    if (depth === 1 || (text.match(/\w+|[^\s\w]/g) ?? []).length <= words) return text;
  }
}
