import { afterAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { given } from '../../testing/given.ts';
import { smallCity, type SmallCity } from '../../testing/small-city.ts';

const ward = 'Phường An Xuân';
const minute = 60_000;
const day = 1440 * minute;

describe('which earlier states of a draft are kept', () => {
  let city: SmallCity;
  const all: SmallCity[] = [];
  let count = 0;
  beforeEach(async () => {
    vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-11-27T10:05:00+07:00') });
    all.push((city = await smallCity()));
    await given(city.app.owner).person({ login: 'hoa', roles: ['reporter'], at: city.units.anXuan });
    await city.issued();
    await save('an-xuan');
  });
  afterAll(async () => {
    vi.useRealTimers();
    await Promise.all(all.map(({ app }) => app.close()));
  });

  const save = async (login: string) => city.saved(await city.app.as(login), ward, { householdsTotal: (count += 1) });
  const accountOf = async (login: string): Promise<string> =>
    (await city.app.owner.query('SELECT id FROM accounts WHERE login = $1', [login])).rows[0].id;
  /** States that somebody left behind, this many milliseconds before the draft was saved. */
  const left = async (login: string, ago: number[], answers = '{}') => {
    await city.app.owner.query(
      `INSERT INTO draft_snapshots (plan_year, report_id, unit_id, version_id, answers, saved_at, saved_by)
       SELECT plan_year, id, unit_id, version_id, $3, draft_saved_at - make_interval(secs => a.ms / 1000.0), $2
       FROM reports, unnest($1::bigint[]) WITH ORDINALITY AS a (ms, nth) WHERE draft IS NOT NULL ORDER BY a.nth`,
      [ago.toSorted((a, b) => b - a), await accountOf(login), answers],
    );
  };
  const kept = async () => {
    const { rows } = await city.app.owner.query<{ login: string; age: number; bytes: number }>(
      `SELECT a.login, extract(epoch FROM r.draft_saved_at - s.saved_at)::float8 * 1000 AS age, octet_length(s.answers) AS bytes
       FROM draft_snapshots s JOIN accounts a ON a.id = s.saved_by JOIN reports r ON r.id = s.report_id ORDER BY s.id DESC`,
    );
    return rows;
  };

  it('of one who works on: the last of every ten minutes, so that the past hour can be restored', async () => {
    await save('an-xuan');
    expect(await kept()).toHaveLength(0);
    for (let step = 0; step < 3; step += 1) {
      vi.setSystemTime(Date.now() + 10 * minute);
      await save('an-xuan');
      await save('an-xuan');
    }
    expect((await kept()).map(({ age }) => age / minute)).toEqual([10, 20, 30]);
  });

  it('of two who save by turns: neither pushes out the other, nor the days before', async () => {
    const days = Array.from({ length: 20 }, (_, index) => (index + 2) * day);
    await left('an-xuan', days);
    for (let turn = 0; turn < 12; turn += 1) await save(turn % 2 ? 'an-xuan' : 'hoa');
    const states = await kept();
    const recent = states.filter(({ age }) => age < 60 * minute);
    expect(new Set(recent.map(({ login }) => login))).toEqual(new Set(['an-xuan', 'hoa']));
    expect(recent).toHaveLength(2);
    expect(states.filter(({ age }) => age > day)).toHaveLength(20);
  });

  it('within the day the last of every hour of each person, and of every day before that', async () => {
    const hour = 60 * minute;
    await left('hoa', [2 * hour, 2 * hour + minute, 2 * hour + 2 * minute, 3 * hour]);
    await left('an-xuan', [5 * day, 5 * day + minute, 9 * day, 9 * day + minute, 9 * day + 2 * minute]);
    await save('hoa');
    const told = (await kept()).map(({ login, age }) => `${login} ${age / hour}`);
    expect(told.toSorted()).toEqual(['an-xuan 0', 'an-xuan 120', 'an-xuan 216', 'hoa 2', 'hoa 3']);
  });

  it('never more than sixty, and of each person the newest', async () => {
    await left(
      'an-xuan',
      Array.from({ length: 90 }, (_, index) => (index + 2) * day),
    );
    await left('hoa', [100 * day]);
    await save('hoa');
    const states = await kept();
    expect(states).toHaveLength(60);
    expect(states.filter(({ login }) => login === 'hoa')).toHaveLength(1);
    expect(Math.max(...states.filter(({ login }) => login === 'an-xuan').map(({ age }) => age))).toBeLessThan(62 * day);
  });

  it('and never more than eight megabytes together, the newest in any case', async () => {
    const large = JSON.stringify({ note: 'ô'.repeat(400_000) });
    await left(
      'an-xuan',
      Array.from({ length: 12 }, (_, index) => (index + 2) * day),
      large,
    );
    await save('hoa');
    const states = await kept();
    expect(states.reduce((sum, { bytes }) => sum + bytes, 0)).toBeLessThanOrEqual(8 * 1024 * 1024);
    expect(states.length).toBeGreaterThan(8);
    expect(states[0]!.bytes).toBeLessThan(100);
  });
});
