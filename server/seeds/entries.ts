import type { Answers } from '@ke-hoach/forms';
import { draftEdits } from '@ke-hoach/forms/drafts';
import type pg from 'pg';
import { publishedVersion } from '../src/forms/published-version.ts';
import { periodsById } from '../src/plans/plans.repository.ts';
import type { Orm } from '../src/platform/database.ts';
import { openReport } from '../src/reports/open-report.ts';
import { reportContext } from '../src/reports/report-context.ts';
import { acceptReport } from '../src/reports/review-report.ts';
import { saveDraft } from '../src/reports/save-draft.ts';
import { submitReport } from '../src/reports/submit-report.ts';
import { requestOf } from './desk.ts';
import type { Forms } from './forms.ts';
import type { People } from './people.ts';
import { seedId } from './seed-id.ts';

/** One sheet of feedback (F5) or monitoring (F6) in its register of 2025: what happened, and how far the entry is. */
interface Entry {
  form?: 'monitoring';
  unit: string;
  on: string;
  /** The hour of the day, where it is not the usual one. */
  hour?: string;
  state: 'draft' | 'inReview' | 'submitted' | 'accepted';
  answers: Answers;
}

const opinions = (total: number, accepted?: number, partly?: number, rejected?: number) => ({
  opinionsTotal: total,
  ...(accepted === undefined ? {} : { opinionsAccepted: accepted, opinionsPartly: partly, opinionsRejected: rejected }),
});
const byConference = (participants: number) => ({ method: 'conference', participants });

/** All before the seventh of May, so that they come before the reports of the half-year. */
export const entriesOfSpring: Entry[] = [
  {
    ...{ unit: 'an-xuan', on: '2025-03-18', state: 'accepted' },
    answers: {
      draftTitle: 'Đề án hỗ trợ ý tưởng khởi nghiệp của thanh niên, phụ nữ giai đoạn 2025-2027',
      ...{ draftingAgency: 'Phòng Tài chính - Kế hoạch thành phố', policyField: 'startups', activityType: 'comment' },
      ...{ ...byConference(42), heldOn: '2025-03-17', coHosts: ['youth', 'women'], ...opinions(11, 6, 3, 2) },
      mainOpinions: 'Nâng mức vay không lãi; có đầu mối hướng dẫn hồ sơ tại phường.',
      ...{ responseReceived: true, responseDocNo: '214/TCKH', responseDate: '2025-03-18' },
    },
  },
  {
    ...{ unit: 'tan-thanh', on: '2025-03-28', state: 'accepted' },
    answers: {
      draftTitle: 'Quy chế quản lý, sử dụng nhà văn hóa khối phố',
      ...{ draftingAgency: 'Ủy ban nhân dân phường', policyField: 'other', activityType: 'comment' },
      ...{ method: 'dialogue', participants: 67, heldOn: '2025-03-27', coHosts: ['veterans', 'elderly'] },
      ...{ ...opinions(18), responseReceived: false },
      mainOpinions: 'Cho mượn miễn phí khi sinh hoạt đoàn thể; công khai thu, chi hằng quý.',
    },
  },
  {
    ...{ unit: 'an-xuan', on: '2025-04-09', state: 'accepted' },
    answers: {
      draftTitle: 'Quy định quản lý nhiệm vụ khoa học và công nghệ cấp cơ sở',
      ...{ draftingAgency: 'Phòng Kinh tế, Hạ tầng và Đô thị thành phố', policyField: 'science' },
      ...{ activityType: 'comment', method: 'writing', heldOn: '2025-04-08', coHosts: ['farmers'] },
      ...{ ...opinions(7), responseReceived: false },
      mainOpinions: 'Rút ngắn thời gian xét chọn; chấp nhận sáng kiến của hộ sản xuất.',
    },
  },
  {
    ...{ unit: 'an-son', on: '2025-04-16', state: 'submitted' },
    answers: {
      draftTitle: 'Phương án phân loại rác tại nguồn ở khu dân cư',
      ...{ draftingAgency: 'Ủy ban nhân dân thành phố', policyField: 'other', activityType: 'criticism' },
      ...{ ...byConference(35), heldOn: '2025-04-15', coHosts: ['women', 'veterans'], ...opinions(14) },
      ...{ mainOpinions: 'Bố trí đủ thùng và lịch thu gom trước khi xử phạt.', responseReceived: false },
    },
  },
  {
    ...{ unit: 'truong-xuan', on: '2025-04-22', state: 'submitted' },
    answers: {
      draftTitle: 'Nghị quyết hỗ trợ đổi mới sáng tạo trong sản xuất nông nghiệp đô thị',
      ...{ draftingAgency: 'Hội đồng nhân dân thành phố', policyField: 'creativity', activityType: 'criticism' },
      ...{ ...byConference(51), heldOn: '2025-04-21', coHosts: ['farmers', 'youth'], ...opinions(22) },
      ...{ mainOpinions: 'Hỗ trợ theo kết quả; ưu tiên tổ hợp tác có liên kết tiêu thụ.', responseReceived: false },
    },
  },
  {
    ...{ unit: 'an-xuan', on: '2025-05-06', state: 'draft' },
    answers: {
      draftTitle: 'Kế hoạch chuyển đổi số trong hộ kinh doanh phường An Xuân',
      ...{ draftingAgency: 'Ủy ban nhân dân phường', policyField: 'creativity', heldOn: '2025-05-05' },
    },
  },
  {
    ...{ form: 'monitoring', unit: 'an-xuan', on: '2025-05-06', hour: '10', state: 'draft' },
    answers: {
      title: 'Giám sát việc hỗ trợ hộ kinh doanh ứng dụng công nghệ trên địa bàn phường',
      ...{ monitoredBody: 'Ủy ban nhân dân phường', topic: 'sciencePolicy', method: 'team', teamMembers: 5 },
      ...{ planNumber: '09/KH-MTTQ-BTT', startDate: '2025-05-05' },
    },
  },
];

