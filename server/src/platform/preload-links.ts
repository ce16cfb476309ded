import { existsSync, readFileSync } from 'node:fs';

/** Which files the screens under a path need; the client's build writes the list, longest paths first. */
interface Needed {
  path: string;
  files: string[];
  /** Scripts that give way to what is asked meanwhile. */
  later?: string[];
}

/**
 * The `Link` header of a page by its path: the browser fetches the screen's own files along with the first ones, instead
 * of after having run them. Without the client's list there is none.
 */
export function preloadLinks(list: string): (path: string) => string | undefined {
  if (!existsSync(list)) return () => undefined;
  const needed = JSON.parse(readFileSync(list, 'utf8')) as Needed[];
  return (path) => {
    const { files = [], later = [] } = needed.find((screens) => path.startsWith(screens.path)) ?? {};
    const links = [...files.map(linkTo), ...later.map((file) => `${linkTo(file)}; fetchpriority=low`)];
    return links.length > 0 ? links.join(', ') : undefined;
  };
}

function linkTo(file: string): string {
  return file.endsWith('.css') ? `</${file}>; rel=preload; as=style; crossorigin` : `</${file}>; rel=modulepreload`;
}
