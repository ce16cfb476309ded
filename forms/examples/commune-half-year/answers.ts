import type { Answers, Context } from '../../src/index.ts';
import { between, oneOf, randomFrom, uuidFrom } from '../random.ts';

/** A context in which the answers below are valid: late in the first half of 2025. */
export const communeHalfYearContext: Context = {
  today: '2025-06-03',
  planYear: 2025,
  registers: { policyFeedback: 1, monitoring: 1 },
};

const people = [
  ...['Nguyễn Văn Hùng', 'Trần Thị Mai', 'Lê Quang Dũng', 'Phạm Thị Hồng', 'Võ Minh Tuấn', 'Huỳnh Thị Lan'],
  ...['Đặng Ngọc Sơn', 'Bùi Thị Thanh', 'Đỗ Văn Phúc', 'Hồ Thị Kim Oanh', 'Ngô Đình Khoa', 'Dương Thị Yến'],
];

const models = [
  ['Tuyến đường hoa không rác', 'society'],
  ['Tổ hội trồng rau an toàn', 'economy'],
  ['Camera an ninh khu dân cư', 'security'],
  ['Tổ chuyển đổi số cộng đồng', 'society'],
  ['Câu lạc bộ nông dân sản xuất giỏi', 'economy'],
  ['Ngày thứ Bảy vì dân', 'politics'],
  ['Phân loại rác tại nguồn', 'society'],
  ['Mã QR tra cứu thủ tục hành chính', 'politics'],
  ['Nuôi ong lấy mật dưới tán rừng', 'economy'],
] as const;

const strengths = [
  'Công tác tuyên truyền được đổi mới, bám sát từng khu dân cư; số hộ tham gia tăng so với đầu năm.',
  'Các mô hình duy trì đều hoạt động hiệu quả, được Nhân dân đồng tình; có mô hình được đơn vị bạn đến học tập.',
  'Sự phối hợp giữa Mặt trận và các tổ chức chính trị - xã hội chặt chẽ, phân công rõ việc, rõ người.',
];
const limitations = [
  'Việc phát hiện sáng kiến trong Nhân dân còn ít; hồ sơ mô hình chưa được ghi chép đầy đủ.',
  'Một số khu dân cư còn lúng túng khi nhân rộng mô hình; kinh phí chủ yếu từ xã hội hóa.',
  'Tin, bài về Phong trào chưa đều giữa các tháng.',
];
const causes = [
  'Cán bộ kiêm nhiệm nhiều việc; một số nơi chưa chủ động.',
  'Kinh phí hạn chế, người dân bận mùa vụ nên khó tập trung.',
];
const lessons = [
  'Chọn việc nhỏ, dễ làm, gần với đời sống để vận động.',
  'Giao chỉ tiêu cụ thể cho từng khu dân cư và biểu dương kịp thời.',
];
const proposals = [
  'Đề nghị thành phố tổ chức tham quan các mô hình tiêu biểu.',
  'Đề nghị thành phố hỗ trợ kinh phí nhân rộng mô hình ở khu dân cư.',
];
const nextTasks = [
  'Xây dựng thêm một mô hình mới, nhân rộng mô hình hiệu quả đến ít nhất hai khu dân cư; hoàn thành hồ sơ giới thiệu trước tháng 10.',
  'Tiếp tục tuyên truyền trên mạng xã hội; tổ chức tọa đàm chia sẻ kinh nghiệm trong quý III.',
];

/**
 * Answers of one imagined commune to F1: valid in `communeHalfYearContext`, the same for the same seed. Some communes
 * have nothing to report in the sections "nếu có", one in six has no own plan yet.
 */
