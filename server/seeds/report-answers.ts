import type { Answers } from '@ke-hoach/forms';
import {
  communeAnnualAnswers,
  communeHalfYearAnswers,
  communeYear,
  organisationReportAnswers,
  type OrganisationType,
} from '@ke-hoach/forms/examples';
import { seedId, seedShare } from './seed-id.ts';

/** A unit's size, and the names in the head of its reports. */
export interface Reporter {
  key: string;
  preparedBy: string;
  /** Households in 2023; an organisation has none. */
  households?: number;
  organisation?: OrganisationType;
}

type Row = Record<string, unknown>;

/** Figures that rise from year to year and go on rising within one. */
const growing = [
  ...['steeringDocCount', 'guidanceDocCount', 'articleCount', 'videoCount', 'modelsReplicated'],
  ...['neighbourhoodsReplicated', 'initiativesProposed', 'initiativesRecognized', 'initiativesApplied'],
  ...['commendedCollectives', 'commendedIndividuals'],
];
const money = ['fundingState', 'fundingMembers', 'fundingSocial', 'fundingOther'];

/** How large a year is beside 2025. */
const yearScale: Record<number, number> = { 2023: 0.78, 2024: 0.9, 2025: 1 };
/** What ten months bring beside five. */
const annualScale = 1.75;
/** Share of households taking part by year; an annual report adds a little. */
const participation: Record<number, number> = { 2023: 0.63, 2024: 0.7, 2025: 0.76 };

const seedOf = (key: string) => 1 + Math.floor(seedShare(`answers ${key}`) * 900);
const near = (value: number, name: string) => value * (0.94 + seedShare(name) * 0.12);
const roundTo = (step: number) => (value: number) => Math.round(value / step) * step;

/** What one unit reports of a year: its own level, the year's trend, a little chance; the same on every machine. */
export function halfYearAnswers(reporter: Reporter, year: number): Answers {
  return answersOf(reporter, year, 'half-year', 1);
}

/** The same unit's yearly report: the half-year's figures, grown since. */
export function annualAnswers(reporter: Reporter, year: number): Answers {
  const seed = seedOf(`${reporter.key} ${year}`);
  const { selfRating, selfRatingReason, nextYearTargets } = communeAnnualAnswers(seed);
  const figures = answersOf(reporter, year, 'annual', annualScale);
  return {
    ...figures,
    ...communeYear(seed, figures),
    dataCutoffDate: `${year}-10-31`,
    ...{ selfRating, selfRatingReason, nextYearTargets },
  };
}

function answersOf(reporter: Reporter, year: number, period: string, periodScale: number): Answers {
  const { key } = reporter;
  const level = example(reporter, seedOf(key));
  const words = example(reporter, seedOf(`${key} ${year}`));
  const scaled = (field: string, value: unknown, round = Math.round) =>
    round(near(Number(value) * (yearScale[year] ?? 1), `${key} ${year} ${field}`) * periodScale);
  const grown = growing.filter((field) => field in level).map((field) => [field, scaled(field, level[field])]);
  const funds = money
    .filter((field) => field in level)
    .map((field) => [field, scaled(field, level[field], roundTo(500_000))]);
  const outreach = (level.propagandaRows as Row[]).map((row, index) => ({
    ...row,
    _id: seedId(`${key} ${year} ${period} outreach ${index}`),
    sessions: Math.max(1, scaled(`sessions ${index}`, row.sessions)),
    attendees: scaled(`attendees ${index}`, row.attendees),
  }));
  const models = (words.modelRows as Row[]).map((row, index) => ({
    ...row,
    _id: seedId(`${key} ${year} model ${index}`),
    startDate: `${year}-0${1 + (index % 4)}-${String(row.startDate).slice(8)}`,
  }));
  const links = ((words.links ?? []) as Row[]).map((row, index) => ({
    ...row,
    _id: seedId(`${key} ${year} ${period} link ${index}`),
    publishedOn: `${year}${String(row.publishedOn).slice(4)}`,
  }));
  return withinBounds({
    ...words,
    ...(links.length > 0 ? { links } : {}),
    ...Object.fromEntries([...grown, ...funds]),
    ...(words.hasOwnPlan ? { ownPlanDate: `${year}${String(words.ownPlanDate).slice(4)}` } : {}),
    ...householdsOf(reporter, year, period),
    preparedByName: reporter.preparedBy,
    preparedByPhone: `0235 000 0${String(100 + Math.floor(seedShare(key) * 900))}`,
    propagandaRows: outreach,
    modelRows: models,
    modelsCarriedOver: modelsAtStart(reporter, year),
  });
}

const example = ({ organisation }: Reporter, seed: number): Answers =>
  organisation ? organisationReportAnswers(seed, organisation) : communeHalfYearAnswers(seed);

/** Head counts: they do not add up within a year. */
function householdsOf({ key, households }: Reporter, year: number, period: string): Answers {
  if (!households) return {};
  const total = Math.round(households * 1.012 ** (year - 2023));
  const share = near((participation[year] ?? 0.7) + (period === 'annual' ? 0.04 : 0), `${key} share`);
  const householdsParticipating = Math.round(total * share);
  const membersParticipating = Math.round(near(householdsParticipating * 0.85, `${key} ${year} members`));
  return { householdsTotal: total, householdsParticipating, membersParticipating };
}

/** Models on 1 January: those of the year before, with what was new and without what ended. */
function modelsAtStart(reporter: Reporter, year: number): number {
  if (year <= 2023) return 1 + Math.floor(seedShare(`${reporter.key} models`) * 4);
  const before = example(reporter, seedOf(`${reporter.key} ${year - 1}`));
  return modelsAtStart(reporter, year - 1) + Number(before.modelsNew) - Number(before.modelsEnded);
}

/** Rounding must not make more initiatives recognised than proposed. */
function withinBounds(answers: Answers): Answers {
  const proposed = Math.max(1, Number(answers.initiativesProposed));
  const recognized = Math.min(proposed, Number(answers.initiativesRecognized));
  const applied = Math.min(recognized, Number(answers.initiativesApplied));
  return {
    ...answers,
    initiativesProposed: proposed,
    initiativesRecognized: recognized,
    initiativesApplied: applied,
  };
}
