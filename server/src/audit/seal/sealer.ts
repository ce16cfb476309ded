import { join } from 'node:path';
import type { Logger } from 'pino';
import { againAndAgain } from '../../platform/again-and-again.ts';
import { firstRow, openOrm, rows, type EntityManager, type Orm } from '../../platform/database.ts';
import { realClock } from '../../platform/clock.ts';
import { dataFolderOf, type DatabaseChoice } from '../../platform/open-database.ts';
import { sessionContext } from '../../platform/session-settings.ts';
import { systemAccount } from '../perform-as-system.ts';
import { sealAudit } from './seal-audit.ts';
import type { Head } from './chain.ts';
import { SignedHeads } from './signed-heads.ts';

const everyTwoSeconds = 2000;

/** Where heads are signed and kept: `AUDIT_FOLDER`, or `audit` beside the data. */
export const auditFolderOf = (config: DatabaseChoice & { auditFolder?: string | undefined }): string =>
  config.auditFolder ?? join(dataFolderOf(config), 'audit');

/** The name of the chain that this database holds. */
export async function chainOf(em: EntityManager): Promise<string> {
  const found = await firstRow<{ value: string }>(em, `SELECT value FROM settings WHERE key = 'audit.chain'`);
  if (!found) throw new TypeError('the audit chain has lost its name');
  return found.value;
}

/**
 * Links what was committed and signs the head into a folder outside the database, every two seconds and once more at the
 * end. Where the chain no longer holds what was signed last, nothing more is signed: the log says so, and audit:verify
 * names the place. Answers how to stop.
 */
export async function startSealer(appUrl: string, folder: string, log: Logger): Promise<() => Promise<void>> {
  const orm = await openOrm(appUrl);
  const heads = new SignedHeads(folder);
  const chain = await chainOf(orm.em.fork() as EntityManager);
  let whole = true;
  let intact = true;
  const seal = async () => {
    if (whole) intact = await holdsLastHead(orm, heads, chain);
    if (whole && !intact) log.error('the audit chain is not the one that was signed: run audit:verify');
    const head = intact ? await sealAudit(orm, { whole }) : null;
    if (head) heads.append(head, chain, realClock().now());
    whole = false;
  };
  const fails = 'the audit is not sealed';
  const stop = againAndAgain(seal, { every: everyTwoSeconds, log, fails, goesOn: 'the audit is sealed again' });
  return async () => {
    await stop();
    await seal().catch((error: unknown) => log.error({ err: error }, fails));
    await orm.close(true);
  };
}

async function holdsLastHead(orm: Orm, heads: SignedHeads, chain: string): Promise<boolean> {
  let last: Head | undefined;
  for (const head of heads.of(chain)) last = head;
  if (!last) return true;
  const { position, link } = last;
  const session = sessionContext({ accountId: await systemAccount(orm), today: realClock().today });
  const em = orm.em.fork({ session }) as EntityManager;
  return em.transactional(async (inner) => {
    const sql = `SELECT 1 FROM audit_links WHERE position = $1 AND link = decode($2, 'hex')`;
    return (await rows(inner as EntityManager, sql, [position, link])).length === 1;
  });
}
