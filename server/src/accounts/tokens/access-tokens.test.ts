import { randomUUID } from 'node:crypto';
import { mostTokens } from '@ke-hoach/schema';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { smallCity, type SmallCity } from '../../../testing/small-city.ts';
import type { Answer, Person } from '../../../testing/test-app.ts';
import { contract } from '../../contract.ts';
import { queriesOfTokens } from '../../what-tokens-read.ts';

const create = `mutation ($input: CreateAccessTokenInput!) { result: createAccessToken(input: $input) {
  secret token { id name scopes expiresAt createdAt } } }`;
const end = 'mutation ($input: EndAccessTokenInput!) { result: endAccessToken(input: $input) { name } }';
const keep = `mutation ($input: SaveQuestionInput!) { saveQuestion(input: $input) {
  ... on QuestionSaved { question { address } } } }`;
const mine = '{ viewer { accessTokens { id name scopes lastUsedAt } } }';
const sum = `{ aggregate(question: { measures: [{ indicator: "models-new", function: SUM }] }) {
  totalCount groups { values { value target { owed } } coverage { expected } } cost { isFolded } } }`;
const reports = '{ reports(first: 5) { totalCount edges { node { id state unit { name } latest { answers } } } } }';

describe('access tokens', () => {
  let city: SmallCity;
  let analyst: Person;
  beforeAll(async () => {
    city = await smallCity();
    await city.issued();
    await city.submitted(await city.app.as('an-xuan'), 'Phường An Xuân', 1);
    analyst = await city.app.as('analyst');
  });
  afterAll(() => city.app.close());

  const made = async (more: object = {}, by = analyst) => {
    const input = { name: 'Power BI', scopes: ['FIGURES'], days: 90, idempotencyKey: randomUUID(), ...more };
    return (await by.get(create, { input })).result as { secret: string; token: { id: string; expiresAt: string } };
  };
  const refused = (more: object, by = analyst) =>
    by.refusal(create, {
      input: { name: 'x', scopes: ['FIGURES'], days: 30, idempotencyKey: randomUUID(), ...more },
    });
  const post = (secret: string, query: string, headers: Record<string, string> = {}, path = '/graphql') =>
    fetch(`${city.app.url}${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${secret}`, ...headers },
      body: JSON.stringify({ query }),
    });
  const ask = async (secret: string, query: string) => (await (await post(secret, query)).json()) as Answer<any>;
  const refusal = async (secret: string, query: string) => (await ask(secret, query)).errors?.[0]?.extensions.code;

  it('name every query of the contract: one without an entry is refused here before it is read there', () => {
    expect(Object.keys(queriesOfTokens).toSorted()).toEqual(
      Object.keys(contract().getQueryType()!.getFields()).toSorted(),
    );
  });

  it('are told once and kept as a hash, for some days; what they read is what their person would', async () => {
    const input = { name: ' Power  BI ', scopes: ['FIGURES'], days: 365, idempotencyKey: randomUUID() };
    const first = (await analyst.get(create, { input })).result;
    const again = (await analyst.get(create, { input })).result;
    expect(first.secret).toMatch(/^kehoach_[\w-]{43}$/);
    expect(again).toEqual({ ...first, secret: null });
    expect(first.token).toMatchObject({ name: 'Power BI', scopes: ['FIGURES'] });
    const days = (Date.parse(first.token.expiresAt) - Date.now()) / 86_400_000;
    expect(days).toBeGreaterThan(364.9);
    expect(days).toBeLessThanOrEqual(365);
    const { rows } = await city.app.owner.query(
      `SELECT (SELECT json_agg(t)::text FROM access_tokens t) || (SELECT json_agg(k)::text FROM idempotency_keys k)
         || (SELECT json_agg(e)::text FROM audit_entries e) AS stored`,
    );
    expect(rows[0].stored).toContain('token.create');
    expect(rows[0].stored).not.toContain(first.secret.slice(8));
    expect(await ask(first.secret, sum)).toEqual(await analyst.ask(sum));
  });

  it('read what their scopes name and nothing else, wherever it stands in a question', async () => {
    const figures = (await made()).secret;
    const both = (await made({ scopes: ['REPORTS', 'FIGURES'] })).secret;
    const { edges } = (await ask(both, reports)).data.reports as { edges: { node: { latest: object | null } }[] };
    expect(edges.map(({ node }) => node.latest).find((latest) => latest !== null)).toHaveProperty('answers');
    expect(await refusal(figures, reports)).toBe('FORBIDDEN');
    expect(await refusal(both, sum)).toBeUndefined();
    const published =
      '{ plans { edges { node { publishedMeasures { title totals { value coverage { accepted } } } } } } }';
    expect(await refusal(figures, published)).toBeUndefined();
    for (const query of [
      mine,
      '{ viewer { sessions { id } } }',
      '{ units(first: 5) { edges { node { people { login } } } } }',
      '{ units(first: 5) { edges { node { ...On } } } } fragment On on Unit { formerPeople { name } }',
      '{ plans { edges { node { toDecide { id } } } } }',
      '{ reports(first: 5) { edges { node { threads { comments { text } } } } } }',
      '{ reports(first: 5) { edges { node { draft { answers } } } } }',
      '{ search(text: "an") { title } }',
      'mutation { signOut }',
      `mutation { endAccessToken(input: { tokenId: "x", idempotencyKey: "${randomUUID()}" }) { name } }`,
    ]) {
      expect(await refusal(both, query), query).toBe('FORBIDDEN');
    }
    expect(
      await refusal(both, '{ __schema { types { name } } viewer { name roles { unit { name } } } }'),
    ).toBeUndefined();
  });

  it('that read figures fetch the answer of a kept question once while it is the same; others do not', async () => {
    const question = { measures: [{ indicator: 'models-new', function: 'SUM' }] };
    const input = { title: 'Mô hình mới', question, expectedRevision: 0, idempotencyKey: randomUUID() };
    const { address } = (await analyst.get(keep, { input })).saveQuestion.question;
    const fetched = (secret: string, path: string = address, headers: Record<string, string> = {}) =>
      fetch(`${city.app.url}${path}`, { headers: { authorization: `Bearer ${secret}`, ...headers } });
    const { secret } = await made();
    const first = await fetched(secret);
    expect(first.status).toBe(200);
    expect(await first.json()).toMatchObject({ title: 'Mô hình mới', answer: { coverage: { expected: 2 } } });
    const again = await fetched(secret, address, { 'if-none-match': first.headers.get('etag')! });
    expect([again.status, await again.text()]).toEqual([304, '']);
    expect((await fetched(secret, `/questions/${randomUUID()}`)).status).toBe(404);
    expect((await fetched((await made({ scopes: ['REPORTS'] })).secret)).status).toBe(403);
    expect((await fetched('kehoach_unknown')).status).toBe(401);
  });

  it('open nothing else but GraphQL, and not beside a session: the token alone says who asks', async () => {
    const { secret } = await made();
    const { rows } = await city.app.owner.query('SELECT uid FROM plans LIMIT 1');
    const bearer = { headers: { authorization: `Bearer ${secret}` } };
    expect((await fetch(`${city.app.url}/documents/plans/${rows[0].uid}.docx`, bearer)).status).toBe(401);
    const reporter = await city.app.as('an-xuan');
    const answer = await post(secret, '{ viewer { login } }', { cookie: reporter.cookie() });
    expect(await answer.json()).toEqual({ data: { viewer: { login: 'analyst' } } });
  });

  it('that are unknown, over or ended ask nothing, and the answer says what to send', async () => {
    const over = await made();
    const ended = await made();
    await analyst.get(end, { input: { tokenId: ended.token.id, idempotencyKey: randomUUID() } });
    await city.app.owner.query(
      `UPDATE access_tokens SET created_at = created_at - interval '100 days', expires_at = created_at - interval '1 day'
       WHERE uid = '${over.token.id}'`,
    );
    for (const secret of ['kehoach_unknown', 'x', over.secret, ended.secret]) {
      const answer = await post(secret, '{ today }');
      expect([answer.status, answer.headers.get('www-authenticate')], secret).toEqual([401, 'Bearer']);
      expect(((await answer.json()) as Answer).errors![0]!.extensions.code).toBe('UNAUTHENTICATED');
    }
  });

  it('follow their person: without the role of an analyst, or disabled, they are worth nothing', async () => {
    const { secret } = await made();
    const today = '{ today }';
    const holds = (role: string) =>
      city.app.owner.query(
        `UPDATE role_holdings SET role = $1 WHERE account_id = (SELECT id FROM accounts WHERE login = 'analyst')`,
        [role],
      );
    expect(await refusal(secret, today)).toBeUndefined();
    await holds('viewer');
    expect(await refusal(secret, today)).toBe('UNAUTHENTICATED');
    await holds('analyst');
    await city.app.owner.query(`UPDATE accounts SET active = false WHERE login = 'analyst'`);
    expect(await refusal(secret, today)).toBe('UNAUTHENTICATED');
    await city.app.owner.query(`UPDATE accounts SET active = true WHERE login = 'analyst'`);
    expect(await refusal(secret, today)).toBeUndefined();
  });

  it('tell when they were last used', async () => {
    const { secret, token } = await made({ name: 'dùng rồi' });
    await ask(secret, '{ today }');
    const { accessTokens } = (await analyst.get(mine)).viewer;
    const of = (id: string) => accessTokens.find((one: { id: string }) => one.id === id);
    expect(Date.now() - Date.parse(of(token.id).lastUsedAt)).toBeLessThan(60_000);
    expect(of((await made()).token.id)).toBeUndefined();
  });

  it('are for analysts, each sees and ends their own', async () => {
    const reporter = await city.app.as('an-xuan');
    expect(await refused({}, reporter)).toBe('FORBIDDEN');
    expect(await refused({}, city.app.stranger())).toBe('UNAUTHENTICATED');
    const { token } = await made();
    const input = { tokenId: token.id, idempotencyKey: randomUUID() };
    expect(await reporter.refusal(end, { input })).toBe('NOT_FOUND');
    expect(await analyst.refusal(end, { input: { ...input, tokenId: randomUUID() } })).toBe('NOT_FOUND');
    for (const more of [{ name: ' ' }, { name: 'x'.repeat(101) }, { scopes: [] }, { days: 366 }, { days: 1 }]) {
      expect(await refused(more), JSON.stringify(more)).toBe('INVALID_INPUT');
    }
  });

  it('are made by who has just signed in: a session that was left open makes none before its person does so again', async () => {
    const left = await city.app.as('analyst');
    const input = { name: 'Power BI', scopes: ['FIGURES'], days: 365, idempotencyKey: randomUUID() };
    const { length } = (await left.get(mine)).viewer.accessTokens;
    await city.app.owner.query(
      `UPDATE sessions SET created_at = created_at - interval '16 minutes'
       WHERE created_at = (SELECT max(created_at) FROM sessions)`,
    );
    expect(await left.refusal(create, { input })).toBe('SESSION_STALE');
    expect((await left.get(mine)).viewer.accessTokens).toHaveLength(length);
    await left.get('mutation { signInAsDemoRole(input: { card: "analyst" }) { id } }');
    expect((await left.get(create, { input })).result.secret).toMatch(/^kehoach_/);
    const made = (await left.get(mine)).viewer.accessTokens;
    expect(made).toHaveLength(length + 1);
    await left.get(end, { input: { tokenId: made[0].id, idempotencyKey: randomUUID() } });
  });

  it('are not more than twenty of a person', async () => {
    const { length } = (await analyst.get(mine)).viewer.accessTokens;
    for (let more = length; more < mostTokens; more += 1) await made();
    expect(await refused({})).toBe('TOO_MANY_TOKENS');
  });
});
