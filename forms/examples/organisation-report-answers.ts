import type { Answers } from '../src/index.ts';
import { communeHalfYearAnswers } from './commune-half-year-answers.ts';
import { organisationReport } from './organisation-report.ts';
import { between, randomFrom } from './random.ts';

/** The five political-social organisations, by their code in the form. */
export type OrganisationType = 'tradeUnion' | 'farmers' | 'youth' | 'women' | 'veterans';

const featured: Record<OrganisationType, string> = {
  tradeUnion: 'Mỗi công đoàn cơ sở một sáng kiến cải tiến kỹ thuật',
  farmers: 'Chi hội nông dân nghề nghiệp trồng rau theo hướng hữu cơ',
  youth: 'Đội thanh niên hướng dẫn dịch vụ công trực tuyến',
  women: 'Tổ phụ nữ khởi nghiệp từ sản phẩm địa phương',
  veterans: 'Cựu chiến binh giúp nhau vay vốn, phát triển kinh tế',
};

/** Answers of one organisation to F3: valid in F1's example context, the same for the same seed. */
export function organisationReportAnswers(seed: number, organisationType: OrganisationType): Answers {
  const random = randomFrom(seed + 3000);
  const properties = organisationReport.schema.properties as Record<string, unknown>;
  const shared = Object.entries(communeHalfYearAnswers(seed)).filter(([key]) => Object.hasOwn(properties, key));
  const grassrootsUnitsTotal = between(random, 14, 42);
  return {
    ...Object.fromEntries(shared),
    organisationType,
    guidanceDocCount: between(random, 1, 5),
    grassrootsUnitsTotal,
    grassrootsUnitsReporting: grassrootsUnitsTotal - between(random, 0, 3),
    featuredModel: featured[organisationType],
  };
}
