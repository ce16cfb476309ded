import { calculate, parseForm } from '../../src/index.ts';
import type { Answers, Context } from '../../src/index.ts';
import { communeHalfYearAnswers, communeHalfYearContext } from '../commune-half-year/answers.ts';
import { between, oneOf, randomFrom, uuidFrom } from '../random.ts';
import { estimateKey, estimatedKeys } from './estimates.ts';
import { communeAnnual } from './form.ts';

/** A context in which the answers below are valid: the last days before the yearly report is due. */
export const communeAnnualContext: Context = { ...communeHalfYearContext, today: '2025-11-03' };

const growing = [
  ...['steeringDocCount', 'articleCount', 'videoCount', 'modelsReplicated', 'neighbourhoodsReplicated'],
  ...['initiativesProposed', 'fundingState', 'fundingMembers', 'fundingSocial', 'fundingOther'],
  ...['commendedCollectives', 'commendedIndividuals'],
];

const movements = [
  ['goodLabour', 'Đoàn viên công đoàn có sáng kiến cải tiến được áp dụng tại đơn vị.'],
  ['goodBusiness', 'Hộ sản xuất, kinh doanh giỏi giúp vốn và kinh nghiệm cho hộ khó khăn.'],
  ['creativeYouth', 'Đoàn viên, thanh niên hướng dẫn người dân dùng dịch vụ công trực tuyến.'],
  ['newEraWomen', 'Phụ nữ duy trì tuyến đường tự quản, phân loại rác tại nguồn.'],
  ['exemplaryVeterans', 'Cựu chiến binh giữ tổ tự quản về an ninh trật tự.'],
  ['unitedPeople', 'Nhân dân hiến đất, góp công mở rộng đường khu dân cư.'],
] as const;

/** Answers of the same imagined commune to F2: what it reported for the half-year, grown since. */
export function communeAnnualAnswers(seed: number): Answers {
  const random = randomFrom(seed + 1000);
  const half = communeHalfYearAnswers(seed);
  const grown = growing
    .filter((key) => typeof half[key] === 'number')
    .map((key) => [key, Number(half[key]) + Math.floor(Number(half[key]) * (0.3 + random() * 0.6))]);
  const figures: Answers = { ...half, ...Object.fromEntries(grown) };
  return {
    ...figures,
    dataCutoffDate: '2025-10-31',
    selfRating: oneOf(random, ['excellent', 'good', 'good', 'fair']),
    selfRatingReason: 'Hoàn thành các chỉ tiêu chính của kế hoạch; số hộ tham gia giữ vững qua từng quý.',
    nextYearTargets: `Xây dựng thêm ${between(random, 1, 3)} mô hình, vận động trên ${between(random, 70, 95)}% số hộ tham gia Phong trào.`,
    ...communeYear(seed, figures),
    ...(seed % 2 === 0 ? yearEstimates(figures) : {}),
  };
}

/** What a commune says of its year besides the figures: replication, movements, proposals; the same for the same seed. */
export function communeYear(seed: number, figures: Answers): Answers {
  const random = randomFrom(seed + 9000);
  const replicated = Number(figures.modelsReplicated ?? 0) > 0;
  const chosen = movements.filter(() => random() < 0.6);
  const listed = Array.isArray(figures.modelRows) ? (figures.modelRows as Answers[]) : [];
  return {
    replicatedPriorYears: replicated,
    ...(replicated ? {} : { priorYearsReason: 'Kinh phí còn hạn chế; sẽ nhân rộng trong quý I năm sau.' }),
    movementResults: (chosen.length > 0 ? chosen : movements.slice(0, 1)).map(([movement, note]) => ({
      _id: uuidFrom(random),
      movement,
      result: oneOf(random, ['exceeded', 'met', 'met', 'notMet']),
      note,
    })),
    awardProposals: Array.from({ length: between(random, 0, 2) }, () => ({
      _id: uuidFrom(random),
      kind: oneOf(random, ['collective', 'individual']),
      name: `Khu dân cư số ${between(random, 1, 9)}`,
      unit: 'Ban công tác Mặt trận khu dân cư',
      achievement: 'Duy trì mô hình hiệu quả ba năm liền; vận động được trên 90% số hộ tham gia.',
      proposedForm: oneOf(random, ['praise', 'certificate', 'merit']),
      level: oneOf(random, ['commune', 'city', 'province']),
    })),
    nominatedModels: listed.slice(0, 1).map(({ name }) => ({
      _id: uuidFrom(random),
      name,
      reason: 'Dễ làm, ít tốn kém, được Nhân dân đồng tình.',
    })),
    goldenBookProposed: random() < 0.2 ? 1 : 0,
  };
}

/** Estimates of the whole year for figures of ten months. */
function yearEstimates(figures: Answers): Answers {
  const parsed = parseForm(communeAnnual);
  const totals = parsed.ok ? calculate(parsed.form, figures, communeAnnualContext) : {};
  return Object.fromEntries(
    estimatedKeys.map((key) => [estimateKey(key), Math.ceil(Number(totals[key] ?? figures[key]) * 1.2)]),
  );
}
