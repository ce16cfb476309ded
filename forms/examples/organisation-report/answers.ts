import type { Answers } from '../../src/index.ts';
import { communeHalfYearAnswers } from '../commune-half-year/answers.ts';
import { between, randomFrom } from '../random.ts';
import type { ReportingOrganisation } from './choices.ts';
import { commonProperties } from './common.ts';
import { ownAnswers } from './own-answers.ts';

const featured: Record<ReportingOrganisation, string> = {
  tradeUnion: 'Mỗi công đoàn cơ sở một sáng kiến cải tiến kỹ thuật',
  farmers: 'Chi hội nông dân nghề nghiệp trồng rau theo hướng hữu cơ',
  youth: 'Đội thanh niên hướng dẫn dịch vụ công trực tuyến',
  women: 'Tổ phụ nữ khởi nghiệp từ sản phẩm địa phương',
  veterans: 'Cựu chiến binh giúp nhau vay vốn, phát triển kinh tế',
  otherMember: 'Người cao tuổi gương mẫu ở khu dân cư',
};

/** Answers of one organisation to F3: valid in F1's example context, the same for the same seed. */
export function organisationReportAnswers(seed: number, organisationType: ReportingOrganisation): Answers {
  const random = randomFrom(seed + 3000);
  const shared = Object.entries(communeHalfYearAnswers(seed)).filter(([key]) => Object.hasOwn(commonProperties, key));
  const grassrootsUnitsTotal = between(random, 14, 42);
  return {
    ...Object.fromEntries(shared),
    organisationType,
    guidanceDocCount: between(random, 1, 5),
    grassrootsUnitsTotal,
    grassrootsUnitsReporting: grassrootsUnitsTotal - between(random, 0, 3),
    featuredModel: featured[organisationType],
    ...ownAnswers(seed, organisationType),
  };
}
