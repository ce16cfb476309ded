import type { Answers, Context } from '../../src/index.ts';
import type { InvalidVariant } from '../mistake.ts';
import { between, oneOf, randomFrom } from '../random.ts';

/** A context in which the answers below are valid. */
export const policyFeedbackContext: Context = { today: '2025-09-15', planYear: 2025 };

const drafts = [
  ['Nghị quyết hỗ trợ khởi nghiệp đổi mới sáng tạo', 'Ủy ban nhân dân thành phố', 'startups'],
  ['Quy định quản lý nhiệm vụ khoa học và công nghệ cấp cơ sở', 'Phòng Kinh tế thành phố', 'science'],
  ['Đề án hỗ trợ sáng kiến của Nhân dân', 'Phòng Nội vụ thành phố', 'creativity'],
  ['Quy chế quản lý nhà văn hóa khu dân cư', 'Ủy ban nhân dân phường', 'other'],
] as const;

/** One imagined activity of feedback: valid in `policyFeedbackContext`, the same for the same seed. */
export function policyFeedbackAnswers(seed: number): Answers {
  const random = randomFrom(seed + 15_000);
  const [draftTitle, draftingAgency, policyField] = oneOf(random, drafts);
  const method = oneOf(random, ['conference', 'writing', 'dialogue']);
  const opinionsTotal = between(random, 4, 40);
  const answered = random() < 0.6;
  const opinionsAccepted = between(random, 0, Math.floor(opinionsTotal / 2));
  return {
    ...{ draftTitle, draftingAgency, policyField, method },
    activityType: oneOf(random, ['comment', 'criticism']),
    heldOn: `2025-0${between(random, 2, 6)}-${String(between(random, 1, 28)).padStart(2, '0')}`,
    coHosts: oneOf(random, [['youth'], ['farmers', 'women'], ['tradeUnion', 'veterans', 'elderly']]),
    ...(method === 'writing' ? {} : { participants: between(random, 15, 120) }),
    opinionsTotal,
    ...(answered
      ? {
          opinionsAccepted,
          opinionsPartly: between(random, 0, Math.floor(opinionsTotal / 4)),
          opinionsRejected: between(random, 0, Math.floor(opinionsTotal / 4)),
          responseDocNo: `${between(random, 101, 999)}/UBND-KT`,
          responseDate: `2025-0${between(random, 7, 8)}-${String(between(random, 10, 28)).padStart(2, '0')}`,
        }
      : {}),
    responseReceived: answered,
    mainOpinions: 'Đề nghị nêu rõ mức hỗ trợ, đối tượng được hưởng và nguồn kinh phí; rút gọn thủ tục cho hộ gia đình.',
    note: 'Ý kiến đã được tổng hợp và gửi bằng văn bản.',
  };
}

const right = { responseReceived: false };

/** Mistakes people make on F5. */
export const policyFeedbackMistakes: InvalidVariant[] = [
  {
    name: 'an activity that is still to come',
    change: { ...right, heldOn: '2025-09-16' },
    codes: [{ code: 'RULE', path: ['heldOn'] }],
  },
  {
    name: 'more outcomes than opinions',
    change: { ...right, opinionsTotal: 5, opinionsAccepted: 3, opinionsPartly: 2, opinionsRejected: 1 },
    codes: [{ code: 'RULE', path: ['opinionsTotal'] }],
  },
  {
    name: 'a conference that nobody attended',
    change: { ...right, method: 'conference', participants: 0 },
    codes: [{ code: 'TOO_SMALL', path: ['participants'] }],
  },
  {
    name: 'a response without number and date',
    change: { responseReceived: true, responseDocNo: '', responseDate: '' },
    codes: [
      { code: 'REQUIRED', path: ['responseDocNo'] },
      { code: 'REQUIRED', path: ['responseDate'] },
    ],
  },
  {
    name: 'a response from before the activity',
    change: { heldOn: '2025-06-10', responseReceived: true, responseDocNo: '12/UBND', responseDate: '2025-06-09' },
    codes: [{ code: 'RULE', path: ['responseDate'] }],
  },
  {
    name: 'a response from tomorrow',
    change: { responseReceived: true, responseDocNo: '12/UBND', responseDate: '2025-09-16' },
    codes: [{ code: 'RULE', path: ['responseDate'] }],
  },
  {
    name: 'a co-host that is no member, and a program for a document',
    change: {
      ...right,
      coHosts: ['youth', 'chess'],
      resultFile: [{ _id: '6f1a1c1e-0f6b-4c3e-9a53-0d2f4ac0a881', name: 'a.exe', size: 1, sha256: 'c'.repeat(64) }],
    },
    codes: [
      { code: 'NOT_A_CHOICE', path: ['coHosts'] },
      { code: 'FILE_REFUSED', path: ['resultFile'] },
    ],
  },
];
