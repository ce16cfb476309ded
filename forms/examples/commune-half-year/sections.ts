import { section } from '../parts.ts';

/** The parts of the report in the order of its paper form. */
export const sections = [
  section(
    'e5aedcb7-f4f8-4005-9a9f-26c65e3bf6be',
    ['Thông tin báo cáo', 'About this report'],
    ['preparedByName', 'preparedByPhone', 'approvedByName', 'approvedByPosition'],
  ),
  section(
    'b5476d13-d37a-405c-b275-671dc5bb6ef3',
    ['I. Công tác chỉ đạo', 'I. Direction'],
    ['hasOwnPlan', 'ownPlanNumber', 'ownPlanDate', 'ownPlanFile', 'steeringDocCount'],
  ),
  section(
    'dfe5236d-a3dd-4c60-9383-167ed2406ba0',
    ['II. Tuyên truyền', 'II. Outreach'],
    ['propagandaRows', 'propagandaSessionsTotal', 'propagandaAttendeesTotal', 'articleCount', 'videoCount', 'links'],
  ),
  section(
    'dd3ec9f0-5a1f-4807-8a1f-de6b344390e3',
    ['III. Hộ dân và lực lượng tham gia', 'III. Households and members taking part'],
    ['householdsTotal', 'householdsParticipating', 'householdsRate', 'membersParticipating'],
  ),
  section(
    'dfa7a785-0ba2-46a0-893e-44ee4aed2b26',
    ['IV. Mô hình', 'IV. Models'],
    [
      'modelsCarriedOver',
      'modelsNew',
      'modelsEnded',
      'modelsTotal',
      'modelRows',
      'modelsReplicated',
      'neighbourhoodsReplicated',
    ],
  ),
  section(
    'f138e4df-57c4-4dd7-b4ff-2da98f72b719',
    ['V. Sáng kiến, ý tưởng', 'V. Initiatives and ideas'],
    ['initiativesProposed', 'initiativesRecognized', 'initiativesApplied'],
  ),
  section(
    '10628e81-3bae-4a84-860d-58312fd510b5',
    ['VI. Kinh phí', 'VI. Funding'],
    ['fundingState', 'fundingMembers', 'fundingSocial', 'fundingOther', 'fundingTotal'],
  ),
  section(
    '5331fb5d-57d5-478d-b987-fea493fcfc58',
    ['VII. Góp ý, phản biện xã hội (nếu có)', 'VII. Policy feedback (if any)'],
    ['hasPolicyFeedback', 'policyFeedbackCount', 'opinionsCount', 'opinionsAccepted'],
  ),
  section(
    '44c964cd-6e99-478b-97b0-e79676613b5d',
    ['VIII. Giám sát (nếu có)', 'VIII. Monitoring (if any)'],
    ['hasMonitoring', 'monitoringCount', 'recommendationsCount', 'recommendationsResolved'],
  ),
  section(
    '9df180b1-3ace-403a-8a57-65959e3fe5e6',
    ['IX. Biểu dương', 'IX. Commendation'],
    ['commendedCollectives', 'commendedIndividuals'],
  ),
  section(
    '35b64293-916a-4e14-b6c6-213b4e299cb3',
    ['X. Đánh giá chung', 'X. General assessment'],
    ['strengths', 'limitations', 'causes', 'lessons', 'proposals', 'nextTasks', 'attachments'],
  ),
];
