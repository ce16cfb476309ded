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
    const em = await begun();
    await expect(rows(em, 'SELECT 1 / 0')).rejects.toThrow('division by zero');
    await expect(rows(em, 'SELECT 1')).rejects.toThrow('current transaction is aborted');
    await em.rollback();
    const left = `SELECT current_setting('app.account', true) AS account`;
    expect(await rows(orm.em.fork() as EntityManager, left)).toEqual([{ account: '' }]);
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

describe('what is asked while a transaction ends', () => {
  const who = `SELECT current_setting('app.account', true) AS account, pg_sleep(0.002)`;
  const asked = (em: EntityManager) =>
    rows<{ account: string }>(em, who).then(
      ([row]) => row!.account,
      (error: Error) => error.message,
    );
  const begunBy = async (accountId: string) => {
    const em = orm.em.fork({ session: sessionContext({ accountId, today: '2025-05-20' }) }) as EntityManager;
    await em.begin({ isolationLevel: IsolationLevel.REPEATABLE_READ, readOnly: true });
    return em;
  };

  it('has its turn where it was asked before', async () => {
    for (const end of ['rollback', 'commit'] as const) {
      const em = await begunBy('7');
      const before = [asked(em), asked(em), asked(em)];
      await Promise.resolve();
      await em[end]();
      expect(await Promise.all(before)).toEqual(['7', '7', '7']);
    }
  });

  it('is never answered as somebody else, whose transaction the connection serves next', async () => {
    const late: Promise<string>[] = [];
    const others: string[] = [];
    for (let moment = 0; moment < 40; moment += 1) {
      const first = await begunBy('7');
      late.push(asked(first));
      const ended = first.rollback();
      const askLate = async () => {
        await new Promise((later) => setTimeout(later));
        for (let tick = 0; tick < moment; tick += 1) await null;
        late.push(asked(first), asked(first), asked(first));
      };
      const asking = askLate();
      await ended;
      const second = await begunBy('8');
      for (const _ of [1, 2, 3]) others.push(await asked(second));
      await second.rollback();
      await asking;
    }
    expect(new Set(others)).toEqual(new Set(['8']));
    expect(new Set(await Promise.all(late))).toEqual(new Set(['7', 'asked behind the end of its transaction']));
  });

  it('and what is asked later is refused: nobody knows any more who asks', async () => {
    const em = await begunBy('7');
    await em.rollback();
    expect(await asked(em)).toBe('asked behind the end of its transaction');
    await em.begin();
    expect(await asked(em)).toBe('7');
    await em.rollback();
  });
});
