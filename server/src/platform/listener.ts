import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { fileURLToPath } from 'node:url';
import { FILES_PATH, PUBLISHED_FORMS_PATH } from '@ke-hoach/schema';
import helmet from 'helmet';
import type { Logger } from 'pino';
import { clientFiles } from './client-files.ts';

type Endpoint = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

const clientFolder = fileURLToPath(new URL('../client/dist/', import.meta.resolve('@ke-hoach/server/package.json')));

/** One port: /graphql, /published-forms, /documents, /files, /questions, /live, /oidc, /healthz, and the client with its paths. */
export function listener(parts: {
  graphql: Endpoint;
  documents: Endpoint;
  publishedForms: Endpoint;
  live: Endpoint;
  questions: Endpoint;
  files: Endpoint;
  provider: Endpoint;
  isReady: () => Promise<boolean>;
  /** How many changes of figures wait to be folded; asked only of a database that is there. */
  figuresPending: () => Promise<number>;
  log: Logger;
  /**
   * The demonstration answers this machine's own names only, so that no page can reach it through a name of its own, and
   * nobody through a proxy.
   */
  loopbackOnly: boolean;
}): RequestListener {
  const secure = helmet({
    contentSecurityPolicy: {
      directives: {
        defaultSrc: ["'self'"],
        scriptSrc: ["'self'"],
        styleSrc: ["'self'"],
        imgSrc: ["'self'", 'data:', 'blob:'],
        fontSrc: ["'self'"],
        connectSrc: ["'self'"],
        objectSrc: ["'none'"],
        frameAncestors: ["'none'"],
        upgradeInsecureRequests: null,
      },
    },
    // In the demonstration there is no certificate. Other hosts below the office's name are not ours to speak for.
    strictTransportSecurity: parts.loopbackOnly ? false : { maxAge: 31_536_000, includeSubDomains: false },
  });
  const client = clientFiles(clientFolder);
  return (request, response) => {
    secure(request, response, () => {
      if (parts.loopbackOnly && !isFromHere(request)) return misdirected(response);
      const path = (request.url ?? '/').split('?', 1)[0];
      if (path === '/graphql') void answer(parts.graphql, parts.log, request, response);
      else if (path === '/live') void answer(parts.live, parts.log, request, response);
      else if (path?.startsWith('/documents/')) void answer(parts.documents, parts.log, request, response);
      else if (path?.startsWith(`${PUBLISHED_FORMS_PATH}/`))
        void answer(parts.publishedForms, parts.log, request, response);
      else if (path?.startsWith('/questions/')) void answer(parts.questions, parts.log, request, response);
      else if (path?.startsWith('/oidc/')) void answer(parts.provider, parts.log, request, response);
      else if (path === '/healthz') void answer(health(parts), parts.log, request, response);
      else if (path === FILES_PATH || path?.startsWith(`${FILES_PATH}/`))
        void answer(parts.files, parts.log, request, response);
      else client(request, response);
    });
  };
}

async function answer(
  endpoint: Endpoint,
  log: Logger,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  try {
    await endpoint(request, response);
  } catch (error) {
    log.error({ err: error, path: request.url }, 'request failed');
    if (!response.headersSent) response.statusCode = 503;
    response.end(JSON.stringify({ errors: [{ message: 'UNAVAILABLE', extensions: { code: 'UNAVAILABLE' } }] }));
  }
}

const health =
  ({ isReady, figuresPending }: Pick<Parameters<typeof listener>[0], 'isReady' | 'figuresPending'>): Endpoint =>
  async (_request, response) => {
    const ready = await isReady();
    response.statusCode = ready ? 200 : 503;
    response.setHeader('content-type', 'application/json');
    response.end(JSON.stringify(ready ? { ready, figuresPending: await figuresPending() } : { ready }));
  };

const isHere = (host = '') => /^(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/i.test(host);
/** What a proxy adds to what it passes on: whoever stands behind one is not at this machine, and neither is their page. */
const ofProxies = ['forwarded', 'x-forwarded-for', 'x-forwarded-host', 'x-real-ip', 'via'];
const isFromHere = ({ headers }: IncomingMessage) =>
  isHere(headers.host) &&
  (headers.origin === undefined || isHere(headers.origin.replace(/^https?:\/\//, ''))) &&
  !ofProxies.some((name) => headers[name]);

function misdirected(response: ServerResponse): void {
  response.statusCode = 421;
  response.setHeader('content-type', 'application/json');
  response.end(JSON.stringify({ errors: [{ message: 'WRONG_HOST', extensions: { code: 'WRONG_HOST' } }] }));
}
