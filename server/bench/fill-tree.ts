import type pg from 'pg';
import { given } from '../testing/given.ts';

/** The country as it is: 34 provinces, 3,321 wards and communes, organisations and neighbourhoods below them. */
const provinces = 34;
const communes = 3321;

/** Units in four levels with Vietnamese names, and somebody who administers them all. Answers how many units there are. */
export async function fillTree(owner: pg.Client, total: number): Promise<number> {
  const here = given(owner);
  await owner.query(`INSERT INTO settings (key, value) VALUES ('demo.date', '2025-05-20')`);
  const root = await here.unit({ name: 'Ủy ban Trung ương Mặt trận Tổ quốc Việt Nam', kind: 'organisation' });
  const below = async (count: number, above: string[], name: string, kind: string) => {
    const made = await owner.query<{ id: string }>(
      `WITH made AS (INSERT INTO units SELECT FROM generate_series(1, $1::int) RETURNING id),
       numbered AS (SELECT id, (row_number() OVER (ORDER BY id))::int AS n FROM made),
       placed AS (INSERT INTO unit_placements (unit_id, line, parent_id, name, kind, rank, valid)
         SELECT id, 'territory', ($2::bigint[])[1 + n % cardinality($2::bigint[])], ${name}, ${kind}, 10, '[2020-01-01,)' FROM numbered)
       SELECT id::text AS id FROM numbered ORDER BY n`,
      [count, above],
    );
    return made.rows.map(({ id }) => id);
  };
  const word = `(ARRAY['Hòa', 'Tam', 'Bình', 'Đông', 'An', 'Phú', 'Thạnh', 'Quảng', 'Hương', 'Mỹ'])[1 + n % 10] || ' ' ||
    (ARRAY['Thuận', 'Kỳ', 'Thăng', 'Ngọc', 'Xuân', 'Sơn', 'Phước', 'Giang'])[1 + n / 10 % 8] || ' ' || n`;
  const tops = await below(provinces, [root], `'Tỉnh ' || ${word}`, `'province'`);
  const wards = await below(
    communes,
    tops,
    `CASE n % 3 WHEN 0 THEN 'Phường ' ELSE 'Xã ' END || ${word}`,
    `CASE n % 3 WHEN 0 THEN 'ward' ELSE 'commune' END`,
  );
  await below(
    total - provinces - communes - 1,
    wards,
    `(ARRAY['Hội Nông dân ', 'Hội Phụ nữ ', 'Đoàn Thanh niên ', 'Công đoàn ', 'Hội Cựu chiến binh ', 'Khu dân cư '])[1 + n % 6] || ${word}`,
    `'organisation'`,
  );
  await here.closure();
  await here.person({ login: 'admin', roles: ['administrator'], at: root });
  await owner.query('VACUUM ANALYZE');
  const { rows } = await owner.query<{ count: number }>('SELECT count(*)::int AS count FROM units');
  return rows[0]!.count;
}
