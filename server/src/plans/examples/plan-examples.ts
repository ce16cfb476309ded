import type { Answers } from '@ke-hoach/forms';
import {
  communeAnnual,
  communeHalfYear,
  modelNomination,
  monitoring,
  movementPlan,
  organisationAnnual,
  organisationReport,
  policyFeedback,
} from '@ke-hoach/forms/examples';
import type { ReportsAsked, TargetRelation, UnitKind } from '@ke-hoach/schema';

/** A period of an example, in the year it is begun for. */
export interface ExamplePeriod {
  key: string;
  series: string;
  name: string;
  dataFrom: string;
  dataTo: string;
  opens: string;
  due: string;
  /** Only there where a form is given for it. */
  isForRegisters?: boolean;
}

/** What each of some units owes, counted by an indicator, or by the entries of a register that have a choice. */
export interface ExampleTarget {
  period: string;
  title: (year: number) => string;
  titleEn: (year: number) => string;
  relation: TargetRelation;
  value: string;
  kinds: readonly UnitKind[];
  by: { indicator: string } | { entriesOf: string; only?: { field: string; choice: string } };
}

/** A plan that an office may begin with: its document under the names of the yearly plan type, and its duties. */
export interface PlanExample {
  name: string;
  movement: string;
  /** The year its sentences speak of. */
  year: number;
  document: Answers;
  /** Which of its legal bases, counted from 0, is the plan it carries out. */
  parentBasis: number;
  periods: (year: number) => ExamplePeriod[];
  /** Which form is asked for: the one that is called as the example of it. */
  duties: readonly { period: string; form: string; kinds: readonly UnitKind[]; asks?: ReportsAsked }[];
  targets: readonly ExampleTarget[];
  /** Who does a task, by its code. What one organisation leads by name goes to that one; what the office leads, to nobody. */
  tasks: readonly { code: string; kinds: readonly UnitKind[] }[];
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

/** In which registers are open: models (R09), feedback and monitoring are entered whenever there is one. */
const allYear = (year: number): ExamplePeriod => ({
  ...{ key: 'all-year', series: 'allYear', name: `Cả năm ${year}`, isForRegisters: true },
  ...{ dataFrom: `${year}-01-01`, dataTo: `${year}-12-31`, opens: `${year}-01-01`, due: `${year + 1}-01-01` },
});

const communes = ['ward', 'commune'] as const;
const organisations = ['organisation'] as const;
const titled = ({ schema }: { schema: { title?: unknown } }) => String(schema.title);

export const planExamples: readonly PlanExample[] = [
  {
    ...{ name: 'movement-2025', movement: 'Đoàn kết sáng tạo', year: 2025, document: movementPlan },
    parentBasis: 0,
    periods: (year) => [...halfYearAndYear(year), allYear(year)],
    duties: [
      { period: 'half-year', form: titled(communeHalfYear), kinds: communes },
      { period: 'half-year', form: titled(organisationReport), kinds: organisations },
      { period: 'annual', form: titled(communeAnnual), kinds: communes },
      { period: 'annual', form: titled(organisationAnnual), kinds: organisations },
      {
        ...{ period: 'all-year', form: titled(modelNomination), asks: 'anyNumber' },
        kinds: [...communes, ...organisations],
      },
      // What is said of draft policies (R10), and which policies are watched over (R28), if there is any.
      { period: 'all-year', form: titled(policyFeedback), kinds: communes, asks: 'anyNumber' },
      { period: 'all-year', form: titled(monitoring), kinds: communes, asks: 'anyNumber' },
    ],
    // The two that the plan of 2025 gives in numbers (R23, R27).
    targets: [
      {
        ...{ period: 'annual', relation: 'atLeast', value: '1', kinds: communes, by: { indicator: 'models-new' } },
        title: (year) => `Mỗi xã, phường xây dựng ít nhất 01 mô hình trong năm ${year}`,
        titleEn: (year) => `Each ward and commune builds at least one model in ${year}`,
      },
      {
        ...{ period: 'all-year', relation: 'exactly', value: '1', kinds: organisations },
        by: { entriesOf: titled(modelNomination), only: { field: 'kind', choice: 'model' } },
        title: (year) => `Mỗi tổ chức chính trị - xã hội báo cáo 01 mô hình thật sự tiêu biểu trong năm ${year}`,
        titleEn: (year) => `Each political-social organisation puts forward one truly exemplary model in ${year}`,
      },
    ],
    // Those that wards, communes or every organisation lead (R11, R23, R27); III.4, to report, is what periods ask already.
    tasks: [
      { code: 'II.4', kinds: communes },
      { code: 'II.5', kinds: communes },
      { code: 'III.2', kinds: organisations },
      { code: 'III.3', kinds: communes },
    ],
  },
];

export const findPlanExample = (name: string) => planExamples.find((one) => one.name === name);
