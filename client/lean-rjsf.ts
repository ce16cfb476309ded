import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';

const ours = (file: string) => fileURLToPath(new URL(`src/form-view/${file}`, import.meta.url));
const replaced: Record<string, string> = {
  '/getDefaultRegistry.js': ours('default-registry.ts'),
  '/createSchemaUtils.js': ours('flat-schema-utils.ts'),
  '/deepEquals.js': ours('deep-equals.ts'),
};

const unreachable = (what: string) => `
    const unreachable = () => { throw new Error('${what}'); };`;

/**
 * Parts of RJSF that our forms never reach, left out of what people download (docs/decisions/0007-own-theme.md):
 * its default theme, its walks over schemas, its comparison of props, markdown, `allOf` merging and `$ref` resolution. Our schemas are flat, and
 * every field and template is our own. Reaching one of them fails loudly.
 */
const leftOut: Record<string, string> = {
  'markdown-to-jsx/react': 'export const Markdown = ({ children }) => children;',
  '/findSchemaDefinition.js': `${unreachable('$ref is not part of a visible schema')}
    export { unreachable as default, unreachable as makeAllReferencesAbsolute, unreachable as splitKeyElementFromObject };
    export { unreachable as findSchemaDefinitionRecursive };`,
  '/omitExtraData.js': `${unreachable('answers are never cut to the schema by RJSF')}
    export { unreachable as default, unreachable as getUsedFormData, unreachable as getFieldNames };
    export { unreachable as isValueEmpty };`,
  '/schemaHasNestedConditional.js': 'export default () => false;',
  '@x0k/json-schema-merge': `${unreachable('allOf is not part of a visible schema')}
    export const createComparator = () => unreachable;
    export const createMerger = () => ({});
    export const createShallowAllOfMerge = () => unreachable;`,
  '@x0k/json-schema-merge/lib/array': `
    export const createDeduplicator = () => () => [];
    export const createIntersector = () => () => [];`,
};

export function leanRjsf(): Plugin {
  return {
    name: 'lean-rjsf',
    enforce: 'pre',
    resolveId(source, importer) {
      if (!importer?.includes('@rjsf')) return null;
      const name = source.slice(source.lastIndexOf('/'));
      if (name in replaced) return replaced[name];
      const part = [source, name].find((spelt) => spelt in leftOut);
      return part ? `\0left-out:${part}` : null;
    },
    load(id) {
      return id.startsWith('\0left-out:') ? (leftOut[id.slice('\0left-out:'.length)] ?? null) : null;
    },
  };
}
