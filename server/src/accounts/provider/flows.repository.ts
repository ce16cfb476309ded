import { createHash, randomBytes } from 'node:crypto';
import { firstRow, rows, type EntityManager } from '../../platform/database.ts';
import type { FlowSecrets } from './provider.ts';

/** A sign-in that is under way at the provider. */
export interface Flow extends FlowSecrets {
  /** The page that was wanted. */
  goesTo: string;
  /** Inner key of the account that the identity is to be linked with; null where somebody signs in. */
  links: string | null;
}

/** Minutes within which somebody must be back. */
const minutes = 10;

const hashOf = (cookie: string) => createHash('sha256').update(cookie).digest();

/** Keeps a sign-in until the browser is back with the cookie that this answers. */
export async function keepFlow(em: EntityManager, flow: Flow): Promise<string> {
  const cookie = randomBytes(32).toString('base64url');
  const now = new Date();
  await rows(em, 'DELETE FROM sign_in_flows WHERE expires_at < $1', [now]);
  await rows(
    em,
    `INSERT INTO sign_in_flows (cookie_hash, state, nonce, verifier, goes_to, links, expires_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7)`,
    [
      ...[hashOf(cookie), flow.state, flow.nonce, flow.verifier, flow.goesTo, flow.links],
      new Date(now.getTime() + minutes * 60_000),
    ],
  );
  return cookie;
}

/** Takes the sign-in of a cookie: it ends here, whatever comes of it. */
export function takeFlow(em: EntityManager, cookie: string): Promise<Flow | undefined> {
  return firstRow<Flow>(
    em,
    `DELETE FROM sign_in_flows WHERE cookie_hash = $1 AND expires_at > $2
     RETURNING state, nonce, verifier, goes_to AS "goesTo", links::text AS links`,
    [hashOf(cookie), new Date()],
  );
}
