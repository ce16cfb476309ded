import { MikroORM, type EntityManager, type Options } from '@mikro-orm/postgresql';
import { CompiledQuery, type Kysely } from 'kysely';
import { assertNotOver, EndOfTransaction } from './end-of-transaction.ts';
import { keepPlan } from './kept-plans.ts';
import { PooledClient, SENT_WITH_NEXT } from './pooled-client.ts';

export type { EntityManager };
export type Orm = MikroORM;

/**
 * Opens a pool; without entities it serves rows only. The server opens it as a role that owns no table. `MikroORM.init`
 * would look for the migrator and for extensions that are not installed each time, which costs a start 0.2 seconds.
 */
export async function openOrm(appUrl: string, entities: Options['entities'] = []): Promise<Orm> {
  return new MikroORM({
    clientUrl: appUrl,
    entities,
    // A new one takes longer than what is asked of it: plans and what PostgreSQL knows of tables begin anew with it. Between two
    // clicks of an office that is at work it stays.
    pool: { min: 0, max: 20, idleTimeoutMillis: 5 * 60_000 },
    forceUndefined: false,
    ensureDatabase: false,
    discovery: { warnWhenNoEntities: false },
    subscribers: [EndOfTransaction],
    // pg answers dates as they are written; Date objects would move them across time zones.
    // No statement here is worth compiling: where PostgreSQL has a compiler, it takes longer than the statement.
    driverOptions: {
      ...{ Client: PooledClient, pipeline: true, application_name: 'ke-hoach' },
      ...{ statement_timeout: 10_000, options: '-c jit=off' },
      // What stands between two machines forgets who says nothing for minutes.
      ...{ keepAlive: true, keepAliveInitialDelayMillis: 60_000 },
    },
  });
}

/**
 * Rows of one hand-written statement, with `$1` parameters bound by the server: nothing a person sends ever becomes
 * part of the text. Runs in the transaction of `em` where one is open.
 */
export async function rows<T extends object>(em: EntityManager, sql: string, params: unknown[] = []): Promise<T[]> {
  assertNotOver(em);
  const client = (em.getTransactionContext() ?? em.getConnection().getClient()) as Kysely<unknown>;
  const result = await client.executeQuery<T>(CompiledQuery.raw(sql, params));
  return result.rows;
}

/**
 * The last statement of a transaction, of which no row is read: it goes with the commit, in the same round trip, and where
 * it fails the commit tells why.
 */
export async function withCommit(em: EntityManager, sql: string, params: unknown[]): Promise<void> {
  await rows(em, keepPlan(SENT_WITH_NEXT + sql), params);
}

/** The first row, or undefined. */
export async function firstRow<T extends object>(
  em: EntityManager,
  sql: string,
  params: unknown[] = [],
): Promise<T | undefined> {
  return (await rows<T>(em, sql, params))[0];
}

/** Rows by one of their columns, as loaders want them. */
export function byColumn<T extends object>(found: readonly T[], column: keyof T): Map<string, T> {
  return new Map(found.map((row) => [String(row[column]), row]));
}

/** Does the database answer now? */
export async function isReachable(orm: Orm): Promise<boolean> {
  return rows(orm.em.fork() as EntityManager, 'SELECT 1').then(
    () => true,
    () => false,
  );
}
