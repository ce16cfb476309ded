import type { Answers } from '@ke-hoach/forms';
import {
  communeAnnual,
  communeHalfYear,
  movementPlan,
  organisationAnnual,
  organisationReport,
} from '@ke-hoach/forms/examples';
import type { UnitKind } from '@ke-hoach/schema';

/** A period of an example, in the year it is begun for. */
export interface ExamplePeriod {
  key: string;
  series: string;
  name: string;
  dataFrom: string;
  dataTo: string;
  opens: string;
  due: string;
}

/** A plan that an office may begin with: its document under the names of the yearly plan type, and its duties. */
export interface PlanExample {
  name: string;
  movement: string;
  /** The year its sentences speak of. */
  year: number;
  document: Answers;
  periods: (year: number) => ExamplePeriod[];
  /** Which form is asked for: the one that is called as the example of it. */
  duties: readonly { period: string; form: string; kinds: readonly UnitKind[] }[];
}

/** Both periods of a year (R33, R34): due strictly before 5 June and 5 November, counted from the year's first day. */
export const halfYearAndYear = (year: number): ExamplePeriod[] => [
  {
    ...{ key: 'half-year', series: 'halfYear', name: `6 tháng đầu năm ${year}` },
    ...{ dataFrom: `${year}-01-01`, dataTo: `${year}-05-31`, opens: `${year}-05-05`, due: `${year}-06-05` },
  },
  {
    ...{ key: 'annual', series: 'annual', name: `Năm ${year}` },
    ...{ dataFrom: `${year}-01-01`, dataTo: `${year}-10-31`, opens: `${year}-10-01`, due: `${year}-11-05` },
  },
];

const communes = ['ward', 'commune'] as const;
const organisations = ['organisation'] as const;
const titled = ({ schema }: { schema: { title?: unknown } }) => String(schema.title);

export const planExamples: readonly PlanExample[] = [
  {
    ...{ name: 'movement-2025', movement: 'Đoàn kết sáng tạo', year: 2025, document: movementPlan },
    periods: halfYearAndYear,
    duties: [
      { period: 'half-year', form: titled(communeHalfYear), kinds: communes },
      { period: 'half-year', form: titled(organisationReport), kinds: organisations },
      { period: 'annual', form: titled(communeAnnual), kinds: communes },
      { period: 'annual', form: titled(organisationAnnual), kinds: organisations },
    ],
  },
];

export const findPlanExample = (name: string) => planExamples.find((one) => one.name === name);
