import type { FormDocument } from '../../src/index.ts';
import { idsOf } from '../ids.ts';
import { calculation, choice, date, dialect, file, longText, section, table, text, when, whole } from '../parts.ts';
import { methods, statuses, topics } from './choices.ts';
import { rules } from './rules.ts';

/*
 * F6: one monitoring activity from its plan to the follow-up of what it recommended (R28); open all year. Its figures
 * have indicators of their own: the reports F1 and F2 count the same recommendations once more.
 */

const id = idsOf('monitoring');

const recommendationColumns = {
  content: longText(id('recommendation'), ['Nội dung kiến nghị', 'Recommendation'], undefined, { maxLength: 2000 }),
  addressee: text(id('addressee'), ['Gửi đến', 'Addressee']),
  dueDate: date(id('due date'), ['Hạn giải quyết', 'Due']),
  status: choice(id('status'), ['Tình trạng', 'Status'], statuses),
};
const resolvedDate = date(id('resolved date'), ['Ngày giải quyết', 'Resolved on']);

const properties = {
  title: text(id('title'), ['Tên cuộc giám sát', 'Title'], { maxLength: 500 }),
  monitoredBody: text(id('monitored body'), ['Cơ quan, đơn vị được giám sát', 'Body monitored']),
  legalBasis: text(id('legal basis'), ['Căn cứ', 'Legal basis'], { maxLength: 500 }),
  topic: choice(id('topic'), ['Nội dung', 'Matter'], topics),
  method: choice(id('method'), ['Hình thức', 'Method'], methods),
  planNumber: text(id('plan number'), ['Số kế hoạch giám sát', 'Number of the plan'], { maxLength: 60 }),
  startDate: date(id('start date'), ['Ngày bắt đầu', 'Start']),
  endDate: date(id('end date'), ['Ngày kết thúc', 'End']),
  findings: longText(
    id('findings'),
    ['Kết quả giám sát', 'Findings'],
    ['Việc làm tốt, tồn tại, nguyên nhân.', 'What went well, what did not, and why.'],
  ),
  violationsFound: whole(id('violations'), ['Số vi phạm phát hiện', 'Violations found'], {
    unit: 'vụ việc',
    indicator: 'monitoring-violations',
  }),
  recommendations: table(
    id('recommendations'),
    ['Kiến nghị', 'Recommendations'],
    recommendationColumns,
    ['content', 'addressee'],
    {
      about: [
        'Mỗi kiến nghị một dòng; cập nhật tình trạng cho đến khi giải quyết xong.',
        'One row each; keep the status up to date until it is resolved.',
      ],
      conditions: [when('status', 'resolved', { resolvedDate }, ['resolvedDate'])],
      columns: ['content', 'addressee', 'dueDate', 'status', 'resolvedDate'],
      maxItems: 100,
    },
  ),
  followUpDate: date(id('follow-up date'), ['Ngày theo dõi kiến nghị', 'Follow-up on']),
  reportFile: file(id('report file'), ['Báo cáo giám sát', 'Report'], { types: ['pdf', 'docx'], maxItems: 5 }),
};

const teamMembers = whole(
  id('team members'),
  ['Số thành viên đoàn', 'Members of the team'],
  { unit: 'người', indicator: 'monitoring-team-members' },
  undefined,
  1,
);

/** F6, "Phiếu giám sát". */
export const monitoring: FormDocument = {
  schema: {
    $schema: dialect,
    type: 'object',
    title: 'Phiếu giám sát',
    description: 'Mỗi cuộc giám sát một phiếu; cập nhật kiến nghị cho đến khi giải quyết xong.',
    'x-i18n': {
      en: {
        title: 'Sheet of monitoring',
        description: 'One sheet for each activity; recommendations are kept up to date until they are resolved.',
      },
    },
    properties,
    required: ['title', 'monitoredBody', 'topic', 'method', 'startDate', 'findings'],
    allOf: [when('method', 'team', { teamMembers }, ['teamMembers'])],
    unevaluatedProperties: false,
    'x-sections': [
      section(
        id('section preparation'),
        ['Chuẩn bị', 'Preparation'],
        ['title', 'monitoredBody', 'legalBasis', 'topic', 'method', 'teamMembers', 'planNumber'],
      ),
      section(
        id('section activity'),
        ['Tổ chức, kết quả', 'Activity and findings'],
        ['startDate', 'endDate', 'findings', 'violationsFound', 'reportFile'],
      ),
      section(
        id('section follow-up'),
        ['Theo dõi kiến nghị', 'Follow-up'],
        ['recommendations', 'recommendationsTotal', 'recommendationsResolved', 'followUpDate'],
      ),
    ],
    'x-calculations': [
      calculation(
        id('recommendations total'),
        'recommendationsTotal',
        'integer',
        ['Tổng số kiến nghị', 'Recommendations in total'],
        { unit: 'kiến nghị', indicator: 'monitoring-recommendations' },
        'size(recommendations)',
      ),
      calculation(
        id('recommendations resolved'),
        'recommendationsResolved',
        'integer',
        ['Đã giải quyết', 'Resolved'],
        { unit: 'kiến nghị', indicator: 'monitoring-recommendations-resolved' },
        'size(recommendations.filter(r, r.status == "resolved"))',
      ),
    ],
    'x-rules': rules,
  },
  uiSchema: {},
};
