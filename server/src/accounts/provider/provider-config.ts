/** What the operator says of the provider of identities. */
export interface ProviderConfig {
  issuer: string;
  clientId: string;
  clientSecret: string;
  /** The word on the button. */
  name: string;
  /** Where people reach this server: addresses that are given to others are never taken from a request. */
  publicUrl: string;
}

/** The variables, in the order in which a missing one is named. */
export const providerNames = ['OIDC_ISSUER', 'OIDC_CLIENT_ID', 'OIDC_CLIENT_SECRET', 'PUBLIC_URL'] as const;

const thisMachine = /^(localhost|127\.0\.0\.1|\[::1\])$/;

/** An address over https, or on this machine. */
export function isSafeAddress(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol, hostname, username, search, hash } = new URL(text);
  const isOurs = protocol === 'http:' && thisMachine.test(hostname);
  return (protocol === 'https:' || isOurs) && username === '' && search === '' && hash === '';
}
