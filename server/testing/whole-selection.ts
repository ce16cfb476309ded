import {
  isCompositeType,
  isObjectType,
  isRequiredArgument,
  isUnionType,
  getNamedType,
  type GraphQLNamedType,
} from 'graphql';

/** What a selection knows: arguments of fields that need some, and the types that questions of their own are about. */
interface Known {
  args: Record<string, string>;
  asked: ReadonlySet<string>;
  /** Which fields may be asked for; left out, all. */
  reads?: (type: string, field: string) => boolean;
}

/**
 * All that can be asked of a type, down to a depth; of what takes an id, what `args` knows. Within a thing that has a
 * question of its own, another such thing tells no more than its plain fields: its own question tells the rest.
 */
function selection(type: GraphQLNamedType, depth: number, known: Known, within = false): string {
  if (isUnionType(type)) {
    const parts = type.getTypes().map((one) => `... on ${one.name} ${selection(one, depth, known, within)}`);
    return `{ __typename ${parts.join(' ')} }`;
  }
  if (!isObjectType(type)) return '';
  const isAsked = known.asked.has(type.name);
  const deep = within && isAsked ? 1 : depth;
  const fields = Object.values(type.getFields()).flatMap((field) => {
    if (known.reads && !known.reads(type.name, field.name)) return [];
    const of = getNamedType(field.type);
    const needed = field.args.filter(isRequiredArgument);
    const given = known.args[`${type.name}.${field.name}`] ?? '';
    if (needed.length > 0 && !given) return [];
    if (!isCompositeType(of)) return [`${field.name}${given}`];
    return deep > 1 ? [`${field.name}${given} ${selection(of, deep - 1, known, within || isAsked)}`] : [];
  });
  return `{ __typename ${fields.join(' ')} }`;
}

/** The largest selection of a field's answer that keeps within this many words. */
export function wholeSelection(type: GraphQLNamedType, known: Known, words = 900): string {
  if (!isCompositeType(type)) return '';
  let within = selection(type, 1, known);
  for (let depth = 2; depth <= 6; depth += 1) {
    const text = selection(type, depth, known);
    if ((text.match(/\w+|[^\s\w]/g) ?? []).length > words) break;
    within = text;
  }
  return within;
}
