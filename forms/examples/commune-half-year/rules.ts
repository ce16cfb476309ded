import { idOf } from '../ids.ts';
import { rule } from '../parts.ts';

/** What must hold between the answers; the bounds 50,000 and 12,000 are what a large ward can reach. */
export const rules = [
  rule(
    '965c27a3-65f9-407f-8e29-de658b8f79c8',
    'error',
    'year(ownPlanDate) == context.planYear',
    ['ownPlanDate'],
    [
      'Ngày ban hành kế hoạch phải trong năm kế hoạch. Hãy xem lại ngày.',
      'The plan must be dated within the plan year. Check the date.',
    ],
  ),
  rule(
    '693dadd3-75e8-4af2-b641-c718583c666f',
    'error',
    '!(attendees > 0) || sessions > 0',
    ['sessions'],
    ['Có lượt người tham dự thì số buổi phải lớn hơn 0.', 'Where people attended there must be at least one session.'],
    'propagandaRows',
  ),
  rule(
    'b9bca92e-7b0a-46e7-a4ac-95a4d8a74859',
    'warning',
    'propagandaAttendeesTotal <= 50000',
    ['propagandaRows'],
    [
      'Tổng số lượt người vượt 50.000. Hãy kiểm tra, hoặc giải trình nếu đúng.',
      'More than 50,000 attendances. Check, or explain if it is right.',
    ],
  ),
  rule(
    '92623fab-66e5-4520-aa40-9cb8ed696167',
    'error',
    'householdsParticipating <= householdsTotal',
    ['householdsParticipating', 'householdsTotal'],
    [
      'Số hộ tham gia không được lớn hơn tổng số hộ. Hãy sửa một trong hai số.',
      'Households taking part cannot exceed households in total. Correct one of the two.',
    ],
  ),
  rule(
    'a9c1da41-2dfc-477b-a7fb-f16dbb80a07c',
    'warning',
    'householdsTotal <= 12000',
    ['householdsTotal'],
    [
      'Tổng số hộ vượt 12.000. Hãy kiểm tra, hoặc giải trình nếu đúng.',
      'More than 12,000 households. Check, or explain if it is right.',
    ],
  ),
  rule(
    '9ea4e77b-49be-4857-b827-2e09ed06b9b5',
    'error',
    'modelsEnded <= modelsCarriedOver',
    ['modelsEnded', 'modelsCarriedOver'],
    ['Số mô hình kết thúc không được lớn hơn số mô hình duy trì.', 'Models ended cannot exceed models carried over.'],
  ),
  rule(
    '5d370948-18b4-4e13-98ce-f0c19bf4c289',
    'warning',
    'modelsNew >= 1',
    ['modelsNew'],
    [
      'Chưa có mô hình mới; chỉ tiêu năm là ít nhất 01 mô hình. Hãy giải trình.',
      'No new model yet; the target of the year is at least one. Please explain.',
    ],
  ),
  rule(
    'f1667592-ddf6-4dc2-ba6e-5abb58c56d84',
    'error',
    'size(modelRows.filter(m, m.status == "new")) == modelsNew',
    ['modelRows', 'modelsNew'],
    [
      'Số dòng “Mới trong kỳ” của danh sách phải bằng số mô hình mới. Hãy thêm dòng hoặc sửa số.',
      'The rows marked new must be as many as the new models. Add rows or correct the number.',
    ],
  ),
  rule(
    '5ccac53c-6268-4a8f-b0cc-4f4b93e71d9e',
    'error',
    'startDate <= context.today',
    ['startDate'],
    ['Ngày bắt đầu mô hình không được sau hôm nay.', 'The model cannot start after today.'],
    'modelRows',
  ),
  rule(
    idOf('commune-half-year', 'rule link not in the future'),
    'error',
    'publishedOn <= context.today',
    ['publishedOn'],
    ['Ngày đăng không được sau hôm nay.', 'The day of publication cannot be after today.'],
    'links',
  ),
  rule(
    'f43d3b0a-0121-4ebe-a13f-b8a58f767b71',
    'warning',
    'initiativesRecognized <= initiativesProposed',
    ['initiativesRecognized'],
    [
      'Sáng kiến được công nhận nhiều hơn số đề xuất. Hãy kiểm tra, hoặc giải trình nếu có sáng kiến đề xuất từ kỳ trước.',
      'More initiatives recognised than proposed. Check, or explain if some were proposed earlier.',
    ],
  ),
  rule(
    '89a9f588-bf99-43c4-b332-811dc083be77',
    'warning',
    'initiativesApplied <= initiativesProposed',
    ['initiativesApplied'],
    [
      'Sáng kiến được ứng dụng nhiều hơn số đề xuất. Hãy kiểm tra, hoặc giải trình nếu có sáng kiến đề xuất từ kỳ trước.',
      'More initiatives applied than proposed. Check, or explain if some were proposed earlier.',
    ],
  ),
  rule(
    '3b816350-5ee1-4c6b-b946-db8f30768e2d',
    'error',
    'opinionsAccepted <= opinionsCount',
    ['opinionsAccepted', 'opinionsCount'],
    ['Số ý kiến được tiếp thu không được lớn hơn số ý kiến góp ý.', 'Opinions accepted cannot exceed opinions given.'],
  ),
  rule(
    'cc7c1c33-bc3a-4141-8873-d9e5705cffe7',
    'warning',
    'policyFeedbackCount == register.policyFeedback',
    ['policyFeedbackCount'],
    [
      'Số cuộc góp ý, phản biện khác số phiếu đã lập trong kỳ. Hãy lập đủ phiếu hoặc giải trình.',
      'The number of feedback activities differs from the sheets entered. Enter the sheets or explain.',
    ],
  ),
  rule(
    'aa817299-6c71-4c9f-a441-636206496f1d',
    'error',
    'recommendationsResolved <= recommendationsCount',
    ['recommendationsResolved', 'recommendationsCount'],
    [
      'Số kiến nghị đã giải quyết không được lớn hơn số kiến nghị.',
      'Recommendations resolved cannot exceed recommendations made.',
    ],
  ),
  rule(
    'bbaf9961-28b1-4f35-b194-280eb8353fd0',
    'warning',
    'monitoringCount == register.monitoring',
    ['monitoringCount'],
    [
      'Số cuộc giám sát khác số phiếu đã lập trong kỳ. Hãy lập đủ phiếu hoặc giải trình.',
      'The number of monitoring activities differs from the sheets entered. Enter the sheets or explain.',
    ],
  ),
];
