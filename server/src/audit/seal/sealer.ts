import { join } from 'node:path';
import type { Logger } from 'pino';
import { againAndAgain } from '../../platform/again-and-again.ts';
import { firstRow, openOrm, rows, type EntityManager, type Orm } from '../../platform/database.ts';
import { realClock } from '../../platform/clock.ts';
import { dataFolderOf, type DatabaseChoice } from '../../platform/open-database.ts';
import { sessionContext } from '../../platform/session-settings.ts';
import { systemAccount } from '../perform-as-system.ts';
import { headOf, sealAudit } from './seal-audit.ts';
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
    const last = whole ? await lastSigned(orm, heads, chain) : 'kept';
    if (last === 'lost') log.error('the audit chain is not the one that was signed: run audit:verify');
    intact &&= last !== 'lost';
    const sealed = intact ? await sealAudit(orm, { whole }) : null;
    // What was linked before anything was signed here is signed as it stands.
    const head = sealed ?? (last === 'none' ? await standingHead(orm) : null);
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

/** Does the chain hold what was signed last, and was nothing signed of another one? */
async function lastSigned(orm: Orm, heads: SignedHeads, chain: string): Promise<'kept' | 'none' | 'lost'> {
  if (heads.hasOthersThan(chain)) return 'lost';
  let last: Head | undefined;
  for (const head of heads.of(chain)) last = head;
  if (!last) return 'none';
  const { position, link } = last;
  return reading(orm, async (em) => {
    const sql = `SELECT 1 FROM audit_links WHERE position = $1 AND link = decode($2, 'hex')`;
    return (await rows(em, sql, [position, link])).length === 1 ? 'kept' : 'lost';
  });
}

/** The end of the chain; null where it has not begun. */
async function standingHead(orm: Orm): Promise<Head | null> {
  const head = await reading(orm, headOf);
  return head.position > 0 ? head : null;
}

async function reading<T>(orm: Orm, read: (em: EntityManager) => Promise<T>): Promise<T> {
  const session = sessionContext({ accountId: await systemAccount(orm), today: realClock().today });
  const em = orm.em.fork({ session }) as EntityManager;
  return em.transactional((inner) => read(inner as EntityManager));
}
