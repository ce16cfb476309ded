import type { SuccessionKind, UnitKind, UnitLine } from '@ke-hoach/schema';
import type pg from 'pg';
import { seedId } from './seed-id.ts';

/** A unit of the demo: placed under another from a day until, not on, another. */
interface UnitFacts {
  key: string;
  name: string;
  kind: UnitKind;
  code?: string;
  under?: string;
  from: string;
  until?: string;
  rank: number;
  /** Of an organisation: the line in which it stands as well. */
  line?: UnitLine;
}

/** Long enough ago for the demo; nothing is said about when a unit was founded. */
const always = '2020-01-01';

/** The day on which Quảng Nam passed into Đà Nẵng and the city of Tam Kỳ ended (NQ 202/2025/QH15, NQ 1659/NQ-UBTVQH15). */
export const mergerDay = '2025-07-01';

/** Wards and communes of Tam Kỳ with their old statistical codes, and the ward each passed into. */
export const communes = [
  { key: 'an-my', name: 'Phường An Mỹ', kind: 'ward', code: '20341', into: 'ward-tam-ky' },
  { key: 'an-xuan', name: 'Phường An Xuân', kind: 'ward', code: '20347', into: 'ward-tam-ky' },
  { key: 'truong-xuan', name: 'Phường Trường Xuân', kind: 'ward', code: '20353', into: 'ward-tam-ky' },
  { key: 'tan-thanh', name: 'Phường Tân Thạnh', kind: 'ward', code: '20335', into: 'ward-ban-thach' },
  { key: 'hoa-thuan', name: 'Phường Hòa Thuận', kind: 'ward', code: '20375', into: 'ward-ban-thach' },
  { key: 'tam-thang', name: 'Xã Tam Thăng', kind: 'commune', code: '20362', into: 'ward-ban-thach' },
  { key: 'an-phu', name: 'Phường An Phú', kind: 'ward', code: '20356', into: 'ward-quang-phu' },
  { key: 'tam-thanh', name: 'Xã Tam Thanh', kind: 'commune', code: '20359', into: 'ward-quang-phu' },
  { key: 'tam-phu', name: 'Xã Tam Phú', kind: 'commune', code: '20371', into: 'ward-quang-phu' },
  { key: 'hoa-huong', name: 'Phường Hòa Hương', kind: 'ward', code: '20344', into: 'ward-huong-tra' },
  { key: 'an-son', name: 'Phường An Sơn', kind: 'ward', code: '20350', into: 'ward-huong-tra' },
  { key: 'tam-ngoc', name: 'Xã Tam Ngọc', kind: 'commune', code: '20389', into: 'ward-huong-tra' },
] as const;

/** Joined An Xuân on 1 January 2025 (NQ 1241/NQ-UBTVQH15). */
export const phuocHoa = { key: 'phuoc-hoa', name: 'Phường Phước Hòa', kind: 'ward', code: '20338' } as const;
export const phuocHoaEnds = '2025-01-01';

/** The political-social organisations of the city, in the order of the plan. */
export const organisations = [
  { key: 'trade-union', name: 'Liên đoàn Lao động thành phố Tam Kỳ', type: 'tradeUnion' },
  { key: 'farmers', name: 'Hội Nông dân thành phố Tam Kỳ', type: 'farmers' },
  { key: 'youth', name: 'Đoàn TNCS Hồ Chí Minh thành phố Tam Kỳ', type: 'youth' },
  { key: 'women', name: 'Hội Liên hiệp Phụ nữ thành phố Tam Kỳ', type: 'women' },
  { key: 'veterans', name: 'Hội Cựu chiến binh thành phố Tam Kỳ', type: 'veterans' },
] as const;

/** Of the new codes only Bàn Thạch's is known: it is the old one of Tân Thạnh, given to another unit. */
const newWards = [
  { key: 'ward-tam-ky', name: 'Phường Tam Kỳ' },
  { key: 'ward-ban-thach', name: 'Phường Bàn Thạch', code: '20335' },
  { key: 'ward-quang-phu', name: 'Phường Quảng Phú' },
  { key: 'ward-huong-tra', name: 'Phường Hương Trà' },
];

