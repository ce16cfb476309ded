import { createHmac, generateKeyPairSync, sign, type KeyObject } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { ProviderConfig } from '../src/accounts/provider/provider-config.ts';

type Place = 'discovery' | 'jwks' | 'token';

/** What is wrong with what the provider says. */
export interface Wrong {
  /** Instead of what the identity token says; undefined leaves a claim out. */
  claims?: Record<string, unknown>;
  header?: Record<string, unknown>;
  /** By what the token is signed: another key of the same name, the client's secret, or nothing. */
  signedBy?: 'another key' | 'the secret' | 'nothing';
  /** Beside or instead of what it says of itself. */
  says?: Record<string, unknown>;
  /** Beside or instead of the members of the answer for a code. */
  tokens?: Record<string, unknown>;
  /** Beside its keys. */
  jwks?: Record<string, unknown>;
  /** Answers otherwise than it should. */
  answers?: Partial<Record<Place, (response: ServerResponse) => void>>;
}

const part = (value: object | Buffer) =>
  (Buffer.isBuffer(value) ? value : Buffer.from(JSON.stringify(value))).toString('base64url');
const keyPair = () => generateKeyPairSync('ec', { namedCurve: 'P-256' });

function sendJson(response: ServerResponse, body: object): void {
  response.setHeader('content-type', 'application/json');
  response.end(JSON.stringify(body));
}

/** A provider that speaks the protocol and does wrong what it is told to: by the tests that this server finds it out. */
export async function startHostileProvider() {
  const config = {
    clientId: 'ke-hoach',
    clientSecret: 'only for tests',
    publicUrl: 'http://localhost:1',
    name: 'VNeID',
  };
  let [wrong, nonce]: [Wrong, string] = [{}, ''];
  let [kid, keys, others] = ['first', keyPair(), keyPair()];
  const asked: string[] = [];
  const server = createServer((request, response) => {
    const path = (request.url ?? '').split('?', 1)[0]!;
    asked.push(path);
    const place: Place = path === '/jwks' ? 'jwks' : path === '/token' ? 'token' : 'discovery';
    const otherwise = wrong.answers?.[place];
    if (otherwise) return otherwise(response);
    const tell = { discovery, jwks, token };
    sendJson(response, tell[place]());
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

  const discovery = () => ({
    ...{
      issuer,
      authorization_endpoint: `${issuer}/auth`,
      token_endpoint: `${issuer}/token`,
      jwks_uri: `${issuer}/jwks`,
    },
    ...{ response_types_supported: ['code'], subject_types_supported: ['public'] },
    // It claims to take anything, also what nobody may.
    id_token_signing_alg_values_supported: ['ES256', 'HS256', 'none'],
    ...wrong.says,
  });
  const jwks = () => ({
    keys: [{ ...keys.publicKey.export({ format: 'jwk' }), kid, use: 'sig', alg: 'ES256' }],
    ...wrong.jwks,
  });
  const token = () => ({ access_token: 'x', token_type: 'Bearer', id_token: idToken(), ...wrong.tokens });
  const idToken = () => {
    const now = Math.floor(Date.now() / 1000);
    const claims = { iss: issuer, aud: config.clientId, sub: 'lan', iat: now, exp: now + 300, nonce, ...wrong.claims };
    const alg = { nothing: 'none', 'the secret': 'HS256', 'another key': 'ES256' }[wrong.signedBy ?? 'another key'];
    const text = `${part({ alg, kid, ...wrong.header })}.${part(claims)}`;
    return `${text}.${part(signature(text))}`;
  };
  const signature = (text: string) => {
    if (wrong.signedBy === 'nothing') return Buffer.alloc(0);
    if (wrong.signedBy === 'the secret') return createHmac('sha256', config.clientSecret).update(text).digest();
    const key: KeyObject = wrong.signedBy === 'another key' ? others.privateKey : keys.privateKey;
    return sign('sha256', Buffer.from(text), { key, dsaEncoding: 'ieee-p1363' });
  };

  return {
    config: { ...config, issuer } satisfies ProviderConfig,
    /** Paths that were asked for, in their order. */
    asked,
    /** From now on, for the browser that was led to this address. */
    does(next: Wrong, address?: URL): void {
      wrong = next;
      if (address) nonce = address.searchParams.get('nonce')!;
    },
    /** Signs with a new key under another name. */
    rotate(): void {
      [kid, keys, others] = ['second', keyPair(), keys];
    },
    stop: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}
