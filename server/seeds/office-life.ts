import { ReportChannel } from '@ke-hoach/schema';
import type pg from 'pg';
import { announceInPlan } from '../src/plans/announcements/announce-in-plan.ts';
import type { Orm } from '../src/platform/database.ts';
import { recordChannel } from '../src/reports/channels/record-channel.ts';
import { defaultLetterhead } from '../src/units/letterhead/default-letterhead.ts';
import { setUnitLetterhead } from '../src/units/letterhead/set-unit-letterhead.ts';
import { requestOf } from './desk.ts';
import type { DemoPerson, People } from './people.ts';
import { seedId } from './seed-id.ts';
import { talkAtCells } from './talks.ts';
import type { UnitIds } from './units.ts';

/** What the office tells the units, the newest last. */
const announcements = [
  {
    at: '2025-05-19T18:00',
    text: 'Kỳ báo cáo 6 tháng đầu năm đang mở. Số liệu tính đến hết ngày 31/5; hạn nộp là trước ngày 05/6.',
  },
  {
    at: '2025-05-19T18:05',
    text: 'Tập huấn cách ghi bảng mô hình và nguồn kinh phí: 8 giờ ngày 22/5 tại hội trường Mặt trận thành phố. Mỗi đơn vị cử một cán bộ phụ trách dự.',
  },
] as const;

/** Half-year reports that also came on another way than the system (R35). */
const arrivals = [
  { unit: 'an-my', channel: ReportChannel.PAPER, cameOn: '2025-05-09', reference: '12/BC-MTTQ' },
  { unit: 'an-my', channel: ReportChannel.QOFFICE, cameOn: '2025-05-09', reference: 'QO-2025-0118' },
  { unit: 'tan-thanh', channel: ReportChannel.EMAIL, cameOn: '2025-05-12', reference: null },
] as const;

/** The letterhead of the city's Front as its documents have it; every other unit's follows from its name. */
export async function headOffice(orm: Orm, administrator: DemoPerson): Promise<void> {
  const usual = defaultLetterhead({ name: 'Thành phố Tam Kỳ', kind: 'city', above: [] });
  const result = await setUnitLetterhead(await requestOf(orm, administrator, '2025-03-11T08:30'), {
    ...{ ...usual, signerTitle: 'PHÓ CHỦ TỊCH', signerName: 'Nguyễn Thị Thu Hiền' },
    ...{ unitId: seedId('unit tam-ky'), expectedRevision: 0, idempotencyKey: 'demo letterhead' },
  });
  if (result.kind !== 'UnitLetterheadSet') throw new TypeError(`the letterhead was not set: ${result.kind}`);
}

/** What the office did beside reviewing, by its commands, on the evening before the demo opens: after all that units did. */
export async function writeOfficeLife(demo: { owner: pg.Client; orm: Orm; people: People; unitId: UnitIds }) {
  const { owner, orm, people, unitId } = demo;
  await talkAtCells(demo);
  const planId = seedId('plan 2025');
  for (const [index, { at, text }] of announcements.entries()) {
    const request = await requestOf(orm, people('designer'), at);
    const plan = await owner.query<{ revision: number }>('SELECT edit_revision AS revision FROM plans WHERE uid = $1', [
      planId,
    ]);
    const seen = { planId, expectedRevision: plan.rows[0]!.revision, idempotencyKey: `demo announcement ${index}` };
    const result = await announceInPlan(request, { ...seen, text });
    if (result.kind !== 'PlanChanged') throw new TypeError(`not announced: ${result.kind}`);
  }
  for (const { unit, channel, cameOn, reference } of arrivals) {
    const request = await requestOf(orm, people('reviewer'), '2025-05-19T18:30');
    const report = await owner.query<{ uid: string }>(
      `SELECT r.uid FROM reports r JOIN periods t ON t.id = r.period_id JOIN plans p ON p.id = r.plan_id
       WHERE p.uid = $1 AND t.key = 'half-year' AND r.unit_id = $2`,
      [planId, unitId(unit)],
    );
    await recordChannel(request, {
      ...{ reportId: report.rows[0]!.uid, channel, cameOn, reference, expectedRevision: 0 },
      idempotencyKey: `demo arrival ${unit} ${channel}`,
    });
  }
}