const inTamKy = { under: 'tam-ky', from: always, until: mergerDay };
const rankOf: Record<UnitKind, number> = { province: 1, city: 2, ward: 10, commune: 20, organisation: 30 };

const units: UnitFacts[] = [
  { key: 'quang-nam', name: 'Tỉnh Quảng Nam', kind: 'province', code: '49', from: always, until: mergerDay, rank: 1 },
  {
    ...{ key: 'tam-ky', name: 'Thành phố Tam Kỳ', kind: 'city', code: '502' },
    ...{ under: 'quang-nam', from: always, until: mergerDay, rank: 2 },
  },
  ...communes.map(({ into: _into, ...unit }) => ({ ...unit, ...inTamKy, rank: rankOf[unit.kind] })),
  { ...phuocHoa, ...inTamKy, until: phuocHoaEnds, rank: rankOf.ward },
  ...organisations.map(({ key, name, type }, index) => ({
    ...{ key, name, kind: 'organisation' as const, line: type },
    ...{ ...inTamKy, rank: rankOf.organisation + index },
  })),
  { key: 'da-nang', name: 'Thành phố Đà Nẵng', kind: 'city', code: '48', from: mergerDay, rank: 2 },
  ...newWards.map((ward) => ({ ...ward, kind: 'ward' as const, under: 'da-nang', from: mergerDay, rank: rankOf.ward })),
];

const successions: { kind: SuccessionKind; from: string; into: string; on: string }[] = [
  { kind: 'merge', from: phuocHoa.key, into: 'an-xuan', on: phuocHoaEnds },
  ...communes.map(({ key, into }) => ({ kind: 'merge' as const, from: key, into, on: mergerDay })),
  { kind: 'merge', from: 'quang-nam', into: 'da-nang', on: mergerDay },
  { kind: 'merge', from: 'tam-ky', into: 'da-nang', on: mergerDay },
  ...organisations.map(({ key }) => ({ kind: 'abolish' as const, from: key, into: 'da-nang', on: mergerDay })),
];

/** Inner keys of units by the demo's own key. */
export type UnitIds = (key: string) => string;

/** Inserts units, placements and successions, and what every right covers on every day. */
export async function insertUnits(owner: pg.Client): Promise<UnitIds> {
  const ids = new Map<string, string>();
  const idOf: UnitIds = (key) => {
    const id = ids.get(key);
    if (!id) throw new TypeError(`the demo has no unit ${key}`);
    return id;
  };
  for (const { key, name, kind, code, under, from, until, rank, line } of units) {
    const inserted = await owner.query<{ id: string }>('INSERT INTO units (uid) VALUES ($1) RETURNING id::text AS id', [
      seedId(`unit ${key}`),
    ]);
    ids.set(key, inserted.rows[0]!.id);
    await owner.query(
      `INSERT INTO unit_placements (unit_id, line, parent_id, name, kind, code, rank, valid)
       VALUES ($1, 'territory', $2, $3, $4, $5, $6, daterange($7, $8))`,
      [idOf(key), under ? idOf(under) : null, name, kind, code ?? null, rank, from, until ?? null],
    );
    if (line)
      await owner.query(
        `INSERT INTO unit_placements (unit_id, line, name, kind, rank, valid) VALUES ($1, $2, $3, $4, $5, daterange($6, $7))`,
        [idOf(key), line, name, kind, rank, from, until ?? null],
      );
  }
  for (const { kind, from, into, on } of successions) {
    await owner.query('INSERT INTO unit_successions (kind, effective, from_unit, to_unit) VALUES ($1, $2, $3, $4)', [
      ...[kind, on, idOf(from), idOf(into)],
    ]);
  }
  await owner.query('SELECT rebuild_unit_closure()');
  return idOf;
}
