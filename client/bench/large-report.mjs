import { createServer, request } from 'node:http';
import { brotliCompressSync, brotliDecompressSync, gunzipSync, gzipSync } from 'node:zlib';
import { largeAnswers, largeForm } from './large-form.ts';

const HASH = 'large';
const packed = { br: brotliCompressSync, gzip: gzipSync };
const unpacked = { br: brotliDecompressSync, gzip: gunzipSync };

/** A report that is asked for, on the large form and with answers to all of it. */
function enlarged(told) {
  const { report } = told.data ?? {};
  if (!report?.version) return told;
  const version = { ...report.version, contentHash: HASH };
  return { ...told, data: { ...told.data, report: { ...report, version, draft: { ...draftOf(report) } } } };
}

const draftOf = ({ draft }) => ({
  ...{ __typename: 'Draft', savedAt: '2025-05-20T02:41:00Z', savedBy: null, explanations: [], keptAside: [] },
  ...draft,
  answers: largeAnswers,
});

/** The form as the server gives a published one. */
function giveForm(response) {
  const body = packed.br(JSON.stringify(largeForm));
  response.writeHead(200, {
    ...{ 'content-type': 'application/json; charset=utf-8', 'content-length': body.length, 'content-encoding': 'br' },
    ...{ etag: `"${HASH}"`, 'cache-control': 'private, max-age=31536000, immutable' },
    vary: 'accept-encoding, authorization, cookie',
  });
  response.end(body);
}

const whole = async (stream) => Buffer.concat(await Array.fromAsync(stream));

/** Stands before a running server and gives each report the large form; all else is the server's own. */
export async function serveLargeReports(address) {
  const { hostname, port, host } = new URL(address);
  const server = createServer((asked, answer) => {
    if (asked.url === `/published-forms/${HASH}`) return giveForm(answer);
    const headers = { ...asked.headers, host, ...(asked.headers.origin && { origin: address }) };
    const onward = request({ hostname, port, path: asked.url, method: asked.method, headers }, async (told) => {
      if (asked.url !== '/graphql' || !/json/.test(told.headers['content-type'] ?? '')) {
        answer.writeHead(told.statusCode, told.headers);
        return told.pipe(answer);
      }
      const encoding = told.headers['content-encoding'];
      const body = await whole(told);
      const text = JSON.stringify(enlarged(JSON.parse(unpacked[encoding]?.(body) ?? body)));
      const bytes = packed[encoding]?.(text) ?? Buffer.from(text);
      const { 'transfer-encoding': _whole, ...kept } = told.headers;
      answer.writeHead(told.statusCode, { ...kept, 'content-length': bytes.length });
      answer.end(bytes);
    });
    onward.on('error', () => answer.destroy());
    answer.on('close', () => onward.destroy());
    asked.pipe(onward);
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    address: `http://127.0.0.1:${server.address().port}`,
    stop: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}
