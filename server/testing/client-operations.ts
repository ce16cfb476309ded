import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { join } from 'node:path';
import { Kind, parse, print, visit, type DefinitionNode, type FragmentDefinitionNode } from 'graphql';

const sources = fileURLToPath(new URL('../../client/src/', import.meta.url));
const written = /(?:\bgraphql\(\s*|\/\* GraphQL \*\/\s*)`([^`]*)`/g;

/** Every operation of the screens with its fragments, as Apollo Client sends it: with the type of every object. */
export function clientOperations(): { name: string; text: string }[] {
  const definitions = definitionsIn(sources);
  const fragments = new Map(
    definitions.filter((one) => one.kind === Kind.FRAGMENT_DEFINITION).map((one) => [one.name.value, one]),
  );
  return definitions
    .filter((one) => one.kind === Kind.OPERATION_DEFINITION)
    .map((operation) => {
      const document = [operation, ...usedBy(operation, fragments)].map(withTypes);
      return { name: operation.name!.value, text: document.map(print).join('\n') };
    });
}

function definitionsIn(folder: string): DefinitionNode[] {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file) && !/\.test\.|^gql\b/.test(file))
    .toSorted();
  return files.flatMap((file) =>
    [...readFileSync(join(folder, file), 'utf8').matchAll(written)].flatMap(([, text]) => parse(text!).definitions),
  );
}

function usedBy(
  definition: DefinitionNode,
  fragments: Map<string, FragmentDefinitionNode>,
  used = new Set<FragmentDefinitionNode>(),
): Set<FragmentDefinitionNode> {
  visit(definition, {
    FragmentSpread: ({ name }) => {
      const fragment = fragments.get(name.value)!;
      if (used.has(fragment)) return;
      used.add(fragment);
      usedBy(fragment, fragments, used);
    },
  });
  return used;
}

const withTypes = (definition: DefinitionNode): DefinitionNode =>
  visit(definition, {
    SelectionSet: (set, _key, parent) =>
      parent && 'kind' in parent && parent.kind === Kind.OPERATION_DEFINITION
        ? undefined
        : {
            ...set,
            selections: [...set.selections, { kind: Kind.FIELD, name: { kind: Kind.NAME, value: '__typename' } }],
          },
  });
