import { randomBytes } from 'node:crypto';
import { readdir, stat } from 'node:fs/promises';
import { request } from 'node:http';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { FILES_PATH } from '@ke-hoach/schema';
import { docx, pdf, png, zip } from '../testing/given-files.ts';
import { headersOf, sendFile } from '../testing/send-file.ts';
import { smallCity, type SmallCity } from '../testing/small-city.ts';
import type { Person } from '../testing/test-app.ts';
import { SPACE_OF_UNIT } from './attachments/put-file.ts';

const megabytes = (count: number) => count * 1024 * 1024;

describe('sending files', () => {
  let city: SmallCity;
  let anXuan: Person;
  let report: string;
  beforeAll(async () => {
    city = await smallCity();
    await city.issued();
    anXuan = await city.app.as('an-xuan');
    report = (await city.reportOf(anXuan, 'Phường An Xuân')).id;
  });
  afterAll(() => city.app.close());

  const sent = (name: string, bytes: Buffer) => sendFile(anXuan, { place: 'answer', of: report, name, bytes });
  const rows = async () => Number((await city.app.owner.query('SELECT count(*) FROM files')).rows[0].count);
  /** All that lies in the folder, marks and what is still coming included. */
  const onDisk = async () => {
    const found = await readdir(city.app.filesFolder, { recursive: true });
    const are = await Promise.all(found.map(async (name) => (await stat(join(city.app.filesFolder, name))).isFile()));
    return found.filter((_, at) => are[at]).toSorted();
  };
  /** Nothing was stored, and nothing is left. */
  const leavesNothing = async (attempt: () => Promise<unknown>) => {
    const before = [await rows(), await onDisk()];
    await attempt();
    expect([await rows(), await onDisk()]).toEqual(before);
  };

  it.each([
    ['a page called a picture', 'anh.png', Buffer.from('<html><script>alert(1)</script>'), 415, 'type'],
    ['a drawing called a picture', 'anh.png', Buffer.from('<svg onload="alert(1)"/>'), 415, 'type'],
    ['a bomb', 'bom.docx', docx([{ name: 'word/big', unpacked: megabytes(200) }]), 415, 'unsafe'],
    ['two files in one', 'hai.pdf', Buffer.concat([pdf(), zip([{ name: 'x' }])]), 415, 'unsafe'],
    ['a path', '../../etc/passwd.pdf', pdf(), 415, 'name'],
    ['a name that turns round', 'fdp.\u202Eexe.pdf', pdf(), 415, 'name'],
    ['nothing', 'khong.pdf', Buffer.alloc(0), 415, 'empty'],
    ['more than ten megabytes', 'lon.pdf', Buffer.concat([pdf(), randomBytes(megabytes(10))]), 413, 'size'],
  ])('refuses %s and leaves nothing', async (_what, name, bytes, status, reason) => {
    await leavesNothing(async () =>
      expect(await sent(name, bytes)).toMatchObject({ status, code: 'FILE_REFUSED', reason, limit: megabytes(10) }),
    );
  });

  it('calls a file by what is in it', async () => {
    expect(await sent('bao-cao.exe', pdf('exe'))).toMatchObject({ status: 201, name: 'bao-cao.exe.pdf', type: 'pdf' });
    expect(await sent('anh.jpeg', png('jpeg'))).toMatchObject({ status: 201, name: 'anh.png', type: 'png' });
  });

  it('refuses what the page of another site can send, and what was opened for somebody else', async () => {
    await leavesNothing(async () => {
      const forged = await anXuan.http(FILES_PATH, { method: 'POST', body: new Uint8Array(pdf()) });
      expect(forged.status).toBe(400);
      const form = new FormData();
      form.append('file', new Blob([new Uint8Array(pdf())]), 'x.pdf');
      expect((await anXuan.http(FILES_PATH, { method: 'POST', body: form })).status).toBe(400);
      const other = anXuan.pageOf('6f1c1b1e-6a0b-4c0e-9d59-0d6f3c2f5a11');
      const file = { place: 'answer', of: report, name: 'x.pdf', bytes: pdf() } as const;
      expect(await sendFile(other, file)).toMatchObject({ status: 401, code: 'UNAUTHENTICATED' });
      expect(await sendFile(anXuan, { ...file, place: 'elsewhere' as 'answer' })).toMatchObject({
        code: 'INVALID_INPUT',
      });
      const preflight = await anXuan.http(FILES_PATH, {
        method: 'OPTIONS',
        headers: { origin: 'https://evil.example' },
      });
      expect(preflight.headers.get('access-control-allow-origin')).toBeNull();
    });
  });

  it('leaves nothing of what broke off, or of more than it was said to be', async () => {
    const cookie = await cookieOf();
    /** Sends a part and then cuts the connection, or ends it. */
    const begun = (bytes: Buffer, more: Record<string, string>, end: 'cut' | 'ended') =>
      new Promise<number | undefined>((resolve) => {
        const { hostname, port } = new URL(city.app.url);
        const headers = { ...headersOf({ place: 'answer', of: report, name: 'dở.pdf' }), cookie, ...more };
        const sending = request({ hostname, port, path: FILES_PATH, method: 'POST', headers }, (answer) => {
          answer.resume();
          resolve(answer.statusCode);
        });
        sending.on('error', () => resolve(undefined));
        sending.write(bytes, () => (end === 'cut' ? setTimeout(() => sending.destroy(), 50) : sending.end()));
      });
    await leavesNothing(async () => {
      expect(await begun(pdf().subarray(0, 30), { 'content-length': '5000' }, 'cut')).toBeUndefined();
      expect(await begun(pdf().subarray(0, 30), { 'transfer-encoding': 'chunked' }, 'cut')).toBeUndefined();
      const tooMuch = await begun(randomBytes(megabytes(11)), { 'transfer-encoding': 'chunked' }, 'ended');
      expect([413, undefined]).toContain(tooMuch);
      await expect.poll(async () => (await onDisk()).filter((name) => name.startsWith('incoming'))).toEqual([]);
    });
  });

  it('takes four at a time of one person, and the next when one of them is through', async () => {
    const cookie = await cookieOf();
    const { hostname, port } = new URL(city.app.url);
    const held = Array.from({ length: 4 }, () => {
      const headers = {
        ...headersOf({ place: 'answer', of: report, name: 'chậm.pdf' }),
        cookie,
        'content-length': 5000,
      };
      const sending = request({ hostname, port, path: FILES_PATH, method: 'POST', headers });
      sending.on('error', () => undefined);
      sending.write(pdf());
      return sending;
    });
    const coming = async () => (await onDisk()).filter((name) => name.startsWith('incoming'));
    await expect.poll(coming).toHaveLength(4);
    expect(await sent('thứ năm.pdf', pdf('năm'))).toMatchObject({ status: 429, code: 'TOO_MANY_REQUESTS' });
    held.forEach((sending) => sending.destroy());
    await expect.poll(() => sent('thứ năm.pdf', pdf('năm'))).toMatchObject({ status: 201 });
  });

  it('takes no file of a session that ended while it came', async () => {
    const [cookie, bytes] = [await cookieOf(), pdf('muộn')];
    const { hostname, port } = new URL(city.app.url);
    const headers = { ...headersOf({ place: 'answer', of: report, name: 'muộn.pdf' }), cookie };
    await leavesNothing(async () => {
      const whole = { ...headers, 'content-length': bytes.length };
      const sending = request({ hostname, port, path: FILES_PATH, method: 'POST', headers: whole });
      const answered = new Promise((answer) => sending.on('response', (response) => answer(response.statusCode)));
      sending.write(bytes.subarray(0, 30));
      await expect.poll(async () => (await onDisk()).filter((name) => name.startsWith('incoming'))).toHaveLength(1);
      const body = JSON.stringify({ query: 'mutation { signOut }' });
      const post = { method: 'POST', headers: { 'content-type': 'application/json', cookie }, body };
      await fetch(`${city.app.url}/graphql`, post);
      sending.end(bytes.subarray(30));
      expect(await answered).toBe(401);
    });
  });

  it('leaves in the audit that somebody may not send a file there, and refuses it also where that cannot be noted', async () => {
    const reviewer = await city.app.as('reviewer');
    const noted = async () => {
      const sql = `SELECT e.details FROM audit_entries e JOIN accounts a ON a.id = e.account_id
        WHERE a.login = 'reviewer' AND e.action = 'command.refuse'`;
      return (await city.app.owner.query(sql)).rows.map(({ details }) => details);
    };
    const refused = () => sendFile(reviewer, { place: 'answer', of: report, name: 'x.pdf', bytes: pdf() });
    const mayNote = (words: string) =>
      city.app.owner.query(`DO $$ BEGIN EXECUTE format('${words} %I', app_role()); END $$`);
    await leavesNothing(async () => expect(await refused()).toMatchObject({ status: 403, code: 'FORBIDDEN' }));
    expect(await noted()).toEqual(['{"command":"file.put"}']);
    await mayNote('REVOKE INSERT ON audit_entries FROM');
    expect(await refused()).toMatchObject({ status: 403, code: 'FORBIDDEN' });
    await mayNote('GRANT INSERT ON audit_entries TO');
    expect(await noted()).toHaveLength(1);
    expect(city.app.logged.join('')).toContain('the audit does not note that somebody was refused a command');
  });

  it('leaves no bytes when the row is refused', async () => {
    await leavesNothing(async () => {
      await city.app.owner.query(`ALTER TABLE files ADD CONSTRAINT no_more CHECK (name <> 'hỏng.pdf')`);
      expect(await sent('hỏng.pdf', pdf('hỏng'))).toMatchObject({ status: 500, code: 'INTERNAL' });
      await city.app.owner.query('ALTER TABLE files DROP CONSTRAINT no_more');
    });
  });

  it('counts what lies at a report and what a unit takes', async () => {
    const { rows: first } = await city.app.owner.query('SELECT id FROM files LIMIT 1');
    const size = (bytes: number) =>
      city.app.owner.query('UPDATE files SET size = $2 WHERE id = $1', [first[0].id, bytes]);
    await size(SPACE_OF_UNIT - 1);
    await leavesNothing(async () => {
      expect(await sent('nữa.pdf', pdf('nữa'))).toEqual({ status: 400, code: 'FILE_SPACE_USED', limit: SPACE_OF_UNIT });
    });
    await size(10);
    await city.app.owner.query(
      `INSERT INTO files (place, unit_id, plan_year, report_id, name, type, size, sha256, at, account_id, stored_at)
       SELECT place, unit_id, plan_year, report_id, name, type, 1, sha256, at, account_id, stored_at
       FROM files, generate_series(1, 200) WHERE id = $1`,
      [first[0].id],
    );
    expect(await sent('nữa.pdf', pdf('nữa'))).toEqual({ status: 400, code: 'TOO_MANY_FILES', limit: 200 });
  });

  async function cookieOf(): Promise<string> {
    const query = 'mutation { signInAsDemoRole(input: { card: "an-xuan" }) { id } }';
    const answer = await fetch(`${city.app.url}/graphql`, {
      ...{ method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ query }) },
    });
    return answer.headers.getSetCookie()[0]!.split(';', 1)[0]!;
  }
});
