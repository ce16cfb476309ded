import { randomUUID } from 'node:crypto';
import { parseForm } from '@ke-hoach/forms';
import { communeHalfYear } from '@ke-hoach/forms/examples';
import { figureColumns } from '@ke-hoach/forms/sheets';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { enter } from '../../testing/past-sheets.ts';
import { smallCity, type SmallCity } from '../../testing/small-city.ts';
import type { Person } from '../../testing/test-app.ts';

const ask = `query ($input: PreviewPastFiguresInput!) { previewPastFigures(input: $input) { year refusal years { year refusal } } }`;

let city: SmallCity;
let designer: Person;
let input: { planId: string; assignmentId: string; rows: [] };
beforeAll(async () => {
  city = await smallCity();
  await city.issued();
  designer = await city.app.as('designer');
  const { rows } = await city.app.owner.query('SELECT uid FROM assignments');
  input = { planId: city.plan, assignmentId: rows[0].uid, rows: [] };
});
afterAll(() => city.app.close());

const opened = async () => (await designer.get(ask, { input })).previewPastFigures;

async function entered(year: number, ...units: string[]): Promise<void> {
  const parsed = parseForm(communeHalfYear);
  if (!parsed.ok) throw new Error('form');
  const columns = [figureColumns(parsed.form).find(({ key }) => key === 'modelsNew')!.id];
  const { rows } = await city.app.owner.query('SELECT edit_revision FROM plans WHERE uid = $1', [city.plan]);
  const period = {
    ...{ assignmentId: input.assignmentId, year, columns },
    rows: units.map((unitName) => ({ unitName, cells: ['3'] })),
  };
  const sheet = {
    ...{ planId: city.plan, expectedRevision: rows[0].edit_revision, idempotencyKey: randomUUID() },
    ...{ sourceName: 'Báo cáo cũ', periods: [period] },
  };
  expect((await designer.get(enter, { input: sheet })).enterPastFigures).toMatchObject({ reports: units.length });
}

it('opens on the year before the plan where nothing is known yet', async () => {
  const { year, refusal, years } = await opened();
  expect({ year, refusal }).toEqual({ year: 2024, refusal: null });
  expect(years).toEqual(Array.from({ length: 10 }, (_, at) => ({ year: 2024 - at, refusal: null })));
});

it('passes by a year that is full, not one in which a unit has no figures yet', async () => {
  await entered(2024, 'Phường An Xuân');
  expect(await opened()).toMatchObject({ year: 2024 });
  await entered(2024, 'Phường An Mỹ');
  expect(await opened()).toMatchObject({ year: 2023, refusal: null });
});

it('passes by a year whose plan is closed, and says so of it', async () => {
  await entered(2023, 'Phường An Xuân');
  await city.app.owner.query(`UPDATE plans SET state = 'closed' WHERE year = 2023`);
  const { year, years } = await opened();
  expect(year).toBe(2022);
  expect(years[1]).toEqual({ year: 2023, refusal: 'PLAN_CLOSED' });
  const asked = { input: { ...input, year: 2023 } };
  expect((await designer.get(ask, asked)).previewPastFigures).toMatchObject({ year: 2023, refusal: 'PLAN_CLOSED' });
});

it('opens on the year before the plan where none has room', async () => {
  await city.app.owner.query('UPDATE assignments SET required = false');
  expect(await opened()).toMatchObject({ year: 2024, refusal: 'NOT_OWED' });
});

it('tells nobody but the office that leads the plan', async () => {
  for (const login of ['reviewer', 'an-xuan'])
    expect(await (await city.app.as(login)).refusal(ask, { input })).toBe('FORBIDDEN');
});
