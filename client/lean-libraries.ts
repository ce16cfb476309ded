import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';

const ours = (file: string) => fileURLToPath(new URL(`src/${file}`, import.meta.url));

/** Modules of a library in whose place stands one of ours, which does what our screens ask of it. */
const replaced: Record<string, Record<string, string>> = {
  '@rjsf': {
    '/getDefaultRegistry.js': ours('form-view/default-registry.ts'),
    '/createSchemaUtils.js': ours('form-view/flat-schema-utils.ts'),
    '/deepEquals.js': ours('form-view/deep-equals.ts'),
  },
  '@apollo/client': { '/print.js': ours('apollo/print.ts') },
};

const unreachable = (what: string) => `
    const unreachable = () => { throw new Error('${what}'); };`;

/** A link of ours fetches nothing ahead, and no server renders it. */
const serverRendered = `${unreachable('no server renders our screens')}
    import { createContext } from 'react';
    export const FrameworkContext = createContext(undefined);
    export const usePrefetchBehavior = () => [false, null, {}];
    export const mergeRefs = (ref) => ref;
    export { unreachable as PrefetchPageLinks, unreachable as Links, unreachable as Meta, unreachable as Scripts };`;

/**
 * Parts of libraries that our screens never reach, left out of what people download. Of RJSF
 * (docs/decisions/0007-own-theme.md): its default theme, its walks over schemas, its comparison of props, markdown, `allOf`
 * merging and `$ref` resolution; our schemas are flat, and every field and template is our own. Of the router: what a
 * server renders, what is fetched ahead for it, and watching the router from outside. Reaching one of them fails loudly.
 */
const leftOut: Record<string, Record<string, string>> = {
  '@rjsf': {
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
  },
  'react-router': {
    '/instrumentation.js': `${unreachable('nobody watches the router from outside')}
      export const consumeInstrumentationClientResultMetaReceiver = () => undefined;
      export { unreachable as getRouteInstrumentationUpdates, unreachable as instrumentClientSideRouter };
      export { unreachable as instrumentHandler, unreachable as instrumentationResultMetaContext };`,
    './ssr/components.js': serverRendered,
    './lib/dom/ssr/components.js': serverRendered,
    './dom/ssr/components.js': serverRendered,
  },
};

/** The name a table has for a module that one of a library imports. */
function partOf(table: Record<string, Record<string, string>>, source: string, importer = '') {
  const name = source.slice(source.lastIndexOf('/'));
  for (const [library, parts] of Object.entries(table)) {
    const part = importer.includes(`/${library}/`) ? [source, name].find((spelt) => spelt in parts) : undefined;
    if (part) return { library, part };
  }
  return null;
}

export function leanLibraries(): Plugin {
  return {
    name: 'lean-libraries',
    enforce: 'pre',
    resolveId(source, importer) {
      const place = partOf(replaced, source, importer);
      if (place) return replaced[place.library]?.[place.part];
      const gone = partOf(leftOut, source, importer);
      return gone ? `\0left-out:${gone.library}:${gone.part}` : null;
    },
    load(id) {
      const [, library = '', part = ''] = /^\0left-out:([^:]+):(.+)$/.exec(id) ?? [];
      return leftOut[library]?.[part] ?? null;
    },
  };
}
