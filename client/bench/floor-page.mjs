import { createServer } from 'node:http';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

/** Builds the page of one field and serves it from memory on a free port. */
export async function serveFloor() {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    define: { 'process.env.NODE_ENV': '"production"' },
    build: {
      write: false,
      lib: { entry: fileURLToPath(new URL('one-field.tsx', import.meta.url)), formats: ['es'], fileName: 'floor' },
    },
  });
  const [{ output }] = [built].flat();
  const page =
    '<!doctype html><title>floor</title><div id="root"></div><script type="module" src="/floor.js"></script>';
  const server = createServer((request, response) => {
    const script = request.url === '/floor.js';
    response.setHeader('content-type', `${script ? 'text/javascript' : 'text/html'}; charset=utf-8`);
    response.end(script ? output[0].code : page);
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { address: `http://127.0.0.1:${server.address().port}/`, stop: () => server.close() };
}
