import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { pino } from 'pino';
import type { ProviderConfig } from '../src/accounts/provider/provider-config.ts';
import { buildApp } from '../src/app.ts';
import { FileStore } from '../src/files/file-store.ts';
import { Scanner } from '../src/files/scanner/scanner.ts';
import type { ScannerAddress } from '../src/files/scanner/scanner-address.ts';
import type { Rates } from '../src/request-rates.ts';
import { SecretsSeen } from './secrets-seen.ts';
import { testDatabase } from './test-database.ts';

export interface Answer<D = Record<string, never>> {
  data: D | null;
  errors?: {
    message: string;
    path?: (string | number)[];
    extensions: { code: string; details?: Record<string, unknown> };
  }[];
}

/** Somebody at a browser: keeps the session cookie between questions. */
export interface Person {
  /** A page of the same browser that was opened for this person, by global id. */
  pageOf(person: string): Person;
  ask<D = any>(query: string, variables?: Record<string, unknown>): Promise<Answer<D>>;
  /** The data of an answer without errors. */
  get<D = any>(query: string, variables?: Record<string, unknown>): Promise<D>;
  /** Any request of this browser beside GraphQL. */
  http(path: string, init?: RequestInit): Promise<Response>;
  /** The code of the first error. */
  refusal(query: string, variables?: Record<string, unknown>): Promise<string | undefined>;
  /** What the browser sends with whatever it asks. */
  cookie(): string;
  /** What a program sends with whatever it asks. */
  authorization(): string;
}

export interface TestApp {
  /** Somebody who has not signed in. */
  stranger(): Person;
  /** Signs in by the account's demonstration card (given.ts names it like the login). */
  as(login: string): Promise<Person>;
  /** A program of the same person, with an access token for all that there is to read; they must be an analyst. */
  programOf(somebody: Person): Promise<Person>;
  /** The owner's connection, for `given` and for looking behind the curtain. */
  owner: pg.Client;
  url: string;
  appUrl: string;
  ownerUrl: string;
  files: FileStore;
  filesFolder: string;
  /** What the server has written into its log, one line each. */
  logged: readonly string[];
  /** Moves the demonstration's clock without reconciling anything. */
  setToday(date: string): Promise<void>;
  /** Ends it; fails where the log tells a password, a code, a token or a cookie of those that were sent or told meanwhile. */
  close(): Promise<void>;
}

/** The real app on a database of its own, in demonstration mode so that tests own the clock. */
export async function testApp(
  mode: 'demo' | 'production' = 'demo',
  rates?: Rates,
  provider?: ProviderConfig,
  scannedAt?: ScannerAddress,
): Promise<TestApp> {
  const database = await testDatabase();
  const logged: string[] = [];
  const secrets = new SecretsSeen();
  secrets.in(provider ?? {});
  const write = (line: string) => {
    logged.push(line);
    if (/"level":[56]0/.test(line)) process.stdout.write(line);
  };
  const log = pino({ level: 'trace' }, { write });
  const filesFolder = await mkdtemp(join(tmpdir(), 'ke-hoach-files-'));
  const files = new FileStore(filesFolder);
  const app = await buildApp({
    config: { mode, provider, publicAddress: provider?.publicUrl },
    appUrl: database.appUrl,
    files,
    log,
    ...(rates && { rates }),
    ...(scannedAt && { scanner: new Scanner(scannedAt, log) }),
  });
  const server = createServer(app.handle);
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const owner = new pg.Client({ connectionString: database.ownerUrl });
  await owner.connect();
  const setToday = async (date: string) => {
    await owner.query(
      `INSERT INTO settings (key, value) VALUES ('demo.date', $1) ON CONFLICT (key) DO UPDATE SET value = excluded.value`,
      [date],
    );
  };
  await setToday('2025-05-20');
  return {
    url,
    owner,
    appUrl: database.appUrl,
    ownerUrl: database.ownerUrl,
    files,
    filesFolder,
    logged,
    setToday,
    stranger: () => person(url, secrets),
    as: async (login) => {
      const somebody = person(url, secrets);
      await somebody.get('mutation ($card: String!) { signInAsDemoRole(input: { card: $card }) { id } }', {
        card: login,
      });
      return somebody;
    },
    programOf: async (somebody) => {
      const input = { name: 'Power BI', scopes: ['FIGURES', 'REPORTS'], days: 90, idempotencyKey: randomUUID() };
      const create =
        'mutation ($input: CreateAccessTokenInput!) { result: createAccessToken(input: $input) { secret } }';
      return person(url, secrets, { cookie: '', bearer: (await somebody.get(create, { input })).result.secret });
    },
    close: async () => {
      server.closeAllConnections();
      await new Promise((closed) => server.close(closed));
      await app.close();
      await owner.end();
      await database.drop();
      await rm(filesFolder, { recursive: true, force: true });
      const told = secrets.toldBy(logged);
      if (told.length > 0) throw new Error(`the log tells what opens an account: ${told.join(', ')}`);
    },
  };
}

interface Browser {
  cookie: string;
  /** Of a program: its access token. */
  bearer?: string;
}

function person(url: string, secrets: SecretsSeen, browser: Browser = { cookie: '' }, pageOf?: string): Person {
  const sent = () => ({
    ...(browser.bearer ? { authorization: `Bearer ${browser.bearer}` } : { cookie: browser.cookie }),
    ...(pageOf && { 'x-page-of': pageOf }),
  });
  const ask = async <D>(query: string, variables: Record<string, unknown> = {}): Promise<Answer<D>> => {
    secrets.in(variables);
    const response = await fetch(`${url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...sent() },
      body: JSON.stringify({ query, variables }),
    });
    const set = response.headers.getSetCookie()[0];
    if (set) browser.cookie = set.split(';', 1)[0]!;
    if (set) secrets.inCookie(set);
    const answer = (await response.json()) as Answer<D>;
    secrets.in(answer.data);
    return answer;
  };
  return {
    pageOf: (other) => person(url, secrets, browser, other),
    http: (path, init = {}) => fetch(`${url}${path}`, { ...init, headers: { ...sent(), ...init.headers } }),
    ask,
    get: async <D>(query: string, variables?: Record<string, unknown>) => {
      const answer = await ask<D>(query, variables);
      if (answer.errors || !answer.data) throw new Error(JSON.stringify(answer.errors));
      return answer.data;
    },
    refusal: async (query, variables) => (await ask(query, variables)).errors?.[0]?.extensions.code,
    cookie: () => browser.cookie,
    authorization: () => `Bearer ${browser.bearer}`,
  };
}
