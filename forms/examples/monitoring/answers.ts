import type { Answers, Context } from '../../src/index.ts';
import type { InvalidVariant } from '../mistake.ts';
import { between, oneOf, randomFrom, uuidFrom } from '../random.ts';

/** A context in which the answers below are valid. */
export const monitoringContext: Context = { today: '2025-09-15', planYear: 2025 };

const subjects = [
  ['Giám sát việc hỗ trợ hộ kinh doanh ứng dụng công nghệ', 'Phòng Kinh tế thành phố', 'sciencePolicy'],
  ['Giám sát nghiệm thu đề tài trồng rau an toàn', 'Trung tâm Dịch vụ nông nghiệp', 'transfer'],
  ['Giám sát đầu tư đường khu dân cư', 'Ủy ban nhân dân phường', 'other'],
] as const;

/** One imagined monitoring activity: valid in `monitoringContext`, the same for the same seed. */
export function monitoringAnswers(seed: number): Answers {
  const random = randomFrom(seed + 17_000);
  const [title, monitoredBody, topic] = oneOf(random, subjects);
  const method = oneOf(random, ['documents', 'team', 'boards', 'joined']);
  const day = between(random, 1, 12);
  const violationsFound = between(random, 0, 2);
  return {
    ...{ title, monitoredBody, topic, method },
    legalBasis: 'Chương trình phối hợp và thống nhất hành động năm 2025',
    ...(method === 'team' ? { teamMembers: between(random, 3, 9) } : {}),
    planNumber: `${between(random, 10, 60)}/KH-MTTQ-BTT`,
    startDate: `2025-05-${String(day).padStart(2, '0')}`,
    endDate: `2025-05-${day + between(random, 0, 10)}`.replace(/-(\d)$/, '-0$1'),
    findings: 'Đơn vị thực hiện đúng đối tượng; hồ sơ còn chậm, chưa công khai đầy đủ tại khu dân cư.',
    violationsFound,
    recommendations: Array.from({ length: violationsFound + between(random, 0, 2) }, () => recommendation(random)),
    followUpDate: '2025-08-20',
  };
}

function recommendation(random: () => number): Answers {
  const status = oneOf(random, ['open', 'underWay', 'resolved', 'refused']);
  return {
    _id: uuidFrom(random),
    content: 'Công khai danh sách được hỗ trợ tại nhà văn hóa khu dân cư trong 30 ngày.',
    addressee: oneOf(random, ['Ủy ban nhân dân phường', 'Phòng Kinh tế thành phố']),
    dueDate: status === 'resolved' || status === 'refused' ? '2025-07-31' : '2025-10-31',
    status,
    ...(status === 'resolved' ? { resolvedDate: '2025-07-15' } : {}),
  };
}

const row = '6f1a1c1e-0f6b-4c3e-9a53-0d2f4ac0a991';
const asked = { _id: row, content: 'Công khai danh sách.', addressee: 'Ủy ban nhân dân phường' };

/** Mistakes people make on F6. */
export const monitoringMistakes: InvalidVariant[] = [
  {
    name: 'monitoring that starts tomorrow',
    change: { startDate: '2025-09-16', endDate: null },
    codes: [{ code: 'RULE', path: ['startDate'] }],
  },
  {
    name: 'an end before the start, a follow-up before the end',
    change: { startDate: '2025-05-10', endDate: '2025-05-09', followUpDate: '2025-05-08' },
    codes: [
      { code: 'RULE', path: ['endDate'] },
      { code: 'RULE', path: ['followUpDate'] },
    ],
  },
  {
    name: 'a team of nobody',
    change: { method: 'team', teamMembers: 0 },
    codes: [{ code: 'TOO_SMALL', path: ['teamMembers'] }],
  },
  {
    name: 'an overdue recommendation',
    change: { recommendations: [{ ...asked, status: 'underWay', dueDate: '2025-09-14' }] },
    codes: [{ code: 'RULE', path: ['recommendations', row, 'dueDate'] }],
  },
  {
    name: 'a recommendation resolved at no known time',
    change: { recommendations: [{ ...asked, status: 'resolved' }] },
    codes: [{ code: 'REQUIRED', path: ['recommendations', row, 'resolvedDate'] }],
  },
  {
    name: 'a recommendation resolved tomorrow',
    change: { recommendations: [{ ...asked, status: 'resolved', resolvedDate: '2025-09-16' }] },
    codes: [{ code: 'RULE', path: ['recommendations', row, 'resolvedDate'] }],
  },
  {
    name: 'violations and nothing recommended, a report that is a picture',
    change: {
      violationsFound: 1,
      recommendations: [],
      reportFile: [{ _id: row, name: 'bao-cao.png', size: 9, sha256: 'd'.repeat(64) }],
    },
    codes: [
      { code: 'FILE_REFUSED', path: ['reportFile'] },
      { code: 'RULE', path: ['recommendations'] },
    ],
  },
];
