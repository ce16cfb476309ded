import { createHash, randomBytes } from 'node:crypto';
import { firstRow, rows, type EntityManager } from '../../platform/database.ts';
import type { FlowSecrets } from './provider.ts';

/** A sign-in that is under way at the provider. */
interface Kept extends FlowSecrets {
  /** The page that was wanted. */
  goesTo: string;
  /** Inner key of the account that the identity is to be linked with; null where somebody signs in. */
  links: string | null;
}

/** One that is being finished. */
export interface Flow extends Kept {
  /** Under which it is kept meanwhile. */
  taken: Buffer;
}

/** Minutes within which somebody must be back. */
const minutes = 10;

const hashOf = (cookie: string) => createHash('sha256').update(cookie).digest();

/** Keeps a sign-in until the browser is back with the cookie that this answers. */
export async function keepFlow(em: EntityManager, flow: Kept): Promise<string> {
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

/**
 * Takes the sign-in of a cookie: for the browser it ends here, whatever comes of it. One that is to link somebody is kept
 * under another name until the provider has answered, so that it still ends with the sessions of its person meanwhile.
 */
export async function takeFlow(em: EntityManager, cookie: string): Promise<Flow | undefined> {
  const taken = hashOf(randomBytes(32).toString('base64url'));
  const flow = await firstRow<Kept>(
    em,
    `WITH flow AS (DELETE FROM sign_in_flows WHERE cookie_hash = $1 AND expires_at > $2 RETURNING *),
       kept AS (INSERT INTO sign_in_flows (cookie_hash, state, nonce, verifier, goes_to, links, expires_at)
         SELECT $3, state, nonce, verifier, goes_to, links, expires_at FROM flow WHERE links IS NOT NULL)
     SELECT state, nonce, verifier, goes_to AS "goesTo", links::text AS links FROM flow`,
    [hashOf(cookie), new Date(), taken],
  );
  return flow && { ...flow, taken };
}

/** Ends a taken sign-in that is to link somebody; false where the sessions of its person ended, and it with them. */
export async function finishFlow(em: EntityManager, { taken }: Pick<Flow, 'taken'>): Promise<boolean> {
  return (await rows(em, 'DELETE FROM sign_in_flows WHERE cookie_hash = $1 RETURNING links', [taken])).length > 0;
}
