import type { Plugin } from 'vite';

/** GraphiQL brings two fonts within its style sheet. The content security policy has no data: fonts, and ours will do. */
export function graphiqlStyle(): Plugin {
  return {
    name: 'graphiql-style',
    enforce: 'pre',
    transform(code, id) {
      return /\/graphiql\/dist\/style\.css$/.test(id) ? code.replaceAll(/@font-face\s*\{[^}]*\}/g, '') : undefined;
    },
  };
}
