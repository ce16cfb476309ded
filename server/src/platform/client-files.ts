import { existsSync } from 'node:fs';
import type { RequestListener, ServerResponse } from 'node:http';
import sirv from 'sirv';
import { cutWhenStalled } from './all-taken.ts';
import { preloadLinks } from './preload-links.ts';

/**
 * The client's files, and its page for every path that is none of them; 404 where it was not built. A file that went
 * away since the start, as when a new client is put in its place, ends that answer and nothing else.
 */
export function clientFiles(folder: string): RequestListener {
  if (!existsSync(folder)) return (_request, response) => notFound(response);
  const files = sirv(folder, { single: true, etag: true, brotli: true, gzip: true, setHeaders: headersOf(folder) });
  return (request, response) => {
    response.once('pipe', (file) => file.once('error', () => response.destroy()));
    // Each is an open file, and anybody may ask.
    cutWhenStalled(response);
    files(request, response, () => notFound(response));
  };
}

/** Files named by their content are kept for ever; a page is asked for anew, and names what its screen needs. */
function headersOf(folder: string): (response: ServerResponse, path: string) => void {
  const linksOf = preloadLinks(`${folder}.vite/preload.json`);
  return (response, path) => {
    const kept = path.startsWith('/assets/');
    response.setHeader('cache-control', kept ? 'public, max-age=31536000, immutable' : 'no-cache');
    const links = kept || path.includes('.') ? undefined : linksOf(path);
    if (links) response.setHeader('link', links);
  };
}

function notFound(response: ServerResponse): void {
  response.statusCode = 404;
  response.end();
}
