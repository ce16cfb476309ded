import { randomUUID } from 'node:crypto';
import { execFileSync } from 'node:child_process';
import { mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { pdf, png } from '../../testing/given-files.ts';
import { fetchFile, sendFile } from '../../testing/send-file.ts';
import { smallCity, type SmallCity } from '../../testing/small-city.ts';
import type { Person } from '../../testing/test-app.ts';
import { openOrm, type EntityManager, type Orm } from '../platform/database.ts';
import { clearFiles } from './clear-files.ts';
import { FileStore } from './file-store.ts';
import { verifyFiles } from './verify-files.ts';

const remove = 'mutation ($input: RemoveFileInput!) { removeFile(input: $input) { id } }';
const days = (count: number) => new Date(Date.now() + count * 86_400_000);
const soon = () => new Date(Date.now() + 60_000);

describe('files that nobody needs', () => {
  let city: SmallCity;
  let anXuan: Person;
  let report: string;
  let orm: Orm;
  beforeAll(async () => {
    city = await smallCity();
    await city.issued();
    anXuan = await city.app.as('an-xuan');
    report = (await city.reportOf(anXuan, 'Phường An Xuân')).id;
    orm = await openOrm(city.app.appUrl);
  });
  afterAll(async () => {
    await orm.close(true);
    await city.app.close();
  });

  const sent = (place: 'answer' | 'signedReport', bytes: Buffer, name = 'x.pdf') =>
    sendFile(anXuan, { place, of: report, name, bytes });
  const clear = (now: Date) => clearFiles(orm, city.app.files, now);
  const coming = () => readdir(join(city.app.filesFolder, 'incoming'));
  const verified = async () => {
    const owner = await openOrm(city.app.ownerUrl);
    const verdict = await verifyFiles(owner.em.fork() as EntityManager, city.app.files);
    await owner.close(true);
    return verdict;
  };

  it('go when they were removed; bytes that another file has as well stay', async () => {
    const [one, same] = [await sent('signedReport', pdf('một')), await sent('signedReport', pdf('một'))];
    expect(one.sha256).toBe(same.sha256);
    await anXuan.get(remove, { input: { fileId: one.id, idempotencyKey: randomUUID() } });
    expect((await fetchFile(anXuan, one.id)).code).toBe('NOT_FOUND');
    await clear(soon());
    expect((await fetchFile(anXuan, same.id)).bytes).toEqual(pdf('một'));
    await anXuan.get(remove, { input: { fileId: same.id, idempotencyKey: randomUUID() } });
    await clear(new Date());
    expect(await city.app.files.checksum(one.sha256)).toBe(one.sha256);
    await clear(soon());
    expect(await city.app.files.checksum(one.sha256)).toBeNull();
  });

  it('go thirty days after they were sent for a draft that does not name them', async () => {
    const [named, unnamed] = [await sent('answer', png('tên'), 'a.png'), await sent('answer', png('không'), 'b.png')];
    const { id: _id, name, size, sha256 } = named;
    await city.saved(anXuan, 'Phường An Xuân', { attachments: [{ _id, name, size, sha256 }] });
    await clear(days(29));
    expect((await fetchFile(anXuan, unnamed.id)).status).toBe(200);
    await clear(days(31));
    expect((await fetchFile(anXuan, unnamed.id)).code).toBe('NOT_FOUND');
    expect(await city.app.files.checksum(unnamed.sha256)).toBeNull();
    await city.saved(anXuan, 'Phường An Xuân', {});
    await city.app.owner.query(
      `INSERT INTO draft_snapshots (plan_year, report_id, unit_id, version_id, answers, saved_at)
       SELECT plan_year, id, unit_id, version_id, $1, now() FROM reports WHERE uid = $2`,
      [JSON.stringify({ attachments: [{ _id }] }), report],
    );
    await clear(days(31));
    expect((await fetchFile(anXuan, named.id)).bytes).toEqual(png('tên'));
  });

  it('go within a minute when the server was killed before their row came, and not when it came', async () => {
    const { files } = city.app;
    const kept = await sent('signedReport', pdf('có hàng'));
    const incoming = await files.receive(Readable.from([pdf('không hàng')]), 5000);
    await files.place(incoming);
    const again = await files.receive(Readable.from([pdf('có hàng')]), 5000);
    await files.place(again);
    const half = await files.receive(Readable.from([pdf('nửa')]), 5000);
    expect(await coming()).toHaveLength(3);
    await clear(new Date());
    expect(await coming()).toHaveLength(3);
    await clear(soon());
    expect(await coming()).toEqual([]);
    expect([await files.checksum(incoming.sha256), await files.checksum(half.sha256)]).toEqual([null, null]);
    expect((await fetchFile(anXuan, kept.id)).bytes).toEqual(pdf('có hàng'));
  });

  it('are told apart from those that are lost or altered, each by its name', async () => {
    const [lost, altered] = [
      await sent('signedReport', pdf('mất'), 'mất.pdf'),
      await sent('signedReport', pdf('sửa'), 'sửa.pdf'),
    ];
    const before = await verified();
    expect(before.bad).toEqual([]);
    await city.app.files.remove(lost.sha256);
    const other = await city.app.files.receive(Readable.from([pdf('sử_')]), 5000);
    await city.app.files.place({ ...other, sha256: altered.sha256 });
    expect(await verified()).toMatchObject({
      files: before.files,
      bad: [
        { id: lost.id, name: 'mất.pdf', unit: 'Phường An Xuân', fault: 'missing' },
        { id: altered.id, name: 'sửa.pdf', unit: 'Phường An Xuân', fault: 'altered' },
      ],
    });
  });
});

/** A disk of 64 KB, where the machine lets us make one. */
function smallDisk(folder: string): boolean {
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=64k', 'tmpfs', folder], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

describe('a full disk', () => {
  it('refuses what does not fit, keeps what is there, and takes files again once there is room', async (test) => {
    const folder = await mkdtemp(join(tmpdir(), 'ke-hoach-full-'));
    if (!smallDisk(folder)) return test.skip();
    try {
      const store = new FileStore(folder);
      const small = await store.receive(Readable.from([pdf('nhỏ')]), 1_000_000);
      await store.place(small);
      await store.settle(small);
      const large = () => store.receive(Readable.from([Buffer.alloc(100_000)]), 1_000_000);
      await expect(large()).rejects.toMatchObject({ code: 'STORAGE_FULL' });
      expect(await readdir(join(folder, 'incoming'))).toEqual([]);
      expect(await store.checksum(small.sha256)).toBe(small.sha256);
      const fits = await store.receive(Readable.from([Buffer.alloc(20_000)]), 1_000_000);
      expect((await stat(fits.path)).size).toBe(20_000);
    } finally {
      execFileSync('umount', [folder]);
      await rm(folder, { recursive: true });
    }
  });

  it('is not waited for: a sender who sends nothing is given up', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'ke-hoach-still-'));
    const store = new FileStore(folder, { stalledAfter: 50 });
    const silent = new Readable({ read: () => undefined });
    silent.push(pdf());
    await expect(store.receive(silent, 5000)).rejects.toThrow('stalled');
    expect(await readdir(join(folder, 'incoming'))).toEqual([]);
    await rm(folder, { recursive: true });
  });
});
