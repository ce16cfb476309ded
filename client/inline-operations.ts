import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Kind, print, visit, type DocumentNode } from 'graphql';
import type { Plugin } from 'vite';
import { withoutForms } from './src/apollo/without-forms.ts';

const generated = fileURLToPath(new URL('src/gql/graphql.ts', import.meta.url));
const call = /\bgraphql\(\s*(?:\/\*.*?\*\/\s*)?`([^`]*)`,?\s*\)/g;
const text = /\boperationTexts\.(\w+)/g;
const written = /^export const (\w+) =\s+(\{[\s\S]*?\}) as unknown as DocumentNode/gm;

/**
 * Puts each operation where it is asked, instead of one map of all operations and their sources that every screen
 * would download. A fragment is a module of its own, shared by the operations that use it.
 */
export function inlineOperations(): Plugin {
  const shared = new Map<string, string>();
  let documents: Map<string, string> | undefined;
  const read = () =>
    new Map([...readFileSync(generated, 'utf8').matchAll(written)].map(([, name = '', json = '']) => [name, json]));
  return {
    name: 'inline-operations',
    enforce: 'pre',
    apply: 'build',
    transform(code, id) {
      if (!/\/client\/src\/.*\.tsx?$/.test(id) || id.includes('/gql/') || !/graphql\(|operationTexts/.test(code))
        return null;
      documents ??= read();
      const known = documents;
      const documentOf = (operation: string) => {
        const document = known.get(`${operation}Document`);
        if (!document) throw new Error(`No types of the operation ${operation}: generate them first`);
        return document;
      };
      const withTexts = code.replaceAll(text, (_, operation: string) => JSON.stringify(textOf(documentOf(operation))));
      const fragments = new Map<string, string>();
      const inlined = withTexts.replaceAll(call, (_, source: string) => {
        const operation = /^\s*(?:query|mutation|subscription)\s+(\w+)/m.exec(source)?.[1];
        return operation ? withSharedFragments(documentOf(operation), fragments) : 'undefined';
      });
      for (const [name, definition] of fragments) shared.set(name, definition);
      const imports = [...fragments.keys()].map((name) => `import ${variableOf(name)} from '${FRAGMENT}${name}';\n`);
      return imports.join('') + inlined;
    },
    resolveId: (source) => (source.startsWith(FRAGMENT) ? `\0${source}` : null),
    load(id) {
      if (!id.startsWith(`\0${FRAGMENT}`)) return null;
      return `export default ${shared.get(id.slice(FRAGMENT.length + 1))};`;
    },
  };
}

const FRAGMENT = 'virtual:fragment/';
const variableOf = (fragment: string) => `fragment_${fragment}`;

/** The document with its fragments as variables, so that those of several operations are downloaded once. */
function withSharedFragments(document: string, fragments: Map<string, string>): string {
  const definitions = (JSON.parse(document) as DocumentNode).definitions.map((definition) => {
    const written = JSON.stringify(definition);
    if (definition.kind !== Kind.FRAGMENT_DEFINITION) return written;
    fragments.set(definition.name.value, written);
    return variableOf(definition.name.value);
  });
  return `{"kind":"Document","definitions":[${definitions.join(',')}]}`;
}

/** The operation as the client sends it: with the type of every object, by which the cache knows it, and without forms. */
function textOf(document: string): string {
  const typed = visit(withoutForms(JSON.parse(document) as DocumentNode), {
    SelectionSet: (set, _key, parent) =>
      parent && 'kind' in parent && parent.kind === Kind.OPERATION_DEFINITION
        ? undefined
        : {
            ...set,
            selections: [...set.selections, { kind: Kind.FIELD, name: { kind: Kind.NAME, value: '__typename' } }],
          },
  });
  return print(typed).replaceAll(/\s+/g, ' ');
}
