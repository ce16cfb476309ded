import type { Answers } from '../../src/index.ts';
import { organisationReportAnswers } from '../organisation-report/answers.ts';
import type { ReportingOrganisation } from '../organisation-report/choices.ts';
import { between, randomFrom, uuidFrom } from '../random.ts';

/** Answers of one organisation to F3 for the year: valid in F2's example context, the same for the same seed. */
export function organisationAnnualAnswers(seed: number, organisationType: ReportingOrganisation): Answers {
  const random = randomFrom(seed + 4000);
  const { featuredModel, ...half } = organisationReportAnswers(seed, organisationType);
  const row = {
    _id: uuidFrom(random),
    name: featuredModel,
    reason: 'Làm thật, có số liệu qua từng quý; nhiều nơi đã đến học tập và làm theo.',
  };
  return {
    ...half,
    dataCutoffDate: '2025-10-31',
    ...(organisationType === 'otherMember' ? {} : { featuredModels: [row] }),
    nextYearTargets: `Nhân rộng mô hình tiêu biểu đến ${between(random, 2, 6)} tổ chức cơ sở.`,
  };
}
