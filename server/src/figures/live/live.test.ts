import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import pg from 'pg';
import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { given } from '../../../testing/given.ts';
import { tamKy } from '../../../testing/tam-ky.ts';
import { testApp, type Person, type TestApp } from '../../../testing/test-app.ts';
import { openOrm, type Orm } from '../../platform/database.ts';
import { Notified } from '../../platform/notified.ts';
import { startRequest } from '../../start-request.ts';
import { startFolding } from '../folding.ts';
import { liveEndpoint } from './live-endpoint.ts';
import { Paced, type ChangedPeriod } from './paced.ts';

const log = pino({ level: 'silent' });

describe('a line of live updates', () => {
  let app: TestApp;
  let orm: Orm;
  let server: Server;
  let url: string;
  let changes: Notified;
  let live: ReturnType<typeof liveEndpoint>;
  let stopFolding: () => Promise<void>;
  let analyst: Person;
  let duty: { report: string; field: string; plan: string; period: string };

  const open = (who: Person, query = '', init: RequestInit = {}) =>
    fetch(`${url}/live${query}`, { ...init, headers: { cookie: who.cookie(), ...init.headers } });
  /** Reads on until something was said; false once the line has ended. */
  const heard = async (who: Person) => {
    const response = await open(who);
    const reader = response.body!.pipeThrough(new TextDecoderStream()).getReader();
    let text = '';
    const until = async (said: string): Promise<boolean> => {
      while (!text.includes(said)) {
        const { done, value } = await reader.read();
        if (done) return false;
        text += value;
      }
      return true;
    };
    return { response, until, said: () => text, stop: () => reader.cancel() };
  };
  const change = () => given(app.owner).facts(duty.report, { [duty.field]: 4 });

  beforeAll(async () => {
    app = await testApp();
    await tamKy(app.owner);
    const here = given(app.owner);
    await here.person({
      login: 'neighbour',
      roles: ['analyst'],
      at: await here.unit({ name: 'Hội An', kind: 'city' }),
    });
    await here.closure();
    analyst = await app.as('analyst');
    const found = await app.owner.query(
      `SELECT r.id AS report, t.uid AS period, p.uid AS plan, f.field FROM reports r JOIN periods t ON t.id = r.period_id
         JOIN plans p ON p.id = t.plan_id, published_fields f
       WHERE r.plan_year = 2025 AND r.state = 'submitted' AND f.indicator = 'models-new' AND f.basis = 'flow'`,
    );
    duty = found.rows[0];
    orm = await openOrm(app.appUrl);
    changes = new Notified(app.appUrl, 'figures', log);
    live = liveEndpoint({
      ...{ changes, log, times: { beat: 60, pause: 20, trust: 0 } },
      start: (http) => startRequest(orm, { mode: 'demo' }, http),
      mayAsk: () => undefined,
    });
    server = createServer((request, response) => void live.handle(request, response));
    await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
    url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    stopFolding = await startFolding(app.appUrl, log);
  });
  afterAll(async () => {
    await stopFolding();
    server.closeAllConnections();
    await live.over();
    await changes.close();
    await orm.close(true);
    await app.close();
  });

  it('tells which plan and period changed, and nothing of the figures, to those who see the plan', async () => {
    const line = await heard(analyst);
    const other = await heard(await app.as('neighbour'));
    expect(line.response.headers.get('content-type')).toContain('text/event-stream');
    expect(line.response.headers.get('x-accel-buffering')).toBe('no');
    await change();
    await line.until('data: ');
    await line.until('}]\n\n');
    expect(line.said()).toContain(`data: [{"plan":"${duty.plan}","period":"${duty.period}"}]`);
    // Signs of life go on.
    expect(await other.until(':\n\n:\n\n:\n\n')).toBe(true);
    expect(other.said()).not.toContain('data');
    await Promise.all([line.stop(), other.stop()]);
  });

  it('says that anything may have changed after its own line to the database was lost', async () => {
    const line = await heard(analyst);
    const client = new pg.Client({ connectionString: app.appUrl });
    await client.connect();
    await client.query(
      `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND query LIKE 'LISTEN%'`,
    );
    await client.end();
    expect(await line.until('data: []')).toBe(true);
    await change();
    expect(await line.until(`"plan":"${duty.plan}"`)).toBe(true);
    await line.stop();
  });

  it('ends with its session', async () => {
    const leaving = await app.as('hoa-thuan');
    const line = await heard(leaving);
    expect(await line.until(':\n\n')).toBe(true);
    await app.owner.query(
      `DELETE FROM sessions WHERE account_id = (SELECT id FROM accounts WHERE login = 'hoa-thuan')`,
    );
    expect(await line.until('never said')).toBe(false);
  });

  it('is opened for whoever is signed in, on their own page, a few times at once', async () => {
    expect((await open(app.stranger())).status).toBe(401);
    expect((await open(analyst, '?of=11111111-2222-4333-8444-555555555555')).status).toBe(401);
    expect((await open(analyst, '', { method: 'POST' })).status).toBe(405);
    expect((await open(analyst, '', { headers: { 'sec-fetch-site': 'cross-site' } })).status).toBe(405);
    const few = await Promise.all([1, 2, 3, 4, 5, 6].map(() => heard(analyst)));
    expect((await open(analyst)).status).toBe(429);
    await Promise.all(few.map((line) => line.stop()));
  });
});

describe('pacing', () => {
  it('tells the first at once and what follows together; a line that was lost makes it anything', async () => {
    vi.useFakeTimers();
    const told: ChangedPeriod[][] = [];
    const paced = new Paced(1000, (changed) => told.push(changed));
    const [one, two] = [1, 2].map((n) => ({ plan: 'p', period: `t${n}` }));
    for (const changed of [one!, one!, two!, one!]) paced.add(changed);
    expect(told).toEqual([[one]]);
    vi.advanceTimersByTime(1000);
    expect(told).toEqual([[one], [one, two]]);
    paced.add(two!);
    paced.add(null);
    vi.advanceTimersByTime(1000);
    expect(told.slice(2)).toEqual([[]]);
    vi.advanceTimersByTime(5000);
    paced.add(two!);
    paced.stop();
    expect(told.slice(3)).toEqual([[two]]);
    vi.useRealTimers();
  });
});
