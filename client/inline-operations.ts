import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Kind, print, visit, type DocumentNode } from 'graphql';
import type { Plugin } from 'vite';

const generated = fileURLToPath(new URL('src/gql/graphql.ts', import.meta.url));
const call = /\bgraphql\(\s*(?:\/\*.*?\*\/\s*)?`([^`]*)`,?\s*\)/g;
const text = /\boperationTexts\.(\w+)/g;
const written = /^export const (\w+) =\s+(\{[\s\S]*?\}) as unknown as DocumentNode/gm;

/**
 * Puts each operation where it is asked, instead of one map of all operations and their sources that every screen
 * would download. Fragments stand inside the operations that use them, so that a fragment alone leaves nothing.
 */
export function inlineOperations(): Plugin {
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
      return withTexts.replaceAll(call, (_, source: string) => {
        const operation = /^\s*(?:query|mutation|subscription)\s+(\w+)/m.exec(source)?.[1];
        return operation ? documentOf(operation) : 'undefined';
      });
    },
  };
}

/** The operation as the client sends it: with the type of every object, by which the cache knows it. */
function textOf(document: string): string {
  const typed = visit(JSON.parse(document) as DocumentNode, {
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
