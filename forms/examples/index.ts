export { communeHalfYear } from './commune-half-year.ts';
export {
  communeHalfYearAnswers,
  communeHalfYearContext,
  communeHalfYearMistakes,
} from './commune-half-year-answers.ts';
export type { InvalidVariant } from './commune-half-year-answers.ts';
export { communeAnnual } from './commune-annual.ts';
export { communeAnnualAnswers } from './commune-annual-answers.ts';
export { yearlyPlan } from './yearly-plan.ts';
export { tamKy2025Plan } from './tam-ky-2025-plan.ts';
export { organisationReport } from './organisation-report.ts';
export { organisationReportAnswers } from './organisation-report-answers.ts';
export type { OrganisationType } from './organisation-report-answers.ts';
