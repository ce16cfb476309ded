import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { administeredCity, changeUnits, type AdministeredCity } from '../../testing/administered-city.ts';

const on = '2025-07-01';

describe('a change of units that cannot be made', () => {
  let city: AdministeredCity;
  beforeAll(async () => {
    city = await administeredCity();
    await city.here.plan({ year: 2025, owner: city.key.truongXuan! });
  });
  afterAll(() => city.app.close());
  const refusal = async (...changes: object[]) => (await city.change(changes)).refusal;
  const create = (more: object) => ({
    on,
    create: { id: randomUUID(), kind: 'WARD', parentId: city.id.city, ...more },
  });

  it('has a code or a name that another unit keeps', async () => {
    expect(await refusal(create({ name: 'Phường mới', code: '20347' }))).toBe('CODE_TAKEN');
    expect(await refusal(create({ name: 'phường an xuân' }))).toBe('NAME_TAKEN');
    expect(await refusal({ on, rename: { unitId: city.id.anMy, name: 'Phường An Xuân' } })).toBe('NAME_TAKEN');
  });

  it('would put a unit below itself or let it pass into itself', async () => {
    expect(await refusal({ on, move: { unitId: city.id.city, parentId: city.id.anMy } })).toBe('CYCLE');
    expect(await refusal({ on, merge: { unitIds: [city.id.anMy], intoId: city.id.anMy } })).toBe('CYCLE');
    expect(await refusal({ on, merge: { unitIds: [city.id.city], intoId: city.id.anMy } })).toBe('CYCLE');
  });

  it('comes before the unit exists, after it ended, or before a later change', async () => {
    const early = { on: '2019-12-31', rename: { unitId: city.id.anMy, name: 'Phường cũ' } };
    expect(await refusal(early)).toBe('BEFORE_START');
    const renamed = { on, rename: { unitId: city.id.anMy, name: 'Phường Tam Kỳ' } };
    const before = { on: '2025-06-01', rename: { unitId: city.id.anMy, name: 'Phường trước' } };
    expect(await refusal(renamed, before)).toBe('LATER_CHANGE');
    const gone = { on, abolish: { unitId: city.id.anMy } };
    expect(await refusal(gone, { on: '2025-08-01', rename: { unitId: city.id.anMy, name: 'Phường sau' } })).toBe(
      'UNIT_ENDED',
    );
    expect(await refusal(gone, create({ name: 'Tổ dân phố', parentId: city.id.anMy }))).toBe('UNIT_ENDED');
  });

  it('would leave units below or plans without a successor', async () => {
    expect(await refusal({ on, abolish: { unitId: city.id.city } })).toBe('HEIR_NEEDED');
    expect(await refusal({ on, abolish: { unitId: city.id.truongXuan } })).toBe('HEIR_NEEDED');
  });

  it('shares out more or less than the whole', async () => {
    const parts = [{ unitId: city.id.anXuan, share: '0.5' }, { unitId: city.id.truongXuan }];
    const split = (share: string | null, staysOn = false) => ({
      on,
      split: { unitId: city.id.anMy, staysOn, parts: [parts[0], { ...parts[1], share }] },
    });
    expect(await refusal(split('0.4'))).toBe('SHARES_NOT_WHOLE');
    expect(await refusal(split(null))).toBe('SHARES_NOT_WHOLE');
    expect(await refusal(split('0.5', true))).toBe('SHARES_NOT_WHOLE');
    expect(await refusal({ on, transfer: { fromId: city.id.anMy, toId: city.id.anXuan, share: '1' } })).toBe(
      'SHARES_NOT_WHOLE',
    );
  });

  it('would change nothing', async () => {
    expect(await refusal({ on, rename: { unitId: city.id.anMy, name: 'Phường An Mỹ' } })).toBe('NO_CHANGE');
    expect(await refusal({ on, move: { unitId: city.id.anMy, parentId: city.id.city } })).toBe('NO_CHANGE');
    expect(await refusal({ on, move: { unitId: city.id.anMy, parentId: city.id.anXuan, line: 'WOMEN' } })).toBe(
      'NOT_PLACED',
    );
  });

  it('would pass into the same unit twice on one day', async () => {
    const given = { on, transfer: { fromId: city.id.anMy, toId: city.id.anXuan, share: '0.5' } };
    const merged = { on, merge: { unitIds: [city.id.anMy], intoId: city.id.anXuan } };
    const parts = [{ unitId: city.id.anXuan }];
    expect(await refusal(given, given)).toBe('PASSED_THAT_DAY');
    expect(await refusal(given, merged)).toBe('PASSED_THAT_DAY');
    expect(await refusal(given, { on, split: { unitId: city.id.anMy, staysOn: true, parts } })).toBe('PASSED_THAT_DAY');
  });

  it('would make a unit in a line alone, where no right could reach it, or give it an endless code', async () => {
    expect(await refusal(create({ name: 'Hội Phụ nữ', line: 'WOMEN' }))).toBe('NOT_PLACED');
    const input = { reason: 'thử', idempotencyKey: randomUUID() };
    const changes = [create({ name: 'Phường mới', code: 'c'.repeat(51) })];
    expect(await city.admin.refusal(changeUnits, { input: { ...input, changes } })).toBe('INVALID_INPUT');
  });

  it('takes the whole batch back, and says which change it was', async () => {
    const good = { on, rename: { unitId: city.id.anXuan, name: 'Phường An Xuân Mới' } };
    const refused = await city.change([good, { on, abolish: { unitId: city.id.city } }]);
    expect(refused).toMatchObject({ __typename: 'UnitChangeRefused', index: 1, unitId: city.id.city });
    expect(await city.places(city.id.anXuan!)).toHaveLength(1);
    expect((await city.app.owner.query('SELECT 1 FROM unit_changes')).rowCount).toBe(0);
  });

  it('is no change at all: of no kind or of two, or a unit at the top by somebody who administers none there', async () => {
    const ask = (change: object) =>
      city.admin.refusal(changeUnits, { input: { changes: [change], reason: 'thử', idempotencyKey: randomUUID() } });
    expect(await ask({ on })).toBe('INVALID_INPUT');
    const abolish = { unitId: city.id.anMy };
    expect(await ask({ on, abolish, rename: { ...abolish, name: 'Phường' } })).toBe('INVALID_INPUT');
    const ward = await (async () => {
      await city.here.person({ login: 'ward-admin', roles: ['administrator'], at: city.key.anMy! });
      return city.app.as('ward-admin');
    })();
    const input = {
      changes: [create({ name: 'Tỉnh mới', parentId: null })],
      reason: 'thử',
      idempotencyKey: randomUUID(),
    };
    expect(await ward.refusal(changeUnits, { input })).toBe('FORBIDDEN');
  });
});
