import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest';
import { testApp, type TestApp } from '../../../testing/test-app.ts';
import { openOrm, type EntityManager, type Orm } from '../../platform/database.ts';
import { performAsSystem } from '../perform-as-system.ts';
import { sealState } from './seal-state.ts';
import { sealAudit } from './seal-audit.ts';
import { chainOf, startSealer } from './sealer.ts';
import { SignedHeads } from './signed-heads.ts';
import { verifyAudit } from './verify-audit.ts';

const noon = new Date('2025-06-01T05:00:00Z');

describe('the sealed audit', () => {
  let app: TestApp;
  let orm: Orm;
  let owner: Orm;
  let folder: string;
  let heads: SignedHeads;
  const folders: string[] = [];

  const enter = (n: number) =>
    performAsSystem(orm, { today: '2025-06-01', now: () => noon }, 'test.enter', async () => ({ n }));
  const seal = async () => {
    const head = await sealAudit(orm, { whole: false });
    if (head) heads.append(head, await chainOf(orm.em.fork() as EntityManager), noon);
    return head;
  };
  const verdict = () => verifyAudit(owner.em.fork() as EntityManager, heads);
  const uids = async (): Promise<string[]> =>
    (await app.owner.query('SELECT entry_uid AS uid FROM audit_links ORDER BY position')).rows.map(({ uid }) => uid);
  /** What an owner of the database can do who lifts the trigger. */
  const tamper = async (...statements: string[]) => {
    const tables = ['audit_entries', 'audit_links'];
    for (const table of tables) await app.owner.query(`ALTER TABLE ${table} DISABLE TRIGGER never_changes`);
    for (const sql of statements) await app.owner.query(sql);
    for (const table of tables) await app.owner.query(`ALTER TABLE ${table} ENABLE TRIGGER never_changes`);
  };

  beforeEach(async () => {
    app = await testApp();
    orm = await openOrm(app.appUrl);
    owner = await openOrm(app.ownerUrl);
    folders.push((folder = mkdtempSync(join(tmpdir(), 'ke-hoach-seal-'))));
    heads = new SignedHeads(folder);
    for (let n = 1; n <= 4; n += 1) await enter(n);
    await seal();
    for (let n = 5; n <= 6; n += 1) await enter(n);
    await seal();
  });
  afterEach(async () => {
    await orm.close(true);
    await owner.close(true);
    await app.close();
  });
  afterAll(() => folders.forEach((one) => rmSync(one, { recursive: true })));

  it('is whole as long as nobody touched it', async () => {
    expect(await verdict()).toEqual({ entries: 6, heads: 2, first: null });
    expect(await seal()).toBe(null);
  });

  it('links an entry that was committed after a later one', async () => {
    const system = `(SELECT id FROM accounts WHERE is_system)`;
    await app.owner.query('BEGIN');
    await app.owner.query(
      `INSERT INTO audit_entries (at, account_id, action, details, hash) VALUES (now(), ${system}, 'late', '{}', '')`,
    );
    await enter(8);
    expect(await seal()).toMatchObject({ position: 7 });
    await app.owner.query('COMMIT');
    expect(await seal()).toMatchObject({ position: 8 });
  });

  it('links an entry whose key is far from all others, and looks through keys in vain but once', async () => {
    await app.owner.query(
      `INSERT INTO audit_entries (id, at, account_id, action, details, hash) OVERRIDING SYSTEM VALUE
       SELECT max(id) + 120000, now(), min(account_id), 'far', '{}', '' FROM audit_entries`,
    );
    expect(await seal()).toMatchObject({ position: 7 });
    expect(await sealAudit(orm, { whole: true })).toBe(null);
  });

  it('is linked once by sealers that work at the same time', async () => {
    await Promise.all(Array.from({ length: 20 }, (_, n) => enter(n)));
    await Promise.all(Array.from({ length: 5 }, () => sealAudit(orm, { whole: true })));
    await seal();
    expect(await verdict()).toMatchObject({ entries: 26, first: null });
  });

  it('names an entry that was edited, its own hash left or written anew', async () => {
    const [, second] = await uids();
    await tamper(`UPDATE audit_entries SET details = '{"n":7}' WHERE uid = '${second}'`);
    expect((await verdict()).first).toEqual({ fault: 'changed', position: 2, entry: second });
    await tamper(
      `UPDATE audit_entries e SET details = o.details, hash = o.hash, at = o.at FROM audit_entries o
       WHERE e.uid = '${second}' AND o.uid <> e.uid AND o.details = '{"n":5}'`,
    );
    expect((await verdict()).first).toEqual({ fault: 'misplaced', position: 2, entry: second });
  });

  it('names an entry that was deleted, and the place where its link went too', async () => {
    const [, , third] = await uids();
    await tamper(`DELETE FROM audit_entries WHERE uid = '${third}'`);
    expect((await verdict()).first).toEqual({ fault: 'gone', position: 3, entry: third });
    await tamper(`DELETE FROM audit_links WHERE position = 3`);
    expect((await verdict()).first).toEqual({ fault: 'gone', position: 3, entry: null });
    await tamper(`UPDATE audit_links SET position = position - 1 WHERE position > 3`);
    expect((await verdict()).first).toMatchObject({ fault: 'misplaced', position: 3 });
  });

  it('names the first of two that changed places', async () => {
    const [, second, , fourth] = await uids();
    await tamper(
      `UPDATE audit_entries e SET details = o.details, hash = o.hash FROM audit_entries o
       WHERE (e.uid, o.uid) IN (('${second}', '${fourth}'), ('${fourth}', '${second}'))`,
    );
    expect((await verdict()).first).toEqual({ fault: 'misplaced', position: 2, entry: second });
  });

  it('names one that was put in: between others, or without a link', async () => {
    await tamper(
      `INSERT INTO audit_entries (at, account_id, action, subject, details, hash)
       SELECT at, account_id, action, subject, details, hash FROM audit_entries WHERE details = '{"n":1}'`,
    );
    const { rows } = await app.owner.query('SELECT id, uid FROM audit_entries ORDER BY id DESC LIMIT 1');
    expect((await verdict()).first).toEqual({ fault: 'unsealed', position: 0, entry: rows[0].uid });
    await tamper(
      'UPDATE audit_links SET position = -position WHERE position > 2'.replace('-position', 'position + 100'),
      'UPDATE audit_links SET position = position - 99 WHERE position > 100',
      `INSERT INTO audit_links (position, entry_id, entry_uid, link) VALUES (3, ${rows[0].id}, '${rows[0].uid}', '\\x00')`,
    );
    expect((await verdict()).first).toEqual({ fault: 'misplaced', position: 3, entry: rows[0].uid });
  });

  it('tells that its end was cut off', async () => {
    const last = (await uids()).slice(4);
    await tamper(
      `DELETE FROM audit_links WHERE position > 4`,
      `DELETE FROM audit_entries WHERE uid IN ('${last.join(`','`)}')`,
    );
    expect((await verdict()).first).toEqual({ fault: 'gone', position: 5, entry: null });
  });

  it('tells from the heads outside that all of it was written anew, and that a head is not ours', async () => {
    const [, second] = await uids();
    await tamper(`DELETE FROM audit_entries WHERE uid = '${second}'`, 'DELETE FROM audit_links');
    await sealAudit(orm, { whole: true });
    expect((await verdict()).first).toMatchObject({ fault: 'rewritten', position: 1 });
    const file = join(folder, 'heads.jsonl');
    const { position, link } = JSON.parse(
      JSON.stringify(
        (await app.owner.query(`SELECT position::int, encode(link, 'hex') AS link FROM audit_links WHERE position = 4`))
          .rows[0],
      ),
    );
    const forged = { ...JSON.parse(readFileSync(file, 'utf8').split('\n')[0]!), position, link };
    writeFileSync(file, `${JSON.stringify(forged)}\n`);
    expect((await verdict()).first).toMatchObject({ fault: 'forged', position: 1 });
  });

  it('tells that the chain was given another name, under which nothing or only the new was signed', async () => {
    const [first] = await uids();
    await app.owner.query(`UPDATE settings SET value = gen_random_uuid() WHERE key = 'audit.chain'`);
    const unknown = { fault: 'unknown', position: 1, entry: first };
    expect((await verdict()).first).toEqual(unknown);
    await enter(7);
    await seal();
    expect((await verdict()).first).toEqual(unknown);
    const told: string[] = [];
    const stop = await startSealer(app.appUrl, folder, pino({}, { write: (line) => void told.push(line) }));
    await enter(8);
    await stop();
    expect(told.join()).toContain('run audit:verify');
    expect((await verdict()).heads).toBe(1);
  });

  it('tells how far it is signed and when it was verified last, until its heads are put aside', async () => {
    expect(sealState(heads)).toMatchObject({ entries: 6, signedAt: noon, verifiedAt: null, isWhole: null });
    heads.noteVerified({ at: noon.toISOString(), entries: 6, isWhole: true });
    writeFileSync(join(folder, 'heads.jsonl'), '{"chain":"', { flag: 'a' });
    expect(sealState(heads)).toMatchObject({ entries: 6, verifiedAt: noon, isWhole: true });
    heads.putAside(noon);
    expect(sealState(heads)).toBe(null);
    expect(heads.verified()).toBe(null);
  });

  it('is signed as it stands once its heads were put aside', async () => {
    heads.putAside(noon);
    expect((await verdict()).first).toMatchObject({ fault: 'unknown' });
    await (
      await startSealer(app.appUrl, folder, pino({ level: 'silent' }))
    )();
    expect(await verdict()).toEqual({ entries: 6, heads: 1, first: null });
  });

  it('reads on after a line that a crash cut short', async () => {
    writeFileSync(join(folder, 'heads.jsonl'), '{"chain":"', { flag: 'a' });
    await enter(7);
    await seal();
    expect(await verdict()).toEqual({ entries: 7, heads: 3, first: null });
  });
});
