import type { IncomingMessage, ServerResponse } from 'node:http';
import { PUBLISHED_FORMS_PATH } from '@ke-hoach/schema';
import { PublishedDocuments, type Encoding } from './forms/published-documents.ts';
import { signedIn, type Request } from './people/request.ts';
import { cutWhenStalled } from './platform/all-taken.ts';
import { problem } from './platform/problem.ts';
import { refusalOf, refuse } from './platform/rest-refusal.ts';
import type { Http } from './start-request.ts';
import { mayRead } from './what-tokens-read.ts';

/**
 * `GET /published-forms/<contentHash>`: schema and uiSchema of a published version, to whoever may read them through
 * GraphQL: everybody who is signed in. What stands under a hash never changes, so a browser asks once. What it keeps
 * belongs to the session: `Vary: Cookie` makes it ask again for whoever signs in next, and "unchanged" is all it then hears.
 */
export function publishedFormsEndpoint(start: (http: Http) => Promise<Request>, mayAsk: (request: Request) => void) {
  const documents = new PublishedDocuments();
  return async (http: IncomingMessage, response: ServerResponse): Promise<void> => {
    let opened: Request | undefined;
    try {
      if (http.method !== 'GET') return refuse(response, 405, problem('NOT_FOUND', { kind: 'FormVersion' }));
      opened = await start({ request: http, response });
      mayAsk(opened);
      signedIn(opened);
      if (opened.tokenScopes && !mayRead(opened.tokenScopes, 'FormVersion', 'schema'))
        throw problem('FORBIDDEN', { command: 'token' });
      const hash = http.url!.slice(PUBLISHED_FORMS_PATH.length + 1).split('?', 1)[0]!;
      const headers = {
        etag: `"${hash}"`,
        'cache-control': 'private, max-age=31536000, immutable',
        vary: 'accept-encoding, authorization, cookie',
      };
      // Whoever names what stands here has it: the hash in the address is the content's own.
      if (http.headers['if-none-match'] === headers.etag) return void response.writeHead(304, headers).end();
      const encoding = encodingFor(http);
      const { reads } = opened;
      const bytes = await documents.bytes(hash, encoding, () => reads.em());
      if (!bytes) throw problem('NOT_FOUND', { kind: 'FormVersion' });
      response.writeHead(200, {
        ...{ ...headers, 'content-type': 'application/json; charset=utf-8', 'content-length': bytes.length },
        ...(encoding !== 'identity' && { 'content-encoding': encoding }),
      });
      cutWhenStalled(response);
      response.end(bytes);
    } catch (error) {
      if (response.destroyed) return;
      const [status, told] = refusalOf(error);
      refuse(response, status, told);
    } finally {
      await opened?.reads.end();
    }
  };
}

const encodings = [
  ['br', /\bbr\b/],
  ['gzip', /\bgzip\b/],
] as const;

function encodingFor({ headers }: IncomingMessage): Encoding {
  const taken = headers['accept-encoding'];
  if (!taken) return 'identity';
  return encodings.find(([, named]) => named.test(String(taken)))?.[0] ?? 'identity';
}
