import { IsolationLevel } from '@mikro-orm/core';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { testDatabase, type TestDatabase } from '../../testing/test-database.ts';
import { firstRow, openOrm, rows, withCommit, type EntityManager, type Orm } from './database.ts';
import { keepPlan, keepPlanOnceAskedOften } from './kept-plans.ts';
import { sessionContext } from './session-settings.ts';

let database: TestDatabase;
let orm: Orm;
let beside: pg.Client;
beforeAll(async () => {
  database = await testDatabase();
  orm = await openOrm(database.appUrl);
  beside = new pg.Client({ connectionString: inject('testCluster').superUrl });
  await beside.connect();
});
afterAll(async () => {
  await beside.end();
  await orm.close(true);
  await database.drop();
});

const begun = async () => {
  const em = orm.em.fork({ session: sessionContext({ accountId: '7', today: '2025-05-20' }) }) as EntityManager;
  await em.begin({ isolationLevel: IsolationLevel.REPEATABLE_READ, readOnly: true });
  return em;
};

describe('a transaction', () => {
  it('begins with what says who asks, as it was asked for', async () => {
    const em = await begun();
    const asked = `SELECT current_setting('transaction_isolation') AS isolation, current_setting('app.account') AS account,
      current_setting('transaction_read_only') AS "readOnly"`;
    expect(await rows(em, asked)).toEqual([{ isolation: 'repeatable read', account: '7', readOnly: 'on' }]);
    await em.rollback();
    expect(
      await rows(orm.em.fork() as EntityManager, `SELECT current_setting('app.account', true) AS account`),
    ).toEqual([{ account: '' }]);
  });

  it('never begins where nothing is asked in it', async () => {
    const name = new URL(database.appUrl).pathname.slice(1);
    const sql = `SELECT FROM pg_stat_activity WHERE datname = $1 AND state = 'idle in transaction'`;
    const open = async () => (await beside.query(sql, [name])).rowCount;
    const em = orm.em.fork() as EntityManager;
    await em.begin();
    expect(await open()).toBe(0);
    await em.commit();
    const second = orm.em.fork() as EntityManager;
    await second.begin();
    await rows(second, 'SELECT $1::int', [1]);
    expect(await open()).toBe(1);
    await second.commit();
    expect(await open()).toBe(0);
  });

  it('fails as a whole where its first statement fails, and leaves the connection to others', async () => {
    const em = orm.em.fork() as EntityManager;
    await em.begin();
    await expect(rows(em, 'SELECT 1 / 0')).rejects.toThrow('division by zero');
    await expect(rows(em, 'SELECT 1')).rejects.toThrow('current transaction is aborted');
    await em.rollback();
    expect(await rows(orm.em.fork() as EntityManager, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
  });
});

describe('what is left to the end of a transaction', () => {
  const add = `INSERT INTO settings (key, value) VALUES ($1, $2)`;
  const valueOf = async (key: string) =>
    (
      await firstRow<{ value: string }>(orm.em.fork() as EntityManager, 'SELECT value FROM settings WHERE key = $1', [
        key,
      ])
    )?.value;
  const within = (run: (em: EntityManager) => Promise<void>) =>
    (orm.em.fork() as EntityManager).transactional((inner) => run(inner as EntityManager));

  it('goes with the commit, or before what is asked after all', async () => {
    await within((em) => withCommit(em, add, ['alone', 'a']));
    await within(async (em) => {
      await rows(em, add, ['first', 'b']);
      await withCommit(em, `UPDATE settings SET value = value || $2 WHERE key = $1`, ['first', 'c']);
      await rows(em, `UPDATE settings SET value = value || $2 WHERE key = $1`, ['first', 'd']);
    });
    expect([await valueOf('alone'), await valueOf('first')]).toEqual(['a', 'bcd']);
  });

  it('takes everything back where it fails, and is taken back with the rest', async () => {
    const failing = within(async (em) => {
      await rows(em, add, ['lost', 'a']);
      await withCommit(em, add, ['lost', 'b']);
    });
    await expect(failing).rejects.toMatchObject({ code: '23505' });
    const thrown = within(async (em) => {
      await withCommit(em, add, ['lost', 'c']);
      throw new RangeError('changed its mind');
    });
    await expect(thrown).rejects.toThrow('changed its mind');
    await within((em) => withCommit(em, add, ['kept', 'd']));
    expect([await valueOf('lost'), await valueOf('kept')]).toEqual([undefined, 'd']);
  });
});

describe('a plan', () => {
  const keptBy = async (em: EntityManager, text: string) =>
    (await firstRow<{ kept: number }>(
      em,
      `SELECT count(*)::int AS kept FROM pg_prepared_statements WHERE statement = $1`,
      [text],
    ))!.kept;

  it('is kept of the statements that are marked, for whichever values', async () => {
    const em = await begun();
    const marked = keepPlan('SELECT $1::int + 1 AS more');
    const other = 'SELECT $1::int + 2 AS more';
    for (const given of [1, 2]) {
      expect(await rows(em, marked, [given])).toEqual([{ more: given + 1 }]);
      expect(await rows(em, other, [given])).toEqual([{ more: given + 2 }]);
    }
    expect([await keptBy(em, marked), await keptBy(em, other)]).toEqual([1, 0]);
    await em.rollback();
  });

  it('of a text made for its question is kept once that was asked three times', async () => {
    const em = await begun();
    const ask = () => rows(em, keepPlanOnceAskedOften('SELECT $1::int + 3 AS more'), [4]);
    const kept: number[] = [];
    for (let time = 1; time <= 3; time += 1) {
      await ask();
      kept.push(await keptBy(em, 'SELECT $1::int + 3 AS more'));
    }
    expect(kept).toEqual([0, 0, 1]);
    await em.rollback();
  });
});
