import { expect, it, vi } from 'vitest';
import { testDatabase } from '../../testing/test-database.ts';
import { openOrm, rows, type EntityManager } from './database.ts';
import { isAway } from './database-failure.ts';

it('no statement runs longer than ten seconds; one that is stopped may be tried again', async () => {
  const database = await testDatabase();
  const orm = await openOrm(database.appUrl);
  const em = orm.em.fork() as EntityManager;
  expect(await rows(em, 'SHOW statement_timeout')).toEqual([{ statement_timeout: '10s' }]);
  const slow = em.transactional(async (inner) => {
    await rows(inner as EntityManager, `SET LOCAL statement_timeout = '20ms'`);
    await rows(inner as EntityManager, 'SELECT pg_sleep(5)');
  });
  expect(await slow.catch(isAway)).toBe(true);
  expect(await rows(em, 'SHOW statement_timeout')).toEqual([{ statement_timeout: '10s' }]);
  await orm.close(true);
  await database.drop();
});

it('a connection stays while an office is at work, and goes after five minutes in which nothing is asked', async () => {
  const database = await testDatabase();
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  const orm = await openOrm(database.appUrl);
  const connection = async () => rows(orm.em.fork() as EntityManager, 'SELECT pg_backend_pid() AS pid');
  const first = await connection();
  vi.advanceTimersByTime(4 * 60_000);
  expect(await connection()).toEqual(first);
  vi.advanceTimersByTime(6 * 60_000);
  expect(await connection()).not.toEqual(first);
  vi.useRealTimers();
  await orm.close(true);
  await database.drop();
});
