import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as words from '../../testing/account-words.ts';
import { administeredCity, type AdministeredCity } from '../../testing/administered-city.ts';
import { openOrm, type EntityManager, type Orm } from '../platform/database.ts';
import { readAudit, type AuditQuestion } from './read-audit.ts';

describe('the audit as whoever runs the server reads it', () => {
  let city: AdministeredCity;
  let owner: Orm;
  const read = async (question: AuditQuestion) => {
    const found = [];
    for await (const entry of readAudit(owner.em.fork() as EntityManager, question, '2025-05-20')) found.push(entry);
    return found;
  };
  const actions = async (question: AuditQuestion) => (await read(question)).map(({ action }) => action);

  beforeAll(async () => {
    city = await administeredCity();
    owner = await openOrm(city.app.ownerUrl);
    const accountId = (await city.app.owner.query(`SELECT uid FROM accounts WHERE login = 'an-my'`)).rows[0].uid;
    const input = { accountId, idempotencyKey: randomUUID() };
    await city.admin.get(words.resetAccount, { input });
    await city.change([{ on: '2025-07-01', rename: { unitId: city.id.anXuan, name: 'Phường Xuân Mới' } }]);
    await city.app.owner.query(
      `INSERT INTO audit_entries (at, account_id, action, details, hash)
       SELECT '2025-05-20T17:30:00Z', (SELECT id FROM accounts WHERE is_system), 'day.follow', json_build_object('n', n)::text, ''
       FROM generate_series(0, 1099) n`,
    );
  });
  afterAll(async () => {
    await owner.close(true);
    await city.app.close();
  });

  it('tells all of it, the earliest first, however long it is', async () => {
    const all = await read({});
    expect(all.length).toBe(1102);
    expect(all[0]).toMatchObject({
      ...{ login: 'admin', action: 'account.reset', subjectName: 'Hồ Thị Thu Thủy', details: {}, position: null },
    });
    expect(all.at(-1)).toMatchObject({ login: null, at: '2025-05-21T00:30:00.000+07:00', details: { n: 1099 } });
  });

  it('is narrowed by who, where, what, to whom and when', async () => {
    expect(await actions({ login: 'Admin' })).toEqual(['account.reset', 'unit.change']);
    expect(await actions({ unit: 'phường an mỹ' })).toEqual([]);
    expect(await actions({ unit: city.id.city, action: 'account.' })).toEqual(['account.reset']);
    const [reset] = await read({ action: 'account.reset' });
    expect(await actions({ subject: reset!.subject! })).toEqual(['account.reset']);
    expect(await actions({ to: '2025-05-20' })).toEqual(['account.reset', 'unit.change']);
    expect((await actions({ from: '2025-05-21' })).length).toBe(1100);
  });
});
