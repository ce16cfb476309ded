import { idsOf } from '../ids.ts';
import { date, file, text, whole } from '../parts.ts';

const id = idsOf('commune-half-year');

/** The commune's own plan (R25); its file stays optional, because a paper copy also counts. */
export const ownPlan = {
  ownPlanNumber: text(
    'a56729da-e1a6-4312-8580-75ac269558ae',
    ['Số, ký hiệu kế hoạch', 'Number of the plan'],
    { maxLength: 60, 'x-ownPlan': true },
    ['Ví dụ: 05/KH-MTTQ-BTT.', 'For example 05/KH-MTTQ-BTT.'],
  ),
  ownPlanDate: {
    ...date(
      '399e31cc-3f50-4a1b-8937-2be27f1d0a7d',
      ['Ngày ban hành kế hoạch', 'Date of the plan'],
      ['Ngày ghi trên kế hoạch, trong năm kế hoạch.', 'The date on the plan, within the plan year.'],
    ),
    'x-ownPlan': true,
  },
  ownPlanFile: file(
    id('own plan file'),
    ['Tệp kế hoạch', 'File of the plan'],
    { types: ['pdf', 'docx'], maxItems: 2 },
    ['Bản ký hoặc bản Word; không bắt buộc.', 'Signed copy or Word document; optional.'],
  ),
};

/** Feedback on drafts of policy, when there was any (R10). */
export const policyFeedback = {
  policyFeedbackCount: whole(
    '098217ba-bb66-4052-bd15-062ec39c862c',
    ['Số cuộc góp ý, phản biện', 'Feedback activities'],
    { unit: 'cuộc', indicator: 'policy-feedback-activities' },
    ['Bằng số phiếu góp ý, phản biện đã lập trong kỳ.', 'Equals the feedback sheets entered in the period.'],
    1,
  ),
  opinionsCount: whole(
    '9880654f-1449-45b8-bb21-7176b5a1aaf4',
    ['Số ý kiến góp ý', 'Opinions given'],
    { unit: 'ý kiến', indicator: 'opinions' },
    ['Tổng số ý kiến đã gửi cơ quan soạn thảo.', 'All opinions sent to the drafting agency.'],
  ),
  opinionsAccepted: whole(
    '53a802eb-9077-45a0-afb3-d3d4216b879f',
    ['Số ý kiến được tiếp thu', 'Opinions accepted'],
    { unit: 'ý kiến', indicator: 'opinions-accepted' },
    ['Ý kiến được tiếp thu toàn bộ hoặc một phần.', 'Opinions accepted wholly or in part.'],
  ),
};

/** Monitoring, when there was any (R28). */
export const monitoring = {
  monitoringCount: whole(
    '8721f860-2c16-4329-b987-88bc3de2ac68',
    ['Số cuộc giám sát', 'Monitoring activities'],
    { unit: 'cuộc', indicator: 'monitoring-activities' },
    ['Bằng số phiếu giám sát đã lập trong kỳ.', 'Equals the monitoring sheets entered in the period.'],
    1,
  ),
  recommendationsCount: whole(
    'c4d9f434-6933-4ce7-b624-8e314be1879a',
    ['Số kiến nghị sau giám sát', 'Recommendations made'],
    { unit: 'kiến nghị', indicator: 'recommendations' },
    ['Kiến nghị đã gửi cơ quan được giám sát.', 'Recommendations sent to the bodies monitored.'],
  ),
  recommendationsResolved: whole(
    'eccccc8a-099a-414a-b5c6-cc90a6146125',
    ['Số kiến nghị đã được giải quyết', 'Recommendations resolved'],
    { unit: 'kiến nghị', indicator: 'recommendations-resolved' },
    ['Kiến nghị đã có kết quả giải quyết.', 'Recommendations with an outcome.'],
  ),
};
