import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import type { Plugin, Rolldown } from 'vite';

/** Which screens stand behind a path: the first that fits. What they need is fetched along with the page. */
const screens: [path: string, modules: string[]][] = [
  ['/sign-in', []],
  ['/reports/', ['src/people/frame.tsx', 'src/reports/report-screen.tsx']],
  ['/duties', ['src/people/frame.tsx', 'src/reports/duties-screen.tsx']],
  ['/', ['src/people/frame.tsx']],
];

/** Texts smaller than this fit one packet as they are. */
const WORTH_IT = 1400;

/** Scripts and styles of modules with all they import, each once. */
function filesOf(modules: readonly string[], bundle: Rolldown.OutputBundle): string[] {
  const chunks = Object.values(bundle).filter((file) => file.type === 'chunk');
  const files = new Set<string>();
  const visit = (chunk: Rolldown.OutputChunk | undefined) => {
    if (!chunk || files.has(chunk.fileName)) return;
    files.add(chunk.fileName);
    for (const style of chunk.viteMetadata?.importedCss ?? []) files.add(style);
    for (const name of chunk.imports) visit(chunks.find(({ fileName }) => fileName === name));
  };
  for (const module of modules) visit(chunks.find(({ facadeModuleId }) => facadeModuleId?.endsWith(`/${module}`)));
  return [...files];
}

/** Prepares the built files for slow lines: early questions, what each path needs for the server to tell, compressed copies. */
export function delivery(): Plugin {
  return {
    name: 'delivery',
    apply: 'build',
    buildStart() {
      this.emitFile({ type: 'chunk', id: 'src/early.ts', name: 'early' });
    },
    /** Before all others: it is small, and what it asks for takes a round trip. */
    transformIndexHtml(_page, { bundle }) {
      const early = Object.values(bundle ?? {}).find((file) => file.type === 'chunk' && file.name === 'early');
      return early
        ? [
            {
              tag: 'script',
              attrs: { type: 'module', async: true, fetchpriority: 'high', src: `/${early.fileName}` },
              injectTo: 'head-prepend',
            },
          ]
        : [];
    },
    writeBundle({ dir = '' }, bundle) {
      const entry = Object.values(bundle).find(
        (file) => file.type === 'chunk' && file.isEntry && file.name !== 'early',
      );
      const first = new Set(entry?.type === 'chunk' ? [entry.fileName, ...entry.imports] : []);
      const early = Object.values(bundle).find((file) => file.type === 'chunk' && file.name === 'early');
      const needed = screens.map(([path, modules]) => {
        const files = filesOf(modules, bundle).filter((file) => !first.has(file));
        // The browser fetches them in this order, and before what the page itself names.
        return { path, files: early && files.length > 0 ? [early.fileName, ...files] : files };
      });
      writeFileSync(join(dir, '.vite/preload.json'), JSON.stringify(needed));
      for (const name of Object.keys(bundle)) {
        if (!/\.(js|css|svg)$/.test(name)) continue;
        const content = readFileSync(join(dir, name));
        if (content.length < WORTH_IT) continue;
        writeFileSync(join(dir, `${name}.br`), brotliCompressSync(content));
        writeFileSync(join(dir, `${name}.gz`), gzipSync(content, { level: 9 }));
      }
    },
  };
}
