import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as words from '../../testing/account-words.ts';
import { administeredCity, changeUnits, type AdministeredCity } from '../../testing/administered-city.ts';

const on = '2025-07-01';
const preview = `query ($input: PreviewUnitChangesInput!) { previewUnitChanges(input: $input) { __typename
  ... on UnitChangePreview { roles { personId personName role toUnit } } } }`;
const refused = `mutation ($input: ChangeUnitsInput!) { changeUnits(input: $input) { __typename
  ... on UnitChangeRefused { refusal unitName day } } }`;

describe('the people of a unit that is split', () => {
  let city: AdministeredCity;
  const account: Record<string, string> = {};
  const parts = { east: randomUUID(), west: randomUUID() };
  const create = (id: string, name: string) => ({ on, create: { id, name, kind: 'WARD', parentId: city.id.city } });
  const split = (more: object = {}) => [
    ...[create(parts.east, 'Phường An Mỹ Đông'), create(parts.west, 'Phường An Mỹ Tây')],
    {
      on,
      split: {
        ...{ unitId: city.id.anMy, heirId: parts.east },
        parts: [{ unitId: parts.east }, { unitId: parts.west }],
        ...more,
      },
    },
  ];
  const refusal = (changes: object[]) =>
    city.admin.refusal(changeUnits, { input: { changes, reason: 'NQ', idempotencyKey: randomUUID() } });

  beforeAll(async () => {
    city = await administeredCity();
    await city.here.person({ login: 'binh', name: 'Trần Bình', roles: ['leader', 'viewer'], at: city.key.anMy! });
    const { rows } = await city.app.owner.query('SELECT login, uid FROM accounts');
    for (const { login, uid } of rows) account[login] = uid;
  });
  afterAll(() => city.app.close());

  it('go to the heir unless it is said of them that they go to another part, with all their roles', async () => {
    const people = [{ accountId: account.binh, unitId: parts.west }];
    const roles = async (changes: object[]) =>
      (await city.admin.get(preview, { input: { changes } })).previewUnitChanges.roles.map(
        ({ personId, role, toUnit }: any) => [personId, role, toUnit],
      );
    const an = account['an-my'];
    expect((await roles(split())).toSorted()).toEqual(
      [
        ...[
          [an, 'REPORTER', 'Phường An Mỹ Đông'],
          [account.binh, 'LEADER', 'Phường An Mỹ Đông'],
        ],
        [account.binh, 'VIEWER', 'Phường An Mỹ Đông'],
      ].toSorted(),
    );
    expect((await roles(split({ people }))).toSorted()).toEqual(
      [
        ...[
          [an, 'REPORTER', 'Phường An Mỹ Đông'],
          [account.binh, 'LEADER', 'Phường An Mỹ Tây'],
        ],
        [account.binh, 'VIEWER', 'Phường An Mỹ Tây'],
      ].toSorted(),
    );
  });

  it('are of that unit and go to one of its parts; of one that lives on nobody goes', async () => {
    for (const people of [
      [{ accountId: account.designer, unitId: parts.west }],
      [{ accountId: account.binh, unitId: city.id.anXuan }],
      [{ accountId: randomUUID(), unitId: parts.west }],
    ])
      expect(await refusal(split({ people }))).toBe('INVALID_INPUT');
    const people = [{ accountId: account.binh, unitId: parts.west }];
    expect(await refusal(split({ people, staysOn: true }))).toBe('INVALID_INPUT');
  });

  it('hold their roles there once it is made', async () => {
    const people = [{ accountId: account.binh, unitId: parts.west }];
    expect((await city.change(split({ people }))).__typename).toBe('UnitsChanged');
    await city.app.setToday(on);
    const at = async (id: string) =>
      (await city.admin.get(words.peopleOf, { id })).unit.people.map(({ login }: any) => login);
    expect(await at(parts.west)).toEqual(['binh']);
    expect(await at(parts.east)).toEqual(['an-my']);
  });

  it('are left where they are by a change slipped in before it, which names the unit and the day in the way', async () => {
    const input = {
      changes: [{ on: '2025-06-01', rename: { unitId: city.id.anMy, name: 'Phường trước' } }],
      ...{ reason: 'NQ', idempotencyKey: randomUUID() },
    };
    expect((await city.admin.get(refused, { input })).changeUnits).toEqual({
      ...{ __typename: 'UnitChangeRefused', refusal: 'LATER_CHANGE' },
      ...{ unitName: 'Phường An Mỹ', day: on },
    });
  });
});
