import { createServer } from 'node:http';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

const here = (path) => fileURLToPath(new URL(path, import.meta.url));
const types = { js: 'text/javascript', css: 'text/css', woff2: 'font/woff2' };

/** Builds pages as the product is built (`configFile`), or with nothing of it (`false`). */
async function built(names, configFile) {
  const { output } = await build({
    root: here('../'),
    configFile,
    logLevel: 'error',
    build: {
      ...{ write: false, manifest: false, modulePreload: false, assetsInlineLimit: 0, minify: true },
      rolldownOptions: { input: Object.fromEntries(names.map((name) => [name, here(`pages/${name}.tsx`)])) },
    },
  });
  return output;
}

/** A page of its own around one entry: its script, and the styles of all. */
function htmlOf(name, output) {
  const entry = output.find((file) => file.isEntry && file.name === name);
  const styles = output.filter((file) => file.fileName.endsWith('.css'));
  return `<!doctype html><html lang="vi"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>${name}</title>${styles.map((file) => `<link rel="stylesheet" href="/${file.fileName}">`).join('')}
<div id="root"></div><script type="module" src="/${entry.fileName}"></script></html>`;
}

/** Serves the pages of this folder from memory on a free port: `/fill`, `/one-field`, `/plain-rjsf`. */
export async function servePages() {
  const files = new Map();
  for (const [names, config] of [
    [['fill'], here('../vite.config.ts')],
    [['one-field', 'plain-rjsf'], false],
  ]) {
    const output = await built(names, config);
    for (const file of output) files.set(`/${file.fileName}`, file.code ?? file.source);
    for (const name of names) files.set(`/${name}`, htmlOf(name, output));
  }
  const server = createServer((request, response) => {
    const path = request.url.split('?', 1)[0];
    response.statusCode = files.has(path) ? 200 : 404;
    response.setHeader('content-type', `${types[path.split('.').at(-1)] ?? 'text/html'}; charset=utf-8`);
    response.end(files.get(path));
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { address: `http://127.0.0.1:${server.address().port}`, stop: () => server.close() };
}
