import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { testDatabase, type TestDatabase } from '../../testing/test-database.ts';
import { openOrm, rows, type Orm } from './database.ts';
import { Reads } from './reads.ts';

describe('what a request reads', () => {
  let database: TestDatabase;
  let orm: Orm;
  beforeAll(async () => {
    database = await testDatabase();
    orm = await openOrm(database.appUrl);
  });
  afterAll(async () => {
    await orm.close(true);
    await database.drop();
  });
  const settings = { accountId: null, today: '2025-05-20' };

  it('comes from one snapshot, and after its end from another', async () => {
    const reads = new Reads(orm, settings);
    const first = await reads.em();
    expect(await reads.em()).toBe(first);
    await reads.end();
    expect(await reads.em()).not.toBe(first);
    await reads.end();
  });

  it('is over after a time, until a new snapshot is begun', async () => {
    const reads = new Reads(orm, settings, -1);
    expect(await rows(await reads.em(), 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
    await expect(reads.em()).rejects.toMatchObject({ code: 'QUERY_TOO_LARGE', details: { limit: 'time' } });
    await reads.end();
    await reads.em();
    await reads.end();
  });

  it('is nothing more once nobody waits for the answer', async () => {
    const reads = new Reads(orm, settings);
    await reads.em();
    reads.abandon();
    await expect(reads.em()).rejects.toMatchObject({ code: 'UNAVAILABLE' });
    await reads.end();
  });

  it('is nothing more once the answer is made, and no connection is left with what goes on', async () => {
    const reads = new Reads(orm, settings);
    await reads.em();
    await reads.close();
    await expect(reads.em()).rejects.toMatchObject({ code: 'UNAVAILABLE' });
  });
});
