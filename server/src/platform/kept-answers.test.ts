import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { testDatabase, type TestDatabase } from '../../testing/test-database.ts';
import { openOrm, rows, type EntityManager, type Orm } from './database.ts';
import { KeptAnswers } from './kept-answers.ts';
import { Reads } from './reads.ts';

describe('answers that are kept', () => {
  let database: TestDatabase;
  let orm: Orm;
  let owner: Orm;
  beforeAll(async () => {
    database = await testDatabase();
    orm = await openOrm(database.appUrl);
    owner = await openOrm(database.ownerUrl);
  });
  afterAll(async () => {
    await orm.close(true);
    await owner.close(true);
    await database.drop();
  });
  const inSnapshot = async <O>(run: (em: EntityManager) => Promise<O>): Promise<O> => {
    const reads = new Reads(orm, { accountId: null, today: '2025-05-20' });
    const answer = await run(await reads.em());
    await reads.end();
    return answer;
  };
  /** Asks for a text under a key; answers how often it was read. */
  const asking = (kept: KeptAnswers<string>, text = 'answer') => {
    let read = 0;
    return async (key: string, em?: EntityManager) => {
      const ask = (of: EntityManager) => kept.read(of, key, async () => `${text} ${(read += 1)}`);
      await (em ? ask(em) : inSnapshot(ask));
      return read;
    };
  };
  const somethingChanges = () =>
    rows(owner.em.fork() as EntityManager, 'INSERT INTO known_changes (changes) VALUES (1)');

  const somethingElse = () =>
    rows(owner.em.fork() as EntityManager, `INSERT INTO settings (key, value) VALUES ('else', '1')`);

  it('are read once, and anew after anything has changed', async () => {
    const ask = asking(new KeptAnswers(10_000));
    expect([await ask('a'), await ask('a'), await ask('b')]).toEqual([1, 1, 2]);
    await somethingChanges();
    expect([await ask('a'), await ask('a')]).toEqual([3, 3]);
  });

  it('are not asked after where nothing at all was committed since', async () => {
    const kept = new KeptAnswers<string>(10_000);
    let asked = 0;
    const changes = async () => String((asked += 1) && 1);
    const ask = () => inSnapshot((em) => kept.read(em, 'a', async () => 'answer', changes));
    const askedBy = async (again: () => Promise<unknown>) => {
      const before = asked;
      await again();
      return asked - before;
    };
    await ask();
    // Whatever is committed in another database of the cluster counts too, and other tests work beside this one.
    await expect.poll(() => askedBy(ask), { interval: 1 }).toBe(0);
    const before = asked;
    await somethingElse();
    expect(await ask()).toBe('answer');
    expect(asked).toBe(before + 1);
  });

  it('are those of the snapshot: one that was begun before a change does not see it', async () => {
    const ask = asking(new KeptAnswers(10_000));
    await inSnapshot(async (em) => {
      expect(await ask('a', em)).toBe(1);
      await somethingChanges();
      expect(await ask('a', em)).toBe(1);
    });
    expect(await ask('a')).toBe(2);
  });

  it('are read once where they are asked twice at the same time, and also where they are too large to be kept', async () => {
    for (const room of [10_000, 20]) {
      const ask = asking(new KeptAnswers(room));
      await inSnapshot(async (em) => {
        expect(await Promise.all([ask('a', em), ask('a', em)])).toEqual([1, 1]);
        expect([await ask('a', em), await ask('b', em)]).toEqual([1, 2]);
      });
    }
  });

  it('are none of a transaction that may write', async () => {
    const ask = asking(new KeptAnswers(10_000));
    const em = orm.em.fork() as EntityManager;
    expect([await ask('a', em), await ask('a', em)]).toEqual([1, 2]);
  });

  it('take no more room than they are given: the one asked for the longest ago goes first, and what is too large is not kept', async () => {
    const ask = asking(new KeptAnswers(320));
    for (let key = 10; key < 36; key += 1) await ask(String(key));
    expect(await ask('35')).toBe(26);
    expect(await ask('10')).toBe(27);
    const large = asking(new KeptAnswers(320), 'x'.repeat(30));
    expect([await large('a'), await large('a')]).toEqual([1, 2]);
  });
});
