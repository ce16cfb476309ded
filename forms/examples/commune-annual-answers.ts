import type { Answers } from '../src/index.ts';
import { communeHalfYearAnswers } from './commune-half-year-answers.ts';
import { between, oneOf, randomFrom } from './random.ts';

const growing = [
  ...['steeringDocCount', 'articleCount', 'videoCount', 'modelsReplicated', 'neighbourhoodsReplicated'],
  ...['initiativesProposed', 'fundingState', 'fundingMembers', 'fundingSocial', 'fundingOther'],
  ...['commendedCollectives', 'commendedIndividuals'],
];

/** Answers of the same imagined commune to F2: what it reported for the half-year, grown since. */
export function communeAnnualAnswers(seed: number): Answers {
  const random = randomFrom(seed + 1000);
  const half = communeHalfYearAnswers(seed);
  const grown = growing
    .filter((key) => typeof half[key] === 'number')
    .map((key) => [key, Number(half[key]) + Math.floor(Number(half[key]) * (0.3 + random() * 0.6))]);
  return {
    ...half,
    ...Object.fromEntries(grown),
    dataCutoffDate: '2025-10-31',
    selfRating: oneOf(random, ['excellent', 'good', 'good', 'fair']),
    selfRatingReason: 'Hoàn thành các chỉ tiêu chính của kế hoạch; số hộ tham gia giữ vững qua từng quý.',
    nextYearTargets: `Xây dựng thêm ${between(random, 1, 3)} mô hình, vận động trên ${between(random, 70, 95)}% số hộ tham gia Phong trào.`,
  };
}