/** Handed in where the leader approves first, once that is asked: on the evening before the demo opens, after all else. */
export const entriesForLeader: Entry[] = [
  {
    ...{ unit: 'hoa-thuan', on: '2025-05-19', hour: '19', state: 'inReview' },
    answers: {
      draftTitle: 'Phương án sắp xếp, chỉnh trang chợ khu phố kết hợp thanh toán không dùng tiền mặt',
      ...{ draftingAgency: 'Ủy ban nhân dân phường', policyField: 'creativity', activityType: 'comment' },
      ...{ ...byConference(38), heldOn: '2025-05-16', coHosts: ['women', 'veterans'], ...opinions(9) },
      mainOpinions: 'Giữ chỗ bán cho hộ khó khăn; hướng dẫn tiểu thương lớn tuổi dùng mã thanh toán.',
      responseReceived: false,
    },
  },
];

interface Register {
  owner: pg.Client;
  orm: Orm;
  people: People;
  forms: Forms;
}

/** Lets the units write in the registers of 2025 by the real commands, each on its day. */
export async function writeEntries({ owner, orm, people, forms }: Register, entries: readonly Entry[]): Promise<void> {
  for (const { form: key = 'policy-feedback', unit, on, hour = '09', state, answers } of entries) {
    const { formId, versionId } = forms(key);
    const found = await owner.query<{ id: string; period: string }>(
      'SELECT uid AS id, period_id::text AS period FROM assignments WHERE uid = $1',
      [seedId(`assignment 2025 ${key}`)],
    );
    const { id: assignmentId, period } = found.rows[0]!;
    const once = (command: string) => ({ idempotencyKey: `demo entry ${key} ${unit} ${on} ${command}` });
    const begun = await requestOf(orm, people(unit), `${on}T${hour}:00`);
    const opened = await openReport(begun, { assignmentId, unitId: seedId(`unit ${unit}`), ...once('open') });
    const report = await owner.query<{ id: string; unit: string }>(
      'SELECT uid AS id, unit_id::text AS unit FROM reports WHERE plan_year = $1 AND id = $2',
      [opened.planYear, opened.reportId],
    );
    const { id: reportId, unit: unitId } = report.rows[0]!;
    const { form, id } = await publishedVersion(await begun.reads.em(), versionId);
    const typed = { ...draftEdits(form, {}, answers), versionId: id, explanations: [] };
    await saveDraft(begun, { reportId, expectedRevision: 2, ...typed, ...once('save') });
    if (state === 'draft') continue;
    const sent = await requestOf(orm, people(unit), `${on}T${hour}:20`);
    const em = await sent.reads.em();
    const days = (await periodsById(em, [period])).get(period)!;
    const known = await reportContext(em, { planYear: 2025, unitId, formId }, days, form, on);
    const result = await submitReport(sent, {
      ...{ reportId, expectedRevision: 3, contextHash: known.hash, ...once('submit') },
    });
    const came = state === 'inReview' ? 'ReportSentForApproval' : 'ReportSubmitted';
    if (result.kind !== came) throw new TypeError(`${unit} ${on}: ${JSON.stringify(result)}`);
    if (state !== 'accepted') continue;
    const desk = await requestOf(orm, people('reviewer'), `${on}T16:00`);
    await acceptReport(desk, { reportId, expectedRevision: 4, ...once('accept') });
  }
}
