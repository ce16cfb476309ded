import { randomUUID } from 'node:crypto';
import { given } from './given.ts';
import { testApp, type Person, type TestApp } from './test-app.ts';

export const changeUnits = `mutation ($input: ChangeUnitsInput!) { changeUnits(input: $input) { __typename
  ... on UnitsChanged { batchId reportsAdded reportsVoided reportsToDecide }
  ... on UnitChangeRefused { index refusal unitId } } }`;

/** A city with three wards and an administrator, and whoever may not change units. */
export interface AdministeredCity {
  app: TestApp;
  here: ReturnType<typeof given>;
  /** Inner keys by name: city, anMy, anXuan, truongXuan, elsewhere. */
  key: Record<string, string>;
  /** Outer ids of the same. */
  id: Record<string, string>;
  admin: Person;
  /** Makes a batch of changes as the administrator (or somebody else) and answers the result. */
  change(changes: object[], by?: Person): Promise<any>;
  outerId(key: string): Promise<string>;
  /** Names of a unit's placements with their days, first to last. */
  places(id: string): Promise<string[]>;
}

export async function administeredCity(): Promise<AdministeredCity> {
  const app = await testApp();
  const here = given(app.owner);
  const city = await here.unit({ name: 'Thành phố Tam Kỳ', kind: 'city', code: '502' });
  const key: Record<string, string> = { city, elsewhere: await here.unit({ name: 'Thành phố Hội An', kind: 'city' }) };
  for (const [short, name, code] of [
    ['anMy', 'Phường An Mỹ', '20341'],
    ['anXuan', 'Phường An Xuân', '20347'],
    ['truongXuan', 'Phường Trường Xuân', '20353'],
  ] as const) {
    key[short] = await here.unit({ name, code, kind: 'ward', under: city });
  }
  await here.closure();
  const outerId = async (inner: string): Promise<string> =>
    (await app.owner.query('SELECT uid FROM units WHERE id = $1', [inner])).rows[0].uid;
  const id: Record<string, string> = {};
  for (const [name, inner] of Object.entries(key)) id[name] = await outerId(inner);
  await here.person({ login: 'admin', roles: ['administrator'], at: city });
  await here.person({ login: 'designer', roles: ['designer', 'reviewer'], at: city });
  await here.person({ login: 'elsewhere', roles: ['administrator'], at: key.elsewhere! });
  await here.person({ login: 'an-my', name: 'Hồ Thị Thu Thủy', roles: ['reporter'], at: key.anMy! });
  const admin = await app.as('admin');
  return {
    app,
    here,
    key,
    id,
    admin,
    outerId,
    change: async (changes, by = admin) => {
      const input = { changes, reason: 'NQ 1659/NQ-UBTVQH15', idempotencyKey: randomUUID() };
      return (await by.get(changeUnits, { input })).changeUnits;
    },
    places: async (outer) => {
      const { rows } = await app.owner.query(
        `SELECT p.name || ' ' || p.valid::text AS place FROM unit_placements p JOIN units u ON u.id = p.unit_id
         WHERE u.uid = $1 ORDER BY p.line, p.valid`,
        [outer],
      );
      return rows.map(({ place }) => place);
    },
  };
}
