import type { Answers } from '@ke-hoach/forms';
import { communeHalfYear } from '@ke-hoach/forms/examples';
import type pg from 'pg';
import type { Orm } from '../src/platform/database.ts';
import { commentOnCell } from '../src/reports/comments/comment-on-cell.ts';
import { requestOf } from './desk.ts';
import type { People } from './people.ts';
import { fieldId } from './returns.ts';
import { seedId } from './seed-id.ts';
import type { UnitIds } from './units.ts';

/** What units and office said to each other at cells of the half-year reports of 2025, in the order they said it. */
const comments = [
  {
    ...{ unit: 'hoa-huong', by: 'hoa-huong', at: '2025-05-19T16:20', field: 'attendees', inTable: 'propagandaRows' },
    text: '9.500 là tính cả lượt nghe qua loa truyền thanh của phường. Có phải chỉ ghi số người đến dự không ạ?',
  },
  {
    ...{ unit: 'an-phu', by: 'reviewer', at: '2025-05-19T16:40', field: 'modelsNew', inTable: null },
    text: 'Các mô hình mới đã có quyết định công nhận chưa? Nếu có, đề nghị ghi số quyết định ở bảng mô hình.',
  },
  {
    ...{ unit: 'hoa-huong', by: 'reviewer', at: '2025-05-19T16:55', field: 'attendees', inTable: 'propagandaRows' },
    text: 'Đúng vậy, chỉ ghi số người đến dự; lượt nghe qua loa truyền thanh không cộng vào ô này.',
  },
] as const;

/** Lets both sides say it by the real command; what the other side has not read yet is told on its list. */
export async function talkAtCells(demo: { owner: pg.Client; orm: Orm; people: People; unitId: UnitIds }) {
  const { owner, orm, people, unitId } = demo;
  for (const { unit, by, at, field, inTable, text } of comments) {
    const found = await owner.query<{ uid: string; draft: Answers }>(
      `SELECT r.uid, r.draft::jsonb AS draft FROM reports r JOIN periods t ON t.id = r.period_id
       JOIN plans p ON p.id = r.plan_id WHERE p.uid = $1 AND t.key = 'half-year' AND r.unit_id = $2`,
      [seedId('plan 2025'), unitId(unit)],
    );
    const { uid, draft } = found.rows[0]!;
    const [row] = inTable ? (draft[inTable] as { _id: string }[]) : [];
    await commentOnCell(await requestOf(orm, people(by), at), {
      ...{ reportId: uid, field: fieldId(communeHalfYear, field), row: row?._id ?? null, text },
      idempotencyKey: `demo comment ${at}`,
    });
  }
}
