import type { Answers } from '@ke-hoach/forms';
import type { ReportSource } from '@ke-hoach/schema';
import { annualAnswers, halfYearAnswers, type Reporter } from './report-answers.ts';
import { returnedAgain, returnedNow, type Returned } from './returns.ts';
import { reporters } from './reporters.ts';

/** What became of one report, by day; a day that is absent has not come. */
export interface History {
  unit: string;
  year: number;
  form: 'commune-half-year' | 'organisation-report' | 'commune-annual';
  /** What the unit sent in another way, from which the office filled the report in. */
  filledFrom?: { source: ReportSource; name: string; cameOn: string };
  savedOn: string;
  answers: Answers;
  submittedOn?: string;
  receivedOn?: string;
  returned?: Returned;
  /** What was mended after the return, and when it was handed in again. */
  mended?: { on: string; answers: Answers };
  acceptedOn?: string;
}

const isOrganisation = ({ organisation }: Reporter) => organisation !== undefined;

const dayAfter = (date: string, days: number) =>
  new Date(Date.parse(`${date}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);

/** The day itself, or the Monday after a weekend. */
function workday(date: string): string {
  const weekday = new Date(`${date}T00:00:00Z`).getUTCDay();
  return dayAfter(date, weekday === 6 ? 2 : weekday === 0 ? 1 : 0);
}

/** Handed in after the last day, in the two invented years. */
const late: Record<string, string> = {
  '2023 half-year tam-thang': '2023-06-08',
  '2023 annual hoa-thuan': '2023-11-09',
  '2024 half-year tam-phu': '2024-06-06',
  '2024 half-year veterans': '2024-06-11',
};

/** Came back once before they were accepted. */
const cameBack = ['2023 half-year an-phu', '2024 annual an-son'];

/** An invented year: everything was handed in and accepted. */
export function finishedYear(year: number): History[] {
  const all = reporters(year);
  return [
    ...all.map((reporter, index) => finished(reporter, year, 'half-year', `${year}-05-22`, (index * 5) % 12)),
    ...all
      .filter((reporter) => !isOrganisation(reporter))
      .map((reporter, index) => finished(reporter, year, 'annual', `${year}-11-01`, index % 3)),
  ];
}

function finished(reporter: Reporter, year: number, period: string, first: string, days: number): History {
  const name = `${year} ${period} ${reporter.key}`;
  const submittedOn = late[name] ?? workday(dayAfter(first, days));
  const answers = period === 'annual' ? annualAnswers(reporter, year) : halfYearAnswers(reporter, year);
  const history: History = {
    ...{ unit: reporter.key, year, savedOn: submittedOn, answers, submittedOn },
    form:
      period === 'annual' ? 'commune-annual' : isOrganisation(reporter) ? 'organisation-report' : 'commune-half-year',
    acceptedOn: workday(dayAfter(submittedOn, 5)),
  };
  return cameBack.includes(name) ? returnedAgain(history, (days) => workday(dayAfter(submittedOn, days))) : history;
}

type Stand = Pick<History, 'filledFrom' | 'savedOn' | 'submittedOn' | 'receivedOn' | 'acceptedOn'>;

/** The half-year of 2025 as it stands on 20 May: who has begun, handed in, been answered. Not named: not begun. */
const half2025: Record<string, Stand> = {
  'an-my': { savedOn: '2025-05-07', submittedOn: '2025-05-08', receivedOn: '2025-05-09', acceptedOn: '2025-05-13' },
  'tan-thanh': { savedOn: '2025-05-08', submittedOn: '2025-05-09', receivedOn: '2025-05-12', acceptedOn: '2025-05-14' },
  'an-son': { savedOn: '2025-05-08', submittedOn: '2025-05-12', receivedOn: '2025-05-13', acceptedOn: '2025-05-15' },
  'truong-xuan': {
    savedOn: '2025-05-09',
    submittedOn: '2025-05-13',
    receivedOn: '2025-05-14',
    acceptedOn: '2025-05-16',
  },
  'tam-thanh': { savedOn: '2025-05-12', submittedOn: '2025-05-14', receivedOn: '2025-05-15', acceptedOn: '2025-05-19' },
  'hoa-huong': { savedOn: '2025-05-12', submittedOn: '2025-05-13', receivedOn: '2025-05-14' },
  'an-phu': { savedOn: '2025-05-14', submittedOn: '2025-05-16', receivedOn: '2025-05-19' },
  'hoa-thuan': { savedOn: '2025-05-15', submittedOn: '2025-05-19' },
  'tam-phu': { savedOn: '2025-05-16' },
  'tam-ngoc': { savedOn: '2025-05-19' },
  'trade-union': {
    savedOn: '2025-05-07',
    submittedOn: '2025-05-12',
    receivedOn: '2025-05-13',
    acceptedOn: '2025-05-15',
  },
  women: { savedOn: '2025-05-09', submittedOn: '2025-05-14', receivedOn: '2025-05-15', acceptedOn: '2025-05-19' },
  // Sent on paper; the office typed it in, and the unit may object.
  youth: {
    filledFrom: { source: 'paper', name: '45-BC/TĐTN', cameOn: '2025-05-15' },
    savedOn: '2025-05-16',
    submittedOn: '2025-05-19',
  },
};

/** What the two drafts hold so far. */
const begun: Record<string, readonly string[]> = {
  'tam-ngoc': [
    'preparedByName',
    'preparedByPhone',
    'steeringDocCount',
    'propagandaRows',
    'articleCount',
    'householdsTotal',
  ],
  'tam-phu': [
    ...['preparedByName', 'preparedByPhone', 'approvedByName', 'approvedByPosition', 'steeringDocCount'],
    ...['propagandaRows', 'articleCount', 'videoCount', 'householdsTotal', 'householdsParticipating'],
    ...['modelsCarriedOver', 'modelsNew', 'modelsEnded', 'modelRows', 'fundingState', 'fundingMembers'],
  ],
};

export function unfinishedYear(): History[] {
  return reporters(2025).flatMap((reporter) => {
    const days = half2025[reporter.key];
    if (!days) return [];
    const whole = halfYearAnswers(reporter, 2025);
    const kept = begun[reporter.key];
    const answers = kept ? Object.fromEntries(kept.map((key) => [key, whole[key]])) : whole;
    const form = isOrganisation(reporter) ? 'organisation-report' : 'commune-half-year';
    const history: History = { unit: reporter.key, year: 2025, form, answers, ...days };
    return [reporter.key === 'hoa-huong' ? returnedNow(history) : history];
  });
}