export function communeHalfYearAnswers(seed: number): Answers {
  const random = randomFrom(seed);
  const householdsTotal = between(random, 1_450, 5_200);
  const modelsCarriedOver = between(random, 1, 5);
  const modelsNew = between(random, 1, 2);
  const hasOwnPlan = random() < 5 / 6;
  const proposed = between(random, 2, 14);
  const recognized = between(random, 0, proposed);
  const topics = ['movement', 'policy', 'awards'] as const;
  const forms = ['conference', 'panel', 'neighbourhood', 'loudspeaker', 'socialMedia', 'other'] as const;

  const propagandaRows = Array.from({ length: between(random, 2, 6) }, (_row, index) => {
    const form = oneOf(random, forms);
    return {
      _id: uuidFrom(random),
      topic: topics[index % topics.length],
      form,
      sessions: between(random, 1, 12),
      attendees: between(random, 20, 950),
      ...(form === 'other' ? { note: 'Lồng ghép trong Ngày hội văn hóa khu dân cư' } : {}),
    };
  });

  const modelRows = Array.from({ length: modelsNew + between(random, 0, 1) }, (_row, index) => {
    const [name, field] = oneOf(random, models);
    return {
      _id: uuidFrom(random),
      modelId: `MH-${String(between(random, 1, 99)).padStart(3, '0')}`,
      name,
      field,
      contentArea: oneOf(random, ['agencies', 'households', 'services', 'residential']),
      coOrganizations: oneOf(random, [['farmers'], ['women', 'elderly'], ['youth'], ['veterans', 'redCross']]),
      neighbourhood: `Khu dân cư số ${between(random, 1, 9)}`,
      startDate: `2025-0${between(random, 1, 5)}-${String(between(random, 1, 28)).padStart(2, '0')}`,
      households: between(random, 12, 240),
      funding: between(random, 2, 90) * 500_000,
      status: index < modelsNew ? 'new' : 'carriedOver',
    };
  });

  return {
    preparedByName: oneOf(random, people),
    preparedByPhone: `0905 ${between(random, 100, 999)} ${between(random, 100, 999)}`,
    approvedByName: oneOf(random, people),
    approvedByPosition: oneOf(random, ['Chủ tịch', 'Phó Chủ tịch']),
    hasOwnPlan,
    ...(hasOwnPlan
      ? { ownPlanNumber: `0${between(random, 3, 9)}/KH-MTTQ-BTT`, ownPlanDate: `2025-03-${between(random, 15, 31)}` }
      : {}),
    steeringDocCount: between(random, 1, 9),
    propagandaRows,
    articleCount: between(random, 3, 60),
    videoCount: between(random, 0, 8),
    ...links(seed),
    householdsTotal,
    householdsParticipating: Math.floor(householdsTotal * (0.55 + random() * 0.42)),
    membersParticipating: between(random, 400, 3_800),
    modelsCarriedOver,
    modelsNew,
    modelsEnded: between(random, 0, 1),
    modelRows,
    modelsReplicated: between(random, 0, 3),
    neighbourhoodsReplicated: between(random, 0, 6),
    initiativesProposed: proposed,
    initiativesRecognized: recognized,
    initiativesApplied: between(random, 0, recognized),
    fundingState: between(random, 0, 40) * 1_000_000,
    fundingMembers: between(random, 0, 60) * 500_000,
    fundingSocial: between(random, 5, 300) * 500_000,
    ...(random() < 0.4 ? { fundingOther: between(random, 1, 20) * 250_000 } : {}),
    ...policyFeedback(random),
    ...monitoring(random),
    commendedCollectives: between(random, 0, 5),
    commendedIndividuals: between(random, 0, 18),
    strengths: oneOf(random, strengths),
    limitations: oneOf(random, limitations),
    causes: oneOf(random, causes),
    lessons: oneOf(random, lessons),
    proposals: oneOf(random, proposals),
    nextTasks: oneOf(random, nextTasks),
  };
}

/** Every third commune lists an item; drawn apart, so that the other answers do not depend on it. */
function links(seed: number): Answers {
  if (seed % 3 !== 0) return {};
  const random = randomFrom(seed + 7000);
  const row = {
    _id: uuidFrom(random),
    title: 'Khu dân cư ra mắt mô hình mới',
    channel: oneOf(random, ['website', 'community', 'column']),
    publishedOn: `2025-0${between(random, 1, 4)}-${String(between(random, 1, 28)).padStart(2, '0')}`,
    url: `https://mattran.example/tin/${between(random, 100, 999)}`,
  };
  return { links: [row] };
}

function policyFeedback(random: () => number): Answers {
  if (random() < 0.45) return { hasPolicyFeedback: false };
  const opinionsCount = between(random, 3, 28);
  return {
    hasPolicyFeedback: true,
    policyFeedbackCount: 1,
    opinionsCount,
    opinionsAccepted: between(random, 0, opinionsCount),
  };
}

function monitoring(random: () => number): Answers {
  if (random() < 0.4) return { hasMonitoring: false };
  const recommendationsCount = between(random, 1, 8);
  return {
    hasMonitoring: true,
    monitoringCount: 1,
    recommendationsCount,
    recommendationsResolved: between(random, 0, recommendationsCount),
  };
}
