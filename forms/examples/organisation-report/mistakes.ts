import type { Answers } from '../../src/index.ts';
import type { InvalidVariant } from '../mistake.ts';
import type { ReportingOrganisation } from './choices.ts';
import { ownAnswers } from './own-answers.ts';

const row = '6f1a1c1e-0f6b-4c3e-9a53-0d2f4ac0a444';

/** A report of another organisation than the one it started from, with a change. */
const as = (organisationType: ReportingOrganisation, change: Answers): Answers => ({
  organisationType,
  ...ownAnswers(1, organisationType),
  ...change,
});

/** Mistakes people make on F3, besides those of F1. */
export const organisationReportMistakes: InvalidVariant[] = [
  {
    name: 'more grassroots organisations reporting than there are',
    change: { grassrootsUnitsTotal: 3, grassrootsUnitsReporting: 4 },
    codes: [{ code: 'RULE', path: ['grassrootsUnitsReporting'] }],
  },
  {
    name: 'an organisation nobody knows',
    change: { organisationType: 'chess' },
    codes: [{ code: 'NOT_A_CHOICE', path: ['organisationType'] }],
  },
  {
    name: 'one of the five without the figures asked of it',
    change: as('women', { guidanceDocCount: null, modelsCarriedOver: null }),
    codes: [
      { code: 'REQUIRED', path: ['guidanceDocCount'] },
      { code: 'REQUIRED', path: ['modelsCarriedOver'] },
    ],
  },
  {
    name: 'another member organisation that says nothing of its own',
    change: as('otherMember', { integratedContents: null, guidanceDocCount: null }),
    codes: [{ code: 'REQUIRED', path: ['integratedContents'] }],
  },
  {
    name: 'more initiatives of labour applied than there are',
    change: as('tradeUnion', { laborInitiatives: 3, laborInitiativesApplied: 4 }),
    codes: [{ code: 'RULE', path: ['laborInitiativesApplied'] }],
  },
  {
    name: 'more branches and groups of farmers founded than there are',
    change: as('farmers', {
      ...{ professionalBranchesNew: 3, professionalBranchesTotal: 2 },
      ...{ professionalGroupsNew: 3, professionalGroupsTotal: 2 },
    }),
    codes: [
      { code: 'RULE', path: ['professionalBranchesNew'] },
      { code: 'RULE', path: ['professionalGroupsNew'] },
    ],
  },
  {
    name: 'more households of good business than registered, trainees without a class',
    change: as('farmers', { goodBusinessRegistered: 1, trainingClasses: 0, trainingAttendees: 30 }),
    codes: [
      { code: 'RULE', path: ['goodBusinessRegistered'] },
      { code: 'RULE', path: ['trainingClasses'] },
    ],
  },
  {
    name: 'more ideas of youth put into practice than put forward, more prizes than contestants',
    change: as('youth', {
      ...{ ideasProposed: 3, ideasImplemented: 4 },
      contests: [{ _id: row, name: 'informatics', level: 'province', participants: 2, prizes: 3 }],
    }),
    codes: [
      { code: 'RULE', path: ['ideasImplemented'] },
      { code: 'RULE', path: ['contests', row, 'prizes'] },
    ],
  },
  {
    name: 'more start-ups of women supported than ideas, a project without a name',
    change: as('women', {
      ...{ startupIdeas: 1, startupSupported: 2 },
      internationalProjects: [{ _id: row, funding: 10_000_000 }],
    }),
    codes: [
      { code: 'REQUIRED', path: ['internationalProjects', row, 'name'] },
      { code: 'RULE', path: ['startupSupported'] },
    ],
  },
  {
    name: 'a share of exemplary veterans with one part only',
    change: as('veterans', { exemplaryVeterans: { numerator: 3 } }),
    codes: [{ code: 'PART_MISSING', path: ['exemplaryVeterans'] }],
  },
  {
    name: 'more exemplary veterans than members, more poor households, houses without funds',
    change: as('veterans', {
      exemplaryVeterans: { numerator: 3, denominator: 2 },
      ...{ poorMemberHouseholdsStart: 2, poorMemberHouseholdsEnd: 3 },
      ...{ housesBuilt: 1, housesFunding: 0 },
    }),
    codes: [
      { code: 'RULE', path: ['exemplaryVeterans'] },
      { code: 'RULE', path: ['poorMemberHouseholdsEnd'] },
      { code: 'RULE', path: ['housesFunding'] },
    ],
  },
];
