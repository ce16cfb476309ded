import type { Answers, Context } from '../../src/index.ts';
import { communeHalfYearAnswers, communeHalfYearContext } from '../commune-half-year/answers.ts';
import { organisationReportAnswers } from '../organisation-report/answers.ts';
import type { ReportingOrganisation } from '../organisation-report/choices.ts';
import { between, randomFrom } from '../random.ts';

/** A context in which the answers below are valid: a year after those of the first year. */
export const secondYearContext: Context = { ...communeHalfYearContext, today: '2026-06-03', planYear: 2026 };

/** What both forms no longer ask in the old way, and what they ask instead. */
function asAskedNow(answers: Answers): Answers {
  const { fundingMembers, fundingSocial, propagandaRows, modelRows, ownPlanDate, ...kept } = answers;
  const plan = ownPlanDate === undefined ? {} : { ownPlanDate: String(ownPlanDate).replace('2025', '2026') };
  return {
    ...kept,
    ...plan,
    fundingCommunity: Number(fundingMembers) + Number(fundingSocial),
    propagandaRows,
    modelRows: (modelRows as Answers[]).map(({ modelId: _code, ...row }) => row),
  };
}

/** Answers of the same imagined commune to F1 of 2026. */
export function communeHalfYear2026Answers(seed: number): Answers {
  const random = randomFrom(seed + 19_000);
  const {
    articleCount,
    householdsParticipating,
    lessons: _lessons,
    ...kept
  } = asAskedNow(communeHalfYearAnswers(seed));
  const pressArticles = Math.floor(Number(articleCount) * 0.4);
  const propagandaRows = (kept.propagandaRows as Answers[]).map((row) =>
    row.form === 'panel' ? { ...row, form: 'conference' } : row,
  );
  return {
    ...kept,
    propagandaRows,
    pressArticles,
    socialPosts: Number(articleCount) - pressArticles,
    participatingHouseholds: householdsParticipating,
    digitalGuidance: between(random, 20, 900),
  };
}

/** Answers of the same imagined organisation to F3 of 2026. */
export function organisationReport2026Answers(seed: number, organisationType: ReportingOrganisation): Answers {
  const answers = asAskedNow(organisationReportAnswers(seed, organisationType));
  const { grassrootsUnitsTotal, featuredModel: _name, productsSold: _sold, ...rest } = answers;
  const { trainingAttendees, clubsScience, clubsGoodBusiness, contests, ...kept } = rest;
  const farmers = {
    trainedOnSite: Number(trainingAttendees) - 10,
    trainedOnline: 10,
    clubsProduction: Number(clubsScience) + Number(clubsGoodBusiness),
  };
  const held = (contests as Answers[] | undefined)?.map((row) =>
    row.name === 'informatics' ? { ...row, name: 'otherContest' } : row,
  );
  return {
    ...kept,
    grassrootsUnits: grassrootsUnitsTotal,
    signedOn: '2026-06-01',
    ...(organisationType === 'farmers' ? farmers : {}),
    ...(held ? { contests: held } : {}),
  };
}
