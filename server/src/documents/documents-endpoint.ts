import type { IncomingMessage, ServerResponse } from 'node:http';
import { personHeader } from '../page-of-its-person.ts';
import { signedIn, type Request } from '../people/request.ts';
import { allTaken } from '../platform/all-taken.ts';
import { fewAtOnce } from '../platform/few-at-once.ts';
import { problem } from '../platform/problem.ts';
import { refusalOf, refuse } from '../platform/rest-refusal.ts';
import { askedDocument, type AskedDocument, type NamedPaper } from './asked-document.ts';
import { fileHeaders } from './file-headers.ts';
import { formDocument } from './form-document.ts';
import { planDocument } from './plan-document.ts';
import { reportDocument } from './report-document.ts';
import { WriterBusy, WritingStopped, type DocumentWriter } from './writer.ts';

const documents: Record<AskedDocument['of'], (asked: AskedDocument, request: Request) => Promise<NamedPaper>> = {
  plans: planDocument,
  reports: reportDocument,
  forms: formDocument,
};

/** How many documents one person has written at the same time: twenty wait, of everybody together. */
const atOnce = 4;

/**
 * `GET /documents/...`: plans, reports and forms as files, to whoever sees them through GraphQL and under the same
 * limits. What is not there and what is not for the asker are refused alike.
 */
export function documentsEndpoint(
  writer: DocumentWriter,
  start: (http: { request: IncomingMessage; response: ServerResponse }) => Promise<Request>,
  mayAsk: (request: Request) => void,
) {
  const oneOfFew = fewAtOnce(atOnce);
  return async (http: IncomingMessage, response: ServerResponse): Promise<void> => {
    let opened: Request | undefined;
    try {
      if (http.method !== 'GET') return refuse(response, 405, problem('NOT_FOUND', { kind: 'Document' }));
      opened = await start({ request: http, response });
      mayAsk(opened);
      const viewer = signedIn(opened);
      const person = http.headers[personHeader];
      if (person && person !== viewer.uid) throw problem('UNAUTHENTICATED', {});
      const asked = askedDocument(http.url ?? '');
      const request = opened;
      const left = new AbortController();
      response.once('close', () => left.abort());
      await oneOfFew(viewer.id, async () => {
        const { name, paper } = await documents[asked.of](asked, request);
        // What was read is in memory: the snapshot is not kept while the file is written.
        await request.reads.end();
        const bytes = await writer.write(paper, asked.format, left.signal).catch(asProblem);
        if (left.signal.aborted) return;
        response.writeHead(200, { ...fileHeaders(name, asked.format), 'content-length': bytes.length });
        response.end(bytes);
        // Until it is taken it is one of the few.
        await allTaken(response);
      });
    } catch (error) {
      if (response.destroyed) return;
      const [status, told] = refusalOf(error);
      refuse(response, status, told);
    } finally {
      await opened?.reads.end();
    }
  };
}

function asProblem(error: unknown): never {
  throw error instanceof WriterBusy || error instanceof WritingStopped ? problem('DOCUMENT_NOT_WRITTEN', {}) : error;
}
