import {
  allowInsecureRequests,
  authorizationCodeGrant,
  buildAuthorizationUrl,
  buildEndSessionUrl,
  calculatePKCECodeChallenge,
  customFetch,
  discovery,
  enableNonRepudiationChecks,
  randomNonce,
  randomPKCECodeVerifier,
  randomState,
  type Configuration,
} from 'openid-client';
import { fetchWhole } from '../../platform/fetch-whole.ts';
import type { ProviderConfig } from './provider-config.ts';

/** What only the browser that began a sign-in may end it with. */
export interface FlowSecrets {
  state: string;
  nonce: string;
  verifier: string;
}

/** Seconds after which a provider that does not answer to the end is given up. */
const patience = 10;

/**
 * The provider of identities of this installation: authorization code with PKCE, state and nonce; what it says of somebody
 * counts with its signature only. Its addresses are asked for when somebody first signs in, so that the server starts
 * without it.
 */
export class Provider {
  readonly name: string;
  readonly #config: ProviderConfig;
  readonly #callback: string;
  readonly #patience: number;
  #known: Promise<Configuration> | undefined;

  constructor(config: ProviderConfig, seconds = patience) {
    this.name = config.name;
    this.#config = config;
    this.#patience = seconds;
    this.#callback = new URL('/oidc/callback', config.publicUrl).href;
  }

  /** Where the browser goes to sign in, and the secrets to keep until it is back. */
  async begin(): Promise<FlowSecrets & { address: URL }> {
    const verifier = randomPKCECodeVerifier();
    const [state, nonce] = [randomState(), randomNonce()];
    const address = buildAuthorizationUrl(await this.#configuration(), {
      redirect_uri: this.#callback,
      scope: 'openid',
      code_challenge: await calculatePKCECodeChallenge(verifier),
      code_challenge_method: 'S256',
      ...{ state, nonce },
    });
    return { address, state, nonce, verifier };
  }

  /** Who signed in there, out of the query that the browser brought back. Throws where anything does not fit. */
  async finish(query: string, { state, nonce, verifier }: FlowSecrets): Promise<{ issuer: string; subject: string }> {
    const tokens = await authorizationCodeGrant(await this.#configuration(), new URL(`${this.#callback}?${query}`), {
      pkceCodeVerifier: verifier,
      expectedState: state,
      expectedNonce: nonce,
      idTokenExpected: true,
    });
    const { iss, sub } = tokens.claims()!;
    return { issuer: iss, subject: sub };
  }

  /** Where the browser goes to sign out there; the sign-in page where the provider has no such address. */
  async signOutAddress(): Promise<string> {
    const home = new URL('/sign-in', this.#config.publicUrl).href;
    const configuration = await this.#configuration();
    if (!configuration.serverMetadata().end_session_endpoint) return home;
    return buildEndSessionUrl(configuration, { post_logout_redirect_uri: home }).href;
  }

  #configuration(): Promise<Configuration> {
    this.#known ??= this.#discover().catch((error: unknown) => {
      this.#known = undefined;
      throw error;
    });
    return this.#known;
  }

  #discover(): Promise<Configuration> {
    const { issuer, clientId, clientSecret } = this.#config;
    // The configuration lets an address without https in on this machine only.
    const insecure = new URL(issuer).protocol === 'http:' ? [allowInsecureRequests] : [];
    return discovery(new URL(issuer), clientId, clientSecret, undefined, {
      execute: [...insecure, enableNonRepudiationChecks],
      timeout: this.#patience,
      [customFetch]: fetchWhole,
    });
  }
}
