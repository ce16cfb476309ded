import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';

const ours = (file: string) => fileURLToPath(new URL(`src/form-view/${file}`, import.meta.url));
const replaced: Record<string, string> = {
  '/getDefaultRegistry.js': ours('default-registry.ts'),
  '/createSchemaUtils.js': ours('flat-schema-utils.ts'),
  '/deepEquals.js': ours('deep-equals.ts'),
};

/**
 * Parts of RJSF that our forms never reach, left out of what people download (docs/decisions/0007-own-theme.md):
 * its default theme, its walks over schemas, its comparison of props, markdown, `allOf` merging and `$ref` resolution. Our schemas are flat, and
 * every field and template is our own. Reaching one of them fails loudly.
 */
const leftOut: Record<string, string> = {
  'markdown-to-jsx/react': 'export const Markdown = ({ children }) => children;',
  '@x0k/json-schema-merge': `
    const unreachable = () => { throw new Error('allOf is not part of a visible schema'); };
    export const createComparator = () => unreachable;
    export const createMerger = () => ({});
    export const createShallowAllOfMerge = () => unreachable;`,
  '@x0k/json-schema-merge/lib/array': `
    export const createDeduplicator = () => () => [];
    export const createIntersector = () => () => [];`,
  'fast-uri': `
    const unreachable = () => { throw new Error('$ref is not part of a visible schema'); };
    export default { resolve: unreachable, parse: unreachable, serialize: unreachable };`,
};

export function leanRjsf(): Plugin {
  return {
    name: 'lean-rjsf',
    enforce: 'pre',
    resolveId(source, importer) {
      if (!importer?.includes('@rjsf')) return null;
      const name = source.slice(source.lastIndexOf('/'));
      if (name in replaced) return replaced[name];
      return source in leftOut ? `\0left-out:${source}` : null;
    },
    load(id) {
      return id.startsWith('\0left-out:') ? (leftOut[id.slice('\0left-out:'.length)] ?? null) : null;
    },
  };
}
