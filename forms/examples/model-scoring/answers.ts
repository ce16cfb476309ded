import type { Answers, Context } from '../../src/index.ts';
import type { InvalidVariant } from '../mistake.ts';
import { between, oneOf, randomFrom, uuidFrom } from '../random.ts';

/** A context in which the answers below are valid. */
export const modelScoringContext: Context = { today: '2025-10-10', planYear: 2025 };

/** The board's scores of one imagined model: valid in `modelScoringContext`, the same for the same seed. */
export function modelScoringAnswers(seed: number): Answers {
  const random = randomFrom(seed + 13_000);
  const decision = oneOf(random, ['selected', 'completed', 'notSelected']);
  return {
    model: uuidFrom(random),
    sessionDate: '2025-10-02',
    scores: ['Nguyễn Thị Thu', 'Lê Văn An', 'Trần Văn Bình', 'Võ Minh Tuấn'].map((reviewer) => ({
      ...{ _id: uuidFrom(random), reviewer },
      ...{ novelty: between(random, 13, 25), fit: between(random, 14, 25) },
      ...{ practical: between(random, 13, 25), economic: between(random, 12, 25) },
      comment: 'Làm thật, có số liệu; cần ghi rõ hơn chi phí.',
    })),
    decision,
    ...(decision === 'selected' ? { decidedLevel: oneOf(random, ['city', 'province', 'central']) } : {}),
    ...(decision === 'notSelected' ? { decisionReason: 'Kết quả chưa rõ, mới làm ba tháng.' } : {}),
  };
}

const row = '6f1a1c1e-0f6b-4c3e-9a53-0d2f4ac0a771';
const score = { _id: row, reviewer: 'Nguyễn Thị Thu', novelty: 10, fit: 10, practical: 10, economic: 10 };

/** Mistakes a board makes. */
export const modelScoringMistakes: InvalidVariant[] = [
  {
    name: 'more points than there are',
    change: { scores: [{ ...score, novelty: 26 }], decision: 'completed' },
    codes: [
      { code: 'TOO_LARGE', path: ['scores', row, 'novelty'] },
      { code: 'RULE', path: ['scores'] },
    ],
  },
  {
    name: 'a session tomorrow',
    change: { sessionDate: '2025-10-11' },
    codes: [{ code: 'RULE', path: ['sessionDate'] }],
  },
  {
    name: 'selected by one scorer with few points',
    change: { scores: [score], decision: 'selected', decidedLevel: 'city' },
    codes: [
      { code: 'RULE', path: ['scores'] },
      { code: 'RULE', path: ['decision'] },
    ],
  },
  {
    name: 'not selected without a reason',
    change: { decision: 'notSelected', decisionReason: '' },
    codes: [{ code: 'REQUIRED', path: ['decisionReason'] }],
  },
];
