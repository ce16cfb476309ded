import { afterAll, beforeAll, expect, it } from 'vitest';
import { given } from '../../testing/given.ts';
import { testApp, type TestApp } from '../../testing/test-app.ts';
import { openOrm } from '../platform/database.ts';
import { forgetWhatIsOver } from './forget-what-is-over.ts';
import { performAsSystem } from './perform-as-system.ts';

let app: TestApp;
beforeAll(async () => void (app = await testApp()));
afterAll(() => app.close());

it('forgets keys after a week, ended sessions, codes and sign-ins that nobody finished, and keeps what may still be needed', async () => {
  const here = given(app.owner);
  const lan = await here.person({
    login: 'lan',
    roles: [],
    at: await here.unit({ name: 'Phường An Xuân', kind: 'ward' }),
  });
  const now = new Date('2025-06-20T03:00:00Z');
  for (const [key, at] of [
    ['eight days old', '2025-06-12T02:00:00Z'],
    ['six days old', '2025-06-14T04:00:00Z'],
  ]) {
    await app.owner.query(
      `INSERT INTO idempotency_keys (account_id, key, operation, input_hash, created_at) VALUES ($1, $2, 'x', 'x', $3)`,
      [lan, key, at],
    );
  }
  for (const [token, ends] of [
    ['ended', '2025-06-20T02:59:00Z'],
    ['alive', '2025-06-20T09:00:00Z'],
  ]) {
    await app.owner.query(
      'INSERT INTO sessions (token_hash, account_id, created_at, last_used_at, expires_at) VALUES ($1::bytea, $2, $3, $3, $3)',
      [Buffer.from(token!), lan, ends],
    );
  }
  const hoa = await here.person({
    login: 'hoa',
    roles: [],
    at: await here.unit({ name: 'Phường An Mỹ', kind: 'ward' }),
  });
  for (const [account, ends] of [
    [lan, '2025-06-20T02:59:00Z'],
    [hoa, '2025-06-20T09:00:00Z'],
  ]) {
    await app.owner.query(
      `INSERT INTO activation_codes (account_id, code_hash, made_at, made_by, expires_at) VALUES ($1, '\\x00', $2, $1, $2)`,
      [account, ends],
    );
    await app.owner.query(
      `INSERT INTO sign_in_flows (cookie_hash, state, nonce, verifier, goes_to, links, expires_at)
       VALUES ($1::bytea, '', '', '', '/', $2, $3)`,
      [Buffer.from(String(account)), account, ends],
    );
  }
  const orm = await openOrm(app.appUrl);
  await performAsSystem(orm, { today: '2025-06-20', now: () => now }, 'day.follow', async (em) => {
    await forgetWhatIsOver(em, now);
    return {};
  });
  await orm.close(true);
  const keys = await app.owner.query('SELECT key FROM idempotency_keys');
  expect(keys.rows).toEqual([{ key: 'six days old' }]);
  const sessions = await app.owner.query('SELECT token_hash FROM sessions');
  expect(sessions.rows.map(({ token_hash }) => String(token_hash))).toEqual(['alive']);
  for (const [table, of] of [
    ['activation_codes', 'account_id'],
    ['sign_in_flows', 'links'],
  ]) {
    const { rows } = await app.owner.query(`SELECT ${of}::text AS of FROM ${table}`);
    expect(rows).toEqual([{ of: String(hoa) }]);
  }
});
