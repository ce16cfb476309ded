import type { Answers, Context } from '../../src/index.ts';
import { between, oneOf, randomFrom, uuidFrom } from '../random.ts';

/** A context in which the answers below are valid. */
export const modelNominationContext: Context = { today: '2025-09-15', planYear: 2025 };

const models = [
  ['model', 'Tuyến đường hoa không rác', 'society', 'residential', 'unitedPeople'],
  ['model', 'Tổ hội trồng rau an toàn', 'economy', 'households', 'goodBusiness'],
  ['solution', 'Camera an ninh khu dân cư', 'security', 'residential', 'exemplaryVeterans'],
  ['practice', 'Ngày thứ Bảy vì dân', 'politics', 'agencies', undefined],
  ['initiative', 'Mã QR tra cứu thủ tục hành chính', 'politics', 'services', 'creativeYouth'],
  ['idea', 'Chợ phiên đổi rác lấy cây giống', 'society', 'residential', undefined],
] as const;

const words = {
  background:
    'Trước đây nhiều hộ chưa tham gia, việc làm còn nhỏ lẻ, chưa ai theo dõi kết quả; khu dân cư thiếu kinh phí và chưa có cách làm chung.',
  method:
    'Ban công tác Mặt trận họp dân, thống nhất cách làm; chia tổ phụ trách từng đoạn đường, từng nhóm hộ; mỗi tháng kiểm tra một lần và công khai kết quả.',
  novelty:
    'Người dân tự bàn, tự góp, tự giữ; lần đầu ghi lại kết quả hằng tháng bằng bảng chung của khu dân cư nên ai cũng thấy việc đã làm đến đâu.',
  applicability:
    'Nơi nào có tổ tự quản đều làm theo được; không cần thiết bị đắt tiền, chỉ cần người đứng ra vận động và sự đồng thuận của các hộ.',
  effectiveness:
    'Sau sáu tháng số hộ tham gia tăng rõ rệt, điểm ô nhiễm giảm, tình làng nghĩa xóm gắn bó hơn; hai khu dân cư bạn đã đến học và làm theo.',
};

/** The dossier of one imagined model: valid in `modelNominationContext`, the same for the same seed. */
export function modelNominationAnswers(seed: number): Answers {
  const random = randomFrom(seed + 11_000);
  const [kind, title, field, contentArea, movement] = oneOf(random, models);
  const recognised = random() < 0.5;
  const together = random() < 0.4;
  const month = between(random, 1, 9);
  return {
    ...{ kind, title, field, contentArea },
    // Many a model goes with no movement of an organisation.
    ...(movement ? { movement } : {}),
    unitId: uuidFrom(random),
    neighbourhood: `Khu dân cư số ${between(random, 1, 9)}`,
    startDate: `2024-0${month}-${String(between(random, 1, 28)).padStart(2, '0')}`,
    isPilot: random() < 0.3,
    ownerType: together ? 'collective' : oneOf(random, ['collective', 'individual']),
    ownerName: `Ban công tác Mặt trận khu dân cư số ${between(random, 1, 9)}`,
    ...(together ? { coOwners: coOwners(random) } : {}),
    ...words,
    economicBenefit: between(random, 5, 300) * 1_000_000,
    beneficiaries: between(random, 40, 900),
    cost: between(random, 1, 80) * 1_000_000,
    hasPriorRecognition: recognised,
    ...(recognised
      ? {
          priorLevel: 'commune',
          priorDecisionNo: `${between(random, 11, 99)}/QĐ-UBND`,
          priorDecisionDate: '2025-01-20',
        }
      : {}),
    replicationPlan: 'Giới thiệu tại hội nghị giao ban, tổ chức tham quan; hỗ trợ hai khu dân cư làm điểm.',
    replicatedAt: Array.from({ length: between(random, 0, 3) }, () => ({
      _id: uuidFrom(random),
      place: `Khu dân cư số ${between(random, 10, 19)}`,
      date: `2025-0${between(random, 1, 8)}-15`,
      result: 'Các hộ đã làm theo và duy trì.',
    })),
    proposedLevel: oneOf(random, ['city', 'city', 'province', 'central']),
    publicConsent: true,
  };
}

function coOwners(random: () => number): Answers[] {
  const first = between(random, 30, 60);
  const shares = [`${first}.5`, String(99 - first), '0.5'];
  return shares.map((share, index) => ({
    _id: uuidFrom(random),
    name: oneOf(random, ['Nguyễn Văn Hùng', 'Trần Thị Mai', 'Lê Quang Dũng', 'Phạm Thị Hồng']),
    position: index === 0 ? 'Trưởng ban công tác Mặt trận' : 'Thành viên',
    share,
  }));
}
