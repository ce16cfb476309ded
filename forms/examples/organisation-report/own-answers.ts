import type { Answers } from '../../src/index.ts';
import { between, oneOf, randomFrom, uuidFrom } from '../random.ts';
import type { ReportingOrganisation } from './choices.ts';

type Random = () => number;

/** What an organisation answers in its own part; drawn apart from the common part. */
export function ownAnswers(seed: number, organisationType: ReportingOrganisation): Answers {
  return parts[organisationType](randomFrom(seed + 5000));
}

const parts: Record<ReportingOrganisation, (random: Random) => Answers> = {
  tradeUnion,
  farmers,
  youth,
  women,
  veterans,
  otherMember: () => ({
    integratedContents: 'Lồng ghép nội dung Phong trào vào sinh hoạt chi hội; vận động hội viên nêu gương, hiến kế.',
  }),
};

function tradeUnion(random: Random): Answers {
  const laborInitiatives = between(random, 8, 60);
  return {
    unionMembersEmulating: between(random, 900, 4_800),
    enterprisesParticipating: between(random, 6, 40),
    laborInitiatives,
    laborInitiativesApplied: between(random, 3, laborInitiatives),
    benefitValue: between(random, 20, 900) * 1_000_000,
    adminReformSolutions: between(random, 1, 9),
    femaleExcellent: between(random, 40, 600),
    civilServantModel: between(random, 30, 300),
    creativeLaborCertificates: between(random, 0, 4),
  };
}

function farmers(random: Random): Answers {
  const professionalBranchesTotal = between(random, 6, 20);
  const professionalGroupsTotal = between(random, 10, 45);
  const achieved = [between(random, 0, 3), between(random, 2, 20), between(random, 20, 120), between(random, 150, 900)];
  const [goodBusinessCentral, goodBusinessProvincial, goodBusinessCity, goodBusinessCommune] = achieved;
  return {
    professionalBranchesTotal,
    professionalBranchesNew: between(random, 0, 3),
    professionalGroupsTotal,
    professionalGroupsNew: between(random, 0, 5),
    clubsScience: between(random, 1, 8),
    clubsGoodBusiness: between(random, 2, 12),
    clubsNoLawViolation: between(random, 4, 14),
    goodBusinessRegistered: achieved.reduce((total, count) => total + count, between(random, 50, 400)),
    ...{ goodBusinessCentral, goodBusinessProvincial, goodBusinessCity, goodBusinessCommune },
    startupProjects: between(random, 0, 6),
    trainingClasses: between(random, 3, 22),
    trainingAttendees: between(random, 90, 1_100),
    loanOutstanding: between(random, 80, 700) * 100_000_000,
    loanHouseholds: between(random, 300, 2_600),
    linkageChains: between(random, 1, 7),
    productsSold: between(random, 3, 24),
    householdsHelpedOutOfPoverty: between(random, 2, 30),
  };
}

function youth(random: Random): Answers {
  const ideasProposed = between(random, 40, 320);
  return {
    ideasProposed,
    ideasImplemented: between(random, 2, Math.floor(ideasProposed / 4)),
    youthInitiatives: between(random, 4, 30),
    contests: ['creativeYouthDay', 'startupIdeas', 'informatics'].slice(0, between(random, 1, 3)).map((name) => ({
      _id: uuidFrom(random),
      name,
      level: oneOf(random, ['city', 'province']),
      participants: between(random, 12, 180),
      prizes: between(random, 0, 9),
    })),
    childrenProducts: between(random, 10, 90),
    digitalTeams: between(random, 8, 30),
    startupSupported: between(random, 1, 8),
    startupFunding: between(random, 2, 60) * 10_000_000,
  };
}

function women(random: Random): Answers {
  const startupIdeas = between(random, 6, 30);
  return {
    womenStandardMet: between(random, 600, 4_200),
    civilizedBehaviorModels: between(random, 3, 20),
    startupIdeas,
    startupSupported: between(random, 1, Math.floor(startupIdeas / 2)),
    womenOwnedCoops: between(random, 1, 9),
    ocopProducts: between(random, 2, 18),
    internationalProjects: Array.from({ length: between(random, 0, 2) }, () => ({
      _id: uuidFrom(random),
      name: 'Hỗ trợ phụ nữ khởi nghiệp từ sản phẩm địa phương',
      funding: between(random, 5, 80) * 10_000_000,
    })),
    exemplaryWomen: between(random, 10, 90),
  };
}

function veterans(random: Random): Answers {
  const denominator = between(random, 1_200, 3_400);
  const poorMemberHouseholdsStart = between(random, 4, 26);
  const housesBuilt = between(random, 0, 5);
  return {
    exemplaryVeterans: { numerator: Math.floor(denominator * (0.82 + random() * 0.15)), denominator },
    economicModels: between(random, 8, 60),
    mutualAidFund: between(random, 30, 400) * 10_000_000,
    mutualAidBeneficiaries: between(random, 20, 240),
    loanOutstanding: between(random, 40, 400) * 100_000_000,
    poorMemberHouseholdsStart,
    poorMemberHouseholdsEnd: between(random, 0, poorMemberHouseholdsStart),
    housesBuilt,
    housesRepaired: between(random, 0, 8),
    housesFunding: (housesBuilt + 1) * 60_000_000,
    securityModels: between(random, 4, 22),
  };
}
