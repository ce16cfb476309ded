import {
  getNamedType,
  isObjectType,
  isUnionType,
  parse,
  TypeInfo,
  visit,
  visitWithTypeInfo,
  type GraphQLNamedType,
} from 'graphql';
import { contract } from '../src/contract.ts';
import { overAll, type AllIds } from './all-there-is.ts';
import type { programReads } from './asked-in-vain.ts';
import { mutations, queries } from './every-operation.ts';
import { addressesOf, givenAt } from './given-at.ts';
import type { Ids } from './guarded-city.ts';
import type { Person } from './test-app.ts';
import { operations, wordedOperation, type Kind } from './worded-operation.ts';

/** What somebody was told, and by what. */
type Told = AsyncGenerator<[by: string, answer: unknown]>;

/** What is too deep in an answer to be asked with all of it. */
const deeper: [query: string, args: (ids: Ids) => { id: string }][] = [
  ['query ($id: ID!) { plan(id: $id) { consultations { comments { text section } } } }', ({ plan }) => ({ id: plan })],
  ['query ($id: ID!) { report(id: $id) { threads { comments { text } } } }', ({ report }) => ({ id: report })],
];

/**
 * All that somebody is told who asks each question about everything there is, or some, and searches for a word; a program
 * for the fields that it may read.
 */
export async function* askedOfAll(
  person: Person,
  all: AllIds,
  word: string,
  names = Object.keys(queries),
  reads?: typeof programReads,
): Told {
  for (const name of names) {
    const { args = () => ({}) } = queries[name]!;
    const searched = operations.query[name]!.args.find((arg) => ['search', 'text'].includes(arg.name))?.name;
    const asked = overAll(args, all);
    for (const sent of searched ? [...asked, { ...asked[0], [searched]: word }] : asked)
      yield [name, await person.ask(...worded('query', name, sent, all, true, reads?.(name)))];
  }
  for (const [query, args] of deeper)
    for (const sent of overAll(args, all)) yield [query, await person.ask(query, sent)];
}

/** All that somebody is told who fetches documents and files of everything there is, or what lies at some addresses. */
export async function* fetchedOfAll(person: Person, all: AllIds, at = '/'): Told {
  for (const path of new Set(overAll(addressesOf, all).flat()))
    if (path.startsWith(at)) yield [path, await givenAt(person, path)];
}

/** What somebody is told who sends each command, but for the one that ends the session. */
export async function* toldByCommands(person: Person, all: AllIds): Told {
  for (const [name, { args = () => ({}) }] of Object.entries(mutations)) {
    const [sent] = overAll(args, all);
    if (name !== 'signOut') yield [name, await person.ask(...worded('mutation', name, sent!, all, false))];
  }
}

const worded = (
  kind: Kind,
  name: string,
  args: Record<string, unknown>,
  all: AllIds,
  whole = true,
  reads?: ReturnType<typeof programReads>,
) => wordedOperation({ kind, name, args, snapshot: all.snapshot[0]!, whole, reads });

/** The fields of the contract that `askedOfAll` asks for, as `Type.field`. */
export function fieldsAsked(all: AllIds): Set<string> {
  const fields = new Set<string>();
  const info = new TypeInfo(contract());
  for (const [name, { args = () => ({}) }] of Object.entries(queries)) {
    const [query] = worded('query', name, overAll(args, all)[0]!, all);
    const noted = { Field: () => void fields.add(`${info.getParentType()?.name}.${info.getFieldDef()?.name}`) };
    visit(parse(query), visitWithTypeInfo(info, noted));
  }
  return fields;
}

/** Every text that a question of the contract can tell, as `Type.field`. */
export function textFields(): string[] {
  const reached = new Set<GraphQLNamedType>();
  const reach = (type: GraphQLNamedType): void => {
    if (isUnionType(type)) return type.getTypes().forEach(reach);
    if (!isObjectType(type) || reached.has(type)) return;
    reached.add(type);
    Object.values(type.getFields()).forEach((field) => reach(getNamedType(field.type)));
  };
  Object.values(operations.query).forEach((field) => reach(getNamedType(field.type)));
  return [...reached].flatMap((type) =>
    isObjectType(type)
      ? Object.values(type.getFields())
          .filter((field) => ['String', 'JSON'].includes(getNamedType(field.type).name))
          .map((field) => `${type.name}.${field.name}`)
      : [],
  );
}
