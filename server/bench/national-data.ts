import { randomUUID } from 'node:crypto';
import type pg from 'pg';
import { given } from '../testing/given.ts';
import { filledAtOnce, say } from './bench-database.ts';
import { nationalDocument, nationalDrawings, nationalTitles, type NationalKey } from './national-form.ts';

/** As the country is: 63 provinces became 34 in the middle of 2025, and communes went with them or passed into others. */
const size = { provinces: 34, merged: 29, communes: 3321, endedCommunes: 300, mostMonths: 84 };
/** The day on which it is asked. */
export const nationalToday = '2032-01-01';
const merger = '2025-07-01';
/** The month of the merger, counted from the beginning of our era. */
const mergerMonth = 2025 * 12 + 6;
const always = '[2000-01-01,)';
const before = `[2000-01-01,${merger})`;
const after = `[${merger},)`;

/** Organisations in a commune and months that come to about so many reports. */
export function sizedFor(reports: number, asked: number | null): { organisations: number; months: number } {
  const organisations = asked ?? Math.max(6, Math.ceil(reports / (size.communes * size.mostMonths)));
  return { organisations, months: Math.max(1, Math.round(reports / (size.communes * organisations))) };
}

/** A province of provinces, as there is no kind for the country. */
export async function fillCountry(owner: pg.Client, organisations: number): Promise<void> {
  const { provinces, merged, communes, endedCommunes } = size;
  const tops = provinces + merged;
  const commune = (n: string) => `${1 + tops} + ${n}`;
  const organisation = (n: string) => `${1 + tops + communes} + ${n}`;
  // Which province one that ends passes into, and which commune; organisations follow the commune they stand in.
  const survivor = (n: string) => `1 + (${n} - 1) % ${provinces}`;
  const neighbour = (n: string) => `${endedCommunes} + ${n}`;
  const place = (line: string, params: unknown[] = []) =>
    owner.query(`INSERT INTO unit_placements (unit_id, line, parent_id, name, kind, valid) ${line}`, params);
  const each = (count: number) => `generate_series(1, ${count}) n`;
  await owner.query('INSERT INTO units SELECT FROM generate_series(1, $1::int)', [
    1 + tops + communes * (1 + organisations),
  ]);
  await owner.query('BEGIN');
  await place(`SELECT 1, 'territory', NULL, 'Nước', 'province', $1`, [always]);
  await place(
    `SELECT 1 + n, 'territory', 1, 'Tỉnh ' || n, 'province', (CASE WHEN n <= ${provinces} THEN $1 ELSE $2 END)::daterange FROM ${each(tops)}`,
    [always, before],
  );
  await owner.query('COMMIT');
  const province = (n: string) => `1 + ${n} % ${tops}`;
  const named = (n: string) => `'Xã ' || ${n}, 'commune'`;
  await place(
    `SELECT ${commune('n')}, 'territory', 1 + ${province('n')}, ${named('n')},
       (CASE WHEN n <= ${endedCommunes} OR ${province('n')} > ${provinces} THEN $2 ELSE $1 END)::daterange FROM ${each(communes)}`,
    [always, before],
  );
  await place(
    `SELECT ${commune('n')}, 'territory', 1 + ${survivor(`(${province('n')})`)}, ${named('n')}, $1::daterange FROM ${each(communes)}
     WHERE n > ${endedCommunes} AND ${province('n')} > ${provinces}`,
    [after],
  );
  const seat = `1 + (n - 1) % ${communes}`;
  await place(
    `SELECT ${organisation('n')}, 'territory', ${commune(`(${seat})`)}, 'Hội ' || n, 'organisation',
       (CASE WHEN ${seat} <= ${endedCommunes} THEN $2 ELSE $1 END)::daterange FROM ${each(communes * organisations)}`,
    [always, before],
  );
  await owner.query(
    `INSERT INTO unit_successions (kind, effective, from_unit, to_unit)
     SELECT 'merge', $1::date, 1 + n, 1 + ${survivor('n')} FROM generate_series(${provinces + 1}, ${tops}) n
     UNION ALL SELECT 'merge', $1::date, ${commune('n')}, ${commune(`(${neighbour('n')})`)} FROM ${each(endedCommunes)}
     UNION ALL SELECT 'merge', $1::date, ${organisation('n')}, ${organisation(`(n + ${endedCommunes})`)} FROM ${each(communes * organisations)}
       WHERE ${seat} <= ${endedCommunes}`,
    [merger],
  );
  await owner.query('ANALYZE');
  say('units stand; what rights cover follows');
  await owner.query('SELECT rebuild_unit_closure()');
  await owner.query('ANALYZE');
}

/** What reports are asked about: a number whose field was drawn anew but kept its indicator, and one that two became. */
export interface NationalFields {
  indicator: string;
  attendees: string;
  /** The number as it is asked now. */
  meetings: string;
  /** A column of a table, filled in the last month only. */
  cost: string;
}

/**
 * Monthly reports of all organisations, half of them before the merger, by a form that was drawn anew twice; some missing,
 * returned, not yet accepted.
 */
