import { createHash } from 'node:crypto';
import { execute, parse, type GraphQLSchema } from 'graphql';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { personHeader } from '../../page-of-its-person.ts';
import { signedIn, type Request } from '../../people/request.ts';
import { problem } from '../../platform/problem.ts';
import { refusalOf, refuse } from '../../platform/rest-refusal.ts';
import { sendCompressed } from '../../platform/send-compressed.ts';
import { findSavedQuestion } from './saved-questions.repository.ts';

/** All that can be told of an answer, as GraphQL tells it. */
const everything = parse(`query ($question: AggregateInput!) { aggregate(question: $question) {
  groups {
    keys { dimension field id label }
    values { measure value count bins earlier { value count change changePercent } target { figure owed units withoutTarget } }
    coverage { ...all }
  }
  coverage { ...all }
  totalCount inexact pageInfo { hasNextPage endCursor } } }
  fragment all on Coverage { expected received accepted onTime late nothingToReport waived missing optional onBehalf oldRecords }`);

/**
 * `GET /questions/<id>`: the answer of now to a kept question, over the reports the asker sees. The ETag is of the
 * answer: asked again with it, an answer that is the same is not sent again.
 */
export function questionsEndpoint(
  schema: GraphQLSchema,
  start: (http: { request: IncomingMessage; response: ServerResponse }) => Promise<Request>,
  mayAsk: (request: Request) => void,
  turnOf: (request: Request) => Promise<() => void>,
) {
  return async (http: IncomingMessage, response: ServerResponse): Promise<void> => {
    let opened: Request | undefined;
    let leave: (() => void) | undefined;
    try {
      if (http.method !== 'GET') return refuse(response, 405, problem('NOT_FOUND', { kind: 'SavedQuestion' }));
      opened = await start({ request: http, response });
      mayAsk(opened);
      const viewer = signedIn(opened);
      leave = await turnOf(opened);
      // A program may ask with an access token that reads figures.
      if (opened.tokenScopes?.includes('figures') === false) throw problem('FORBIDDEN', { command: 'token' });
      const person = http.headers[personHeader];
      if (person && person !== viewer.uid) throw problem('UNAUTHENTICATED', {});
      const id = /^\/questions\/([^/?]+)/.exec(http.url ?? '')?.[1] ?? '';
      const kept = await findSavedQuestion(await opened.reads.em(), id);
      if (!kept) throw problem('NOT_FOUND', { kind: 'SavedQuestion' });
      const { data, errors } = await execute({
        schema,
        document: everything,
        contextValue: opened,
        variableValues: { question: kept.question },
      });
      if (errors?.[0]) throw errors[0];
      const text = JSON.stringify({
        id: kept.id,
        title: kept.title,
        question: kept.question,
        answer: data!['aggregate'],
      });
      const etag = `W/"${createHash('sha256').update(text).digest('base64url').slice(0, 32)}"`;
      response.setHeader('etag', etag);
      // A program keeps answer and ETag itself; a browser keeps nothing for whoever sits down next.
      response.setHeader('cache-control', 'no-store');
      if (http.headers['if-none-match'] === etag) return void response.writeHead(304).end();
      response.setHeader('content-type', 'application/json; charset=utf-8');
      await opened.reads.end();
      await sendCompressed(http, response, text);
    } catch (error) {
      if (response.destroyed) return;
      const [status, told] = refusalOf(error);
      refuse(response, status, told);
    } finally {
      await opened?.reads.end();
      leave?.();
    }
  };
}
