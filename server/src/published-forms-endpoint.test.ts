import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { key } from '../testing/given.ts';
import { smallCity, type SmallCity } from '../testing/small-city.ts';
import type { Person } from '../testing/test-app.ts';

describe('the address of a published form', () => {
  let city: SmallCity;
  let reporter: Person;
  let latest: { contentHash: string; schema: unknown; uiSchema: unknown };
  let address: string;
  beforeAll(async () => {
    city = await smallCity();
    reporter = await city.app.as('an-xuan');
    const asked = 'query ($id: ID!) { form(id: $id) { latest { contentHash schema uiSchema } } }';
    latest = (await reporter.get(asked, { id: city.form })).form.latest;
    address = `/published-forms/${latest.contentHash}`;
  });
  afterAll(() => city.app.close());
  const raw = (headers: Record<string, string>) => reporter.http(address, { headers });
  const asking = (body: unknown): RequestInit => ({ method: 'POST', body: JSON.stringify(body) });

  it('gives everybody who is signed in what GraphQL gives, under the hash of its bytes, to be kept', async () => {
    const answer = await reporter.http(address);
    const text = await answer.text();
    expect(createHash('sha256').update(text).digest('hex')).toBe(latest.contentHash);
    expect(JSON.parse(text)).toEqual({ schema: latest.schema, uiSchema: latest.uiSchema });
    expect(Object.fromEntries(answer.headers)).toMatchObject({
      'cache-control': 'private, max-age=31536000, immutable',
      etag: `"${latest.contentHash}"`,
      vary: 'accept-encoding, authorization, cookie',
      'content-security-policy': expect.stringContaining("default-src 'self'"),
    });
    expect((await (await city.app.as('neighbour')).http(address)).status).toBe(200);
  });

  it('sends it compressed as the browser takes it', async () => {
    for (const encoding of ['br', 'gzip']) {
      const answer = await raw({ 'accept-encoding': encoding });
      expect([answer.status, answer.headers.get('content-encoding')]).toEqual([200, encoding]);
      expect(await answer.json()).toHaveProperty('schema');
    }
    const plain = await raw({ 'accept-encoding': 'identity' });
    expect([plain.headers.get('content-encoding'), plain.status]).toEqual([null, 200]);
  });

  it('says that nothing changed to whoever has it, and to nobody without a session', async () => {
    const etag = `"${latest.contentHash}"`;
    const unchanged = await raw({ 'if-none-match': etag });
    expect([unchanged.status, await unchanged.text(), unchanged.headers.get('vary')]).toEqual([
      ...[304, '', 'accept-encoding, authorization, cookie'],
    ]);
    const leaver = await city.app.as('an-my');
    await leaver.get('mutation { signOut }');
    for (const somebody of [city.app.stranger(), leaver]) {
      const refused = await somebody.http(address, { headers: { 'if-none-match': etag } });
      expect([refused.status, refused.headers.get('cache-control')]).toEqual([401, 'no-store']);
    }
  });

  it('is found by a token, and by nobody whose token is unknown', async () => {
    const analyst = await city.app.as('analyst');
    const make = `mutation ($input: CreateAccessTokenInput!) { createAccessToken(input: $input) { secret } }`;
    const input = { name: 'Bảng tính', scopes: ['FIGURES'], days: 30, idempotencyKey: key() };
    const { secret } = (await analyst.get(make, { input })).createAccessToken;
    const bearer = (token: string) =>
      city.app.stranger().http(address, { headers: { authorization: `Bearer ${token}` } });
    expect([(await bearer(secret)).status, (await bearer(`${secret}x`)).status]).toEqual([200, 401]);
  });

  it('has nothing under another hash, and takes nothing', async () => {
    const other = latest.contentHash.replace(/^./, (first) => (first === '0' ? '1' : '0'));
    for (const hash of [other, '', '..%2Fgraphql', `${latest.contentHash}/x`])
      expect((await reporter.http(`/published-forms/${hash}`)).status).toBe(404);
    expect((await reporter.http(address, asking({}))).status).toBe(405);
  });
});
