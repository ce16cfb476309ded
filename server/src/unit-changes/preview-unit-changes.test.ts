import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { administeredCity, type AdministeredCity } from '../../testing/administered-city.ts';

const on = '2025-07-01';
const preview = `query ($input: PreviewUnitChangesInput!) { previewUnitChanges(input: $input) { __typename
  ... on UnitChangePreview { reportsAdded reportsVoided reportsToDecide { unitName } roles { personName toUnit } unitsMoved
    targets { title unitName owed afterMerger }
    figures { unitName reports entries { formTitle formTitleEn handedIn begun } recast } }
  ... on UnitChangeRefused { index refusal } } }`;

const models = { formTitle: 'Hồ sơ mô hình, sáng kiến tiêu biểu', formTitleEn: null };

describe('the preview of a change of units', () => {
  let city: AdministeredCity;
  let writer: pg.Client;
  beforeAll(async () => {
    city = await administeredCity();
    const plan = await city.here.plan({ year: 2025, owner: city.key.city! });
    const form = await city.here.form({ key: 'annual', owner: city.key.city! });
    const days = { from: '2025-01-01', to: '2025-10-31', due: '2025-11-05' };
    const period = await city.here.period({ plan, key: 'year', ...days });
    const assignment = await city.here.assignment({ plan, form, period });
    await city.app.owner.query(
      `INSERT INTO targets (plan_id, period_id, position, title, relation, value, indicator, unit_kinds, after_merger, given_on)
       VALUES ($1, $2, 1, 'Ít nhất 01 mô hình', 'atLeast', 1, 'models-new', '{ward}', 'sum', '2025-03-12')`,
      [plan, period],
    );
    for (const unit of ['anMy', 'anXuan', 'truongXuan']) {
      await city.here.report({ assignment, unit: city.key[unit]!, state: unit === 'anMy' ? 'draft' : 'expected' });
    }
    const dossiers = await city.here.form({ key: 'models', title: models.formTitle, owner: city.key.city! });
    const register = await city.here.assignment({ plan, form: dossiers, period, asks: 'anyNumber' });
    for (const [at, state] of (['accepted', 'submitted', 'draft'] as const).entries()) {
      await city.here.report({ assignment: register, unit: city.key.anXuan!, ordinal: at + 1, state });
    }
    for (const [at, state] of (['inReview', 'returned', 'void'] as const).entries()) {
      await city.here.report({ assignment: register, unit: city.key.anMy!, ordinal: at + 1, state });
    }
    writer = new pg.Client({ connectionString: city.app.ownerUrl });
    await writer.connect();
  });
  afterAll(async () => {
    await writer.end();
    await city.app.close();
  });

  const merger = () => {
    const id = randomUUID();
    const create = { id, name: 'Phường Tam Kỳ', kind: 'WARD', parentId: city.id.city };
    return [
      { on, create },
      { on, merge: { unitIds: [city.id.anMy, city.id.anXuan], intoId: id } },
    ];
  };
  const seen = async (changes: object[]) => (await city.admin.get(preview, { input: { changes } })).previewUnitChanges;

  it('tells what follows: duties, people, units; and nothing has changed', async () => {
    expect(await seen(merger())).toEqual({
      __typename: 'UnitChangePreview',
      reportsAdded: 1,
      reportsVoided: 1,
      reportsToDecide: [{ unitName: 'Phường An Mỹ' }],
      roles: [{ personName: 'Hồ Thị Thu Thủy', toUnit: 'Phường Tam Kỳ' }],
      unitsMoved: 0,
      targets: [{ title: 'Ít nhất 01 mô hình', unitName: 'Phường Tam Kỳ', owed: '2', afterMerger: 'SUM' }],
      figures: [
        { unitName: 'Phường An Mỹ', reports: 0, entries: [{ ...models, handedIn: 0, begun: 2 }], recast: 'EXACT' },
        { unitName: 'Phường An Xuân', reports: 2, entries: [{ ...models, handedIn: 2, begun: 1 }], recast: 'EXACT' },
      ],
    });
    const { rows } = await city.app.owner.query(
      `SELECT (SELECT count(*)::int FROM units) AS units, (SELECT count(*)::int FROM reports) AS reports,
         (SELECT count(*)::int FROM unit_placements WHERE NOT upper_inf(valid)) AS ended`,
    );
    expect(rows).toEqual([{ units: 5, reports: 9, ended: 0 }]);
  });

  it('tells what a unit had begun that is abolished and names no heir; of one that reported nothing, nothing', async () => {
    const abolish = (unit: string) => ({ on, abolish: { unitId: city.id[unit] } });
    const { figures } = await seen([abolish('anMy'), abolish('anXuan'), abolish('truongXuan')]);
    expect(figures).toEqual([
      { unitName: 'Phường An Mỹ', reports: 0, entries: [{ ...models, handedIn: 0, begun: 2 }], recast: 'ALONE' },
      { unitName: 'Phường An Xuân', reports: 2, entries: [{ ...models, handedIn: 2, begun: 1 }], recast: 'ALONE' },
    ]);
    const heir = { on, abolish: { unitId: city.id.anMy, heirId: city.id.truongXuan } };
    expect((await seen([heir])).figures).toMatchObject([{ unitName: 'Phường An Mỹ', recast: 'EXACT' }]);
  });

  it('neither waits for who is changing units at the moment', async () => {
    await writer.query('BEGIN');
    await writer.query(`SELECT pg_advisory_xact_lock(hashtext('changes of units'))`);
    await writer.query('UPDATE unit_placements SET rank = rank + 1');
    await writer.query(`UPDATE reports SET state = 'void', cause = 'unit-not-responsible' WHERE state = 'expected'`);
    const answered = seen(merger());
    const tooLong = new Promise((_, fail) => setTimeout(() => fail(new Error('the preview waits')), 5000).unref());
    expect(await Promise.race([answered, tooLong])).toMatchObject({ reportsAdded: 1, reportsVoided: 1 });
    await writer.query('ROLLBACK');
  });

  it('nor lets anybody wait for it', async () => {
    await writer.query('BEGIN');
    await writer.query('LOCK TABLE reports IN ACCESS EXCLUSIVE MODE');
    const answer = seen(merger());
    const waits = `SELECT 1 FROM pg_locks WHERE relation = 'reports'::regclass AND NOT granted`;
    let isOver = false;
    void answer.catch(() => undefined).then(() => (isOver = true));
    while (!isOver && (await city.app.owner.query(waits)).rowCount === 0) {
      await new Promise((later) => setTimeout(later, 20));
    }
    await city.app.owner.query(`BEGIN; SET LOCAL lock_timeout = '1s'`);
    for (const table of ['unit_placements', 'role_holdings', 'plan_owners', 'unit_successions']) {
      await city.app.owner.query(`LOCK TABLE ${table} IN EXCLUSIVE MODE`);
    }
    const lock = `SELECT pg_try_advisory_xact_lock(hashtext('changes of units')) AS free`;
    expect((await city.app.owner.query(lock)).rows).toEqual([{ free: true }]);
    await city.app.owner.query('ROLLBACK');
    await writer.query('ROLLBACK');
    expect(await answer).toMatchObject({ reportsVoided: 1 });
  });

  it('asks for the right first: whoever may not is told at once', async () => {
    await writer.query('BEGIN');
    await writer.query('LOCK TABLE unit_placements, plan_owners, reports, assignments IN ACCESS EXCLUSIVE MODE');
    const designer = await city.app.as('designer');
    expect(await designer.refusal(preview, { input: { changes: merger() } })).toBe('FORBIDDEN');
    const unknown = [{ on, rename: { unitId: randomUUID(), name: 'Phường' } }];
    expect(await designer.refusal(preview, { input: { changes: unknown } })).toBe('NOT_FOUND');
    expect(await city.app.stranger().refusal(preview, { input: { changes: merger() } })).toBe('UNAUTHENTICATED');
    await writer.query('ROLLBACK');
  });

  it('names the first change that cannot be made', async () => {
    const changes = [...merger(), { on, rename: { unitId: city.id.anMy, name: 'Phường mới' } }];
    expect(await seen(changes)).toEqual({ __typename: 'UnitChangeRefused', index: 2, refusal: 'UNIT_ENDED' });
  });
});