export async function fillReports(owner: pg.Client, months: number): Promise<NationalFields> {
  await owner.query(`INSERT INTO settings (key, value) VALUES ('demo.date', $1)`, [nationalToday]);
  const here = given(owner);
  await here.person({ login: 'analyst', roles: ['analyst'], at: '1' });
  const ids = Object.fromEntries([...Object.keys(nationalTitles), 'works'].map((key) => [key, randomUUID()])) as Record<
    NationalKey | 'works',
    string
  >;
  const [first, ...later] = nationalDrawings.map((keys) => nationalDocument(keys, ids));
  const { form, version } = await here.form({ key: 'monthly', owner: '1', title: 'Báo cáo tháng', document: first! });
  const versions = [version];
  for (const document of later) versions.push(await nextVersion(owner, form, versions.length + 1, document));
  for (const [at, keys] of nationalDrawings.entries()) {
    for (const key of keys)
      await owner.query(
        `INSERT INTO published_fields (version_id, field, form_id, key, title, kind, indicator, basis, over_units, over_time, in_table, table_field, sum_of)
         VALUES ($1, $2, $3, $4, $8, 'integer', $5, 'flow', 'sum', 'sum', $6::uuid IS NOT NULL, $6, $7)`,
        [
          ...[versions[at], ids[key], form, key],
          ...[key === 'sessions' || key === 'meetings' ? 'meetings' : null],
          ...[key === 'cost' ? ids.works : null],
          ...[key === 'attendees' ? [ids.people, ids.guests] : null, nationalTitles[key]],
        ],
      );
  }
  const plans = new Map<number, string>();
  for (let month = 0; month < months; month += 1) {
    const counted = mergerMonth - Math.floor(months / 2) + month;
    const year = Math.floor(counted / 12);
    if (!plans.has(year)) plans.set(year, await here.plan({ year, owner: '1' }));
    const first = new Date(Date.UTC(year, counted % 12, 1)).toISOString().slice(0, 10);
    const last = new Date(Date.UTC(year, (counted % 12) + 1, 0)).toISOString().slice(0, 10);
    const span = { plan: plans.get(year)!, key: `m${month}`, series: 'month', from: first, to: last, due: last };
    const period = await here.period(span);
    const asked = {
      form,
      version: versions[Math.floor(((month + 1) * versions.length - 1) / months)]!,
      uid: '',
      fields: {},
    };
    await here.assignment({ plan: span.plan, form: asked, period, kinds: ['organisation'] });
  }
  say(`${months} months; their reports follow`);
  await filledAtOnce(owner, ['reports', 'facts'], () => reported(owner, form, ids.cost));
  return { indicator: 'meetings', attendees: ids.attendees, meetings: ids.meetings, cost: ids.cost };
}

/** Every organisation owes every month of its days; facts are of what was handed in, rows of a table of the last month only. */
async function reported(owner: pg.Client, form: string, cost: string): Promise<void> {
  await owner.query(
    `INSERT INTO reports (plan_year, plan_id, assignment_id, period_id, unit_id, state, version_id, late)
     SELECT plan.year, a.plan_id, a.id, a.period_id, p.unit_id,
       CASE WHEN n.luck < 2 THEN 'expected' WHEN n.luck < 4 THEN 'returned' WHEN n.luck < 9 THEN 'submitted' ELSE 'accepted' END,
       a.version_id, n.luck % 10 = 7
     FROM assignments a JOIN plans plan ON plan.id = a.plan_id JOIN periods t ON t.id = a.period_id
       JOIN unit_placements p ON p.kind = 'organisation' AND p.valid @> t.data_to
       CROSS JOIN LATERAL (SELECT (p.unit_id * 31 + a.id * 17) % 100 AS luck) n ORDER BY a.id, p.unit_id`,
  );
  await owner.query(
    `INSERT INTO facts (plan_year, report_id, unit_id, period_id, form_id, field, number, counted)
     SELECT r.plan_year, r.id, r.unit_id, r.period_id, f.form_id, f.field, (r.id * 7 + length(f.key)) % 50, r.state
     FROM reports r JOIN published_fields f ON f.version_id = r.version_id AND f.table_field IS NULL
     WHERE r.state IN ('submitted', 'accepted')`,
  );
  await owner.query(
    `INSERT INTO facts (plan_year, report_id, unit_id, period_id, form_id, field, row, number, counted)
     SELECT r.plan_year, r.id, r.unit_id, r.period_id, $1, $2, gen_random_uuid(), (r.id * n) % 50, r.state
     FROM reports r, generate_series(1, 3) n
     WHERE r.period_id = (SELECT max(id) FROM periods) AND r.state IN ('submitted', 'accepted')`,
    [form, cost],
  );
}

async function nextVersion(owner: pg.Client, form: string, number: number, document: string): Promise<string> {
  const { rows } = await owner.query<{ id: string }>(
    `INSERT INTO form_versions (form_id, number, document, content_hash, published_at)
     VALUES ($1, $2, $4, $3, '2025-01-01') RETURNING id`,
    [form, number, randomUUID(), document],
  );
  return rows[0]!.id;
}
