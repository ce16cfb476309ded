import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as words from '../../../testing/account-words.ts';
import { given } from '../../../testing/given.ts';
import { smallCity, type SmallCity } from '../../../testing/small-city.ts';
import type { Person } from '../../../testing/test-app.ts';
import { performAsSystem } from '../../audit/perform-as-system.ts';
import { openOrm, type EntityManager } from '../../platform/database.ts';
import { verifyRevisions } from '../../reports/receipts/verify-revisions.ts';
import { forgetFormerPeople } from './forget-former-people.ts';

const exportData = `mutation ($input: ExportPersonalDataInput!) { result: exportPersonalData(input: $input) { parts { part rows } } }`;
const erase = `mutation ($input: ErasePersonInput!) { result: erasePerson(input: $input) {
  __typename ... on AccountRefused { refusal } } }`;

describe('personal data', () => {
  let city: SmallCity;
  let admin: Person;
  const idOf = async (login: string) =>
    (await city.app.owner.query('SELECT uid FROM accounts WHERE login = $1', [login])).rows[0].uid as string;
  const ask = async (by: Person, query: string, input: object) =>
    (await by.get(query, { input: { idempotencyKey: randomUUID(), ...input } })).result;
  const refused = (by: Person, query: string, input: object) =>
    by.refusal(query, { input: { idempotencyKey: randomUUID(), ...input } });
  const leaves = (login: string, on: string) =>
    city.app.owner.query(
      `UPDATE role_holdings SET valid = daterange(NULL, $2) WHERE account_id = (SELECT id FROM accounts WHERE login = $1)`,
      [login, on],
    );

  beforeAll(async () => {
    city = await smallCity();
    await city.issued();
    await city.submitted(await city.app.as('an-xuan'), 'Phường An Xuân', 1);
    const here = given(city.app.owner);
    await here.person({ login: 'admin', roles: ['administrator'], at: city.units.city });
    await here.person({ login: 'elsewhere', roles: ['administrator'], at: city.units.otherCity });
    admin = await city.app.as('admin');
  });
  afterAll(() => city.app.close());

  it('are told to their person: the account, roles, where they are signed in, and what they did', async () => {
    const reporter = await city.app.as('an-xuan');
    const an = `(SELECT id FROM accounts WHERE login = 'an-xuan')`;
    await city.app.owner.query(
      `INSERT INTO plan_consultations (plan_id, unit_id, asked_at, answer, reason, answered_at, answered_by)
       SELECT id, $1, now(), 'objected', 'Hạn quá gấp', now(), ${an} FROM plans`,
      [city.units.anXuan],
    );
    await city.app.owner.query(
      `INSERT INTO plan_comments (plan_id, unit_id, at, account_id, text)
       SELECT plan_id, unit_id, now(), ${an}, 'Đề nghị lùi hạn' FROM plan_consultations`,
    );
    for (const table of [
      'saved_questions (account_id, title, question, saved_at)',
      'dashboards (account_id, title, by_link, roles, saved_at)',
    ])
      await city.app.owner.query(
        `INSERT INTO ${table} SELECT id, 'Của ' || login, ${table.startsWith('saved') ? `'{}'` : `false, '{}'`}, now()
         FROM accounts WHERE login IN ('an-xuan', 'analyst')`,
      );
    const { parts } = await ask(reporter, exportData, {});
    const rowsOf = (part: string) => parts.find((one: { part: string }) => one.part === part).rows;
    expect(rowsOf('ACCOUNT')).toMatchObject([{ name: 'Lê Văn An', login: 'an-xuan' }]);
    expect(rowsOf('ROLES')).toMatchObject([{ role: 'reporter', unit: 'Phường An Xuân' }]);
    expect(rowsOf('REPORTS')).toMatchObject([{ unit: 'Phường An Xuân' }]);
    const said = rowsOf('COMMENTS').map(({ text }: { text: string }) => text);
    expect(said.toSorted()).toEqual(['Hạn quá gấp', 'Đề nghị lùi hạn'].toSorted());
    expect(rowsOf('KEPT').map(({ text }: { text: string }) => text)).toEqual(['Của an-xuan', 'Của an-xuan']);
    expect(rowsOf('SESSIONS').length).toBeGreaterThan(0);
    expect(rowsOf('ACTIVITIES').map(({ action }: { action: string }) => action)).toContain('report.submit');
    expect(JSON.stringify(parts)).not.toMatch(/hash/i);
  });

  it('are told to an administrator of all their units, which is on record, and kept nowhere else', async () => {
    const accountId = await idOf('an-xuan');
    const { parts } = await ask(admin, exportData, { accountId });
    expect(parts[0].rows[0].login).toBe('an-xuan');
    const { rows } = await city.app.owner.query(`SELECT subject FROM audit_entries WHERE action = 'person.export'`);
    expect(rows).toContainEqual({ subject: accountId });
    const kept = await city.app.owner.query(
      `SELECT outcome::text FROM idempotency_keys WHERE operation = 'person.export'`,
    );
    expect(JSON.stringify(kept.rows)).not.toContain('Lê Văn An');
    for (const login of ['designer', 'neighbour', 'elsewhere']) {
      expect(await refused(await city.app.as(login), exportData, { accountId }), login).toBe('NOT_FOUND');
    }
    const input = { accountId, idempotencyKey: randomUUID() };
    await given(city.app.owner).person({ login: 'soon gone', roles: ['administrator'], at: city.units.city });
    const soonGone = await city.app.as('soon gone');
    expect((await ask(soonGone, exportData, input)).parts[0].rows[0].login).toBe('an-xuan');
    await leaves('soon gone', '2025-05-20');
    expect(await refused(soonGone, exportData, input)).toBe('NOT_FOUND');
    expect(await refused(admin, exportData, { accountId: await idOf('neighbour') })).toBe('NOT_FOUND');
    expect(await refused(city.app.stranger(), exportData, {})).toBe('UNAUTHENTICATED');
  });

  it('are erased once somebody holds no role: the name is nowhere, the record stays and is whole', async () => {
    const accountId = await idOf('an-xuan');
    const reason = 'Người đã nghỉ đề nghị';
    expect(await ask(admin, erase, { accountId, reason })).toMatchObject({ refusal: 'HOLDS_ROLES' });
    const gone = await city.app.as('an-xuan');
    await leaves('an-xuan', '2025-05-01');
    await city.app.owner.query(
      `INSERT INTO access_tokens (account_id, name, scopes, token_hash, created_at, expires_at)
       SELECT id, 'Power BI', '{figures}', '\\x00', now(), now() + interval '90 days' FROM accounts WHERE uid = $1`,
      [accountId],
    );
    expect(await refused(admin, erase, { accountId, reason: ' ' })).toBe('INVALID_INPUT');
    expect(await refused(await city.app.as('elsewhere'), erase, { accountId, reason })).toBe('NOT_FOUND');
    const entries = 'SELECT md5(string_agg(e::text, $1 ORDER BY id)) AS sum FROM audit_entries e WHERE action <> $2';
    const before = await city.app.owner.query(entries, ['|', 'person.erase']);
    expect((await ask(admin, erase, { accountId, reason })).__typename).toBe('PersonErased');
    expect((await city.app.owner.query(entries, ['|', 'person.erase'])).rows).toEqual(before.rows);

    const reviewer = await city.app.as('reviewer');
    const { latest } = await city.reportOf(reviewer, 'Phường An Xuân');
    expect(latest.preparedBy.name).toMatch(/^Người đã xóa thông tin \(\d+\)$/);
    const owner = await openOrm(city.app.ownerUrl);
    expect(await verifyRevisions(owner.em.fork() as EntityManager)).toEqual({ revisions: 1, bad: [] });
    await owner.close(true);
    const tables = await city.app.owner.query<{ name: string }>(
      `SELECT relname AS name FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'p') AND NOT relispartition`,
    );
    for (const { name } of tables.rows) {
      const { rowCount } = await city.app.owner.query(
        `SELECT 1 FROM ${name} t WHERE t::text LIKE '%Lê Văn An%' LIMIT 1`,
      );
      expect(rowCount, name).toBe(0);
    }
    for (const table of ['saved_questions', 'dashboards']) {
      const kept = await city.app.owner.query(`SELECT title FROM ${table}`);
      expect(kept.rows, table).toEqual([{ title: 'Của analyst' }]);
    }
    expect(await gone.get('{ viewer { id } }')).toEqual({ viewer: null });
    for (const table of ['sessions', 'access_tokens']) {
      const open = `SELECT 1 FROM ${table} WHERE account_id = (SELECT id FROM accounts WHERE uid = $1)`;
      expect((await city.app.owner.query(open, [accountId])).rowCount, table).toBe(0);
    }
    const card = 'mutation { signInAsDemoRole(input: { card: "an-xuan" }) { id } }';
    expect(await city.app.stranger().refusal(card)).toBe('NOT_FOUND');
    expect(await refused(admin, erase, { accountId, reason })).toBe('NOT_FOUND');
  });

  it('do not stand in the audit, which nobody can change: it names accounts by their id', async () => {
    const unitId = (await city.app.owner.query('SELECT uid FROM units WHERE id = $1', [city.units.anMy])).rows[0].uid;
    const people = [{ login: 'moi.toanh', name: 'Trần Mới Toanh', roles: ['REPORTER'], elsewhere: [] }];
    await ask(admin, words.createAccounts, { unitId, people });
    const accountId = await idOf('moi.toanh');
    await ask(admin, words.resetAccount, { accountId });
    const endSessions = 'mutation ($input: EndSessionsOfInput!) { result: endSessionsOf(input: $input) { count } }';
    await ask(admin, endSessions, { accountId });
    const { rows } = await city.app.owner.query(
      'SELECT action, subject, details FROM audit_entries ORDER BY id DESC LIMIT 3',
    );
    expect(rows).toEqual([
      { action: 'session.endOf', subject: accountId, details: '{"count":0,"tokens":0}' },
      { action: 'account.reset', subject: accountId, details: '{}' },
      { action: 'account.create', subject: unitId, details: JSON.stringify({ accounts: [accountId] }) },
    ]);
  });

  it('are erased by themselves where the operator says after how many years, not before', async () => {
    const orm = await openOrm(city.app.appUrl);
    const now = new Date('2025-05-20T03:00:00Z');
    const forget = async (years: number) => {
      let count = 0;
      await performAsSystem(orm, { today: '2025-05-20', now: () => now }, 'day.follow', async (em) => {
        count = await forgetFormerPeople(em, { today: '2025-05-20', now, years });
        return { count };
      });
      return count;
    };
    await leaves('neighbour', '2022-05-01');
    await leaves('designer', '2024-05-01');
    expect(await forget(5)).toBe(0);
    expect(await forget(3)).toBe(1);
    expect(await forget(3)).toBe(0);
    await orm.close(true);
    const { rows } = await city.app.owner.query(`SELECT count(*)::int AS erased FROM accounts WHERE erased_at = $1`, [
      now,
    ]);
    expect(rows).toEqual([{ erased: 1 }]);
  });
});
