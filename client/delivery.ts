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

/** So many of the largest scripts fill the line; the browser fetches six files at a time. */
const LARGE = 2;

/**
 * Prepares the built files for slow lines: early questions, compressed copies, and what each path needs, for the server
 * to tell before the page does. First comes what asks for the data, with the largest scripts; all others wait behind those
 * questions, the smallest first, so that each waits for its answer while the largest fill the line.
 */
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
      const early = Object.values(bundle).flatMap((file) =>
        file.type === 'chunk' && file.name === 'early' ? [file.fileName] : [],
      );
      const size = (file: string) => readFileSync(join(dir, file)).length;
      const needed = screens.map(([path, modules]) => {
        // What the page of the first screen needs it names itself.
        const files = modules.length === 0 ? [] : filesOf(['index.html', ...modules], bundle);
        const scripts = files.filter((file) => file.endsWith('.js')).toSorted((one, other) => size(other) - size(one));
        const styles = files.filter((file) => !scripts.includes(file));
        const first = files.length === 0 ? [] : [...early, ...scripts.slice(0, LARGE), ...styles];
        return { path, files: first, later: scripts.slice(LARGE).toReversed() };
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
