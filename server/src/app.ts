import { ApolloServer } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginLandingPageDisabled,
} from '@apollo/server/plugin/disabled';
import type { IncomingMessage, RequestListener } from 'node:http';
import type { Logger } from 'pino';
import { forgetFormerPeople } from './accounts/personal-data/forget-former-people.ts';
import { providerEndpoint } from './accounts/provider/provider-endpoint.ts';
import { Provider } from './accounts/provider/provider.ts';
import { RefusalsNoted } from './audit/refusals-noted.ts';
import { sealState } from './audit/seal/seal-state.ts';
import type { SignedHeads } from './audit/seal/signed-heads.ts';
import type { Config } from './config.ts';
import { contract } from './contract.ts';
import { documentsEndpoint } from './documents/documents-endpoint.ts';
import { DocumentWriter } from './documents/writer.ts';
import { entities } from './entities.ts';
import { pendingFigures } from './figures/folding.ts';
import { liveEndpoint } from './figures/live/live-endpoint.ts';
import { questionsEndpoint } from './figures/saved/questions-endpoint.ts';
import { filesEndpoint } from './files-endpoint.ts';
import type { FileStore } from './files/file-store.ts';
import type { Scanner } from './files/scanner/scanner.ts';
import { answerInBytes } from './platform/answer-in-bytes.ts';
import { BodyRoom } from './platform/body-room.ts';
import { clientAddress } from './platform/client-address.ts';
import type { Clock } from './platform/clock.ts';
import { isReachable, openOrm, type EntityManager } from './platform/database.ts';
import { graphqlEndpoint } from './graphql-endpoint.ts';
import { introspectionForSignedIn } from './introspection-for-signed-in.ts';
import { pageOfItsPerson } from './page-of-its-person.ts';
import { keptFor } from './platform/kept-for.ts';
import { limits, sizes } from './platform/limits.ts';
import { problemToGraphql } from './platform/problem-to-graphql.ts';
import { listener } from './platform/listener.ts';
import { Notified } from './platform/notified.ts';
import { followTheDay } from './plans/follow-the-day.ts';
import type { Request } from './people/request.ts';
import { publishedFormsEndpoint } from './published-forms-endpoint.ts';
import { keptByPerson, productionRates, questionsInTurn, requestRates, type Rates } from './request-rates.ts';
import { startRequest, type Http } from './start-request.ts';
import { withinScopes } from './within-scopes.ts';

export interface App {
  handle: RequestListener;
  /** Ends what would never end by itself, so that the server can stop listening. */
  endLines(): void;
  close(): Promise<void>;
}

/** The whole server from its parts, without listening; tests build the same. */
export async function buildApp(input: {
  config: Pick<Config, 'mode'> &
    Partial<Pick<Config, 'trustedProxies' | 'provider' | 'publicAddress' | 'forgetPeopleAfterYears'>>;
  appUrl: string;
  /** Where the bytes of files are kept. */
  files: FileStore;
  /** Who looks through files before they are kept. */
  scanner?: Scanner | undefined;
  log: Logger;
  /** Where the heads of the audit are signed; where they are. */
  heads?: SignedHeads;
  /** How often people may ask; in the demonstration without end where nothing is said. */
  rates?: Rates;
}): Promise<App> {
  const { config, appUrl, files, scanner, log, heads } = input;
  const orm = await openOrm(appUrl, entities);
  const production = config.mode === 'production';
  const guards = limits(sizes, (request, cost) => (request as Request).takesTurn?.(cost));
  const schema = contract();
  const apollo = new ApolloServer<Request>({
    schema,
    ...guards,
    introspection: true,
    csrfPrevention: true,
    allowBatchedHttpRequests: false,
    // What a program asks for again and again is a kept question with an address (decisions/0075).
    persistedQueries: false,
    includeStacktraceInErrorResponses: false,
    hideSchemaDetailsFromClientErrors: production,
    formatError: problemToGraphql(log),
    plugins: [
      ...guards.plugins,
      introspectionForSignedIn(),
      pageOfItsPerson(),
      withinScopes(),
      answerInBytes(),
      ApolloServerPluginLandingPageDisabled(),
      // It follows every field of every answer to find out how long each may be kept: none may.
      ApolloServerPluginCacheControlDisabled(),
    ],
    logger: log,
    stopOnTerminationSignals: false,
  });
  await apollo.start();
  const years = config.forgetPeopleAfterYears;
  const forget = (em: EntityManager, { today, now }: Clock) =>
    years === undefined ? 0 : forgetFormerPeople(em, { today, now: now(), years });
  const stopFollowing = production ? followTheDay(orm, log, forget) : () => Promise.resolve();
  // The demonstration listens on this machine only, where benches and stories ask as fast as they can.
  const rates = input.rates ?? (production ? productionRates : null);
  const mayAsk = rates ? requestRates(rates) : () => undefined;
  const countKept = rates ? keptByPerson(rates) : () => undefined;
  const missed = (err: unknown) => log.error({ err }, 'the audit does not note that somebody was refused a command');
  const refusals = new RefusalsNoted(missed);
  const known = { countKept, refusals, sealOfAudit: () => (heads ? sealState(heads) : null) };
  const start = (http: Http) => startRequest(orm, config, http, known);
  const startOfLine = (http: Http) => startRequest(orm, config, http, { ...known, isUnattended: true });
  const startOfAny = (http: Http, { reads = false } = {}) =>
    startRequest(orm, config, http, { ...known, takesTokens: true, reads });
  const turnOf = rates ? questionsInTurn() : async () => () => undefined;
  const bodies = new BodyRoom();
  const roomFor = (request: IncomingMessage, bytes: number) =>
    bodies.take(clientAddress(request, config.trustedProxies), bytes, () => request.destroy());
  const writer = new DocumentWriter();
  const changes = new Notified(appUrl, 'figures', log);
  const live = liveEndpoint({ changes, start: startOfLine, mayAsk, log });
  const provider = config.provider && new Provider(config.provider);
  return {
    handle: listener({
      graphql: graphqlEndpoint(apollo, startOfAny, mayAsk, turnOf, roomFor),
      documents: documentsEndpoint(writer, start, mayAsk),
      publishedForms: publishedFormsEndpoint(startOfAny, mayAsk),
      live: live.handle,
      questions: questionsEndpoint(schema, startOfAny, mayAsk, turnOf),
      provider: providerEndpoint({ provider, start, mayAsk, log }),
      files: filesEndpoint({ store: files, scanner, start, mayAsk, log }),
      log,
      loopbackOnly: !production,
      // Anybody may ask; the database is asked once a second.
      isReady: keptFor(1000, () => isReachable(orm)),
      figuresPending: keptFor(1000, () => pendingFigures(orm)),
    }),
    endLines: live.end,
    close: async () => {
      await live.over();
      await changes.close();
      await stopFollowing();
      await writer.close();
      await apollo.stop();
      await orm.close(true);
    },
  };
}
