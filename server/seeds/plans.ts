import type { Answers } from '@ke-hoach/forms';
import type { ReportsAsked, TargetRelation, UnitKind } from '@ke-hoach/schema';
import type pg from 'pg';
import { halfYearAndYear } from '../src/plans/examples/plan-examples.ts';
import { issuePlan } from '../src/plans/issue-plan.ts';
import type { Orm } from '../src/platform/database.ts';
import { requestOf } from './desk.ts';
import type { Forms } from './forms.ts';
import type { DemoPerson } from './people.ts';
import { inventedPlan, plan2025, planOfTheProvince } from './plan-documents.ts';
import { seedId } from './seed-id.ts';
import { mergerDay, type UnitIds } from './units.ts';

export interface PlanFacts {
  year: number;
  document: Answers;
  isInvented: boolean;
  /** The day of issue; a plan without one stays a draft. */
  issuedOn?: string;
  /** The row of its legal bases that is the plan it carries out. */
  parentBasis?: string;
}

/** The real plan of 2025 and two invented years before it; the next year is made in one action (R18). */
export const plans: PlanFacts[] = [
  { year: 2023, document: inventedPlan(2023, '2023-03-10'), isInvented: true, issuedOn: '2023-03-10' },
  { year: 2024, document: inventedPlan(2024, '2024-03-08'), isInvented: true, issuedOn: '2024-03-08' },
  { year: 2025, document: plan2025, isInvented: false, issuedOn: '2025-03-12', parentBasis: planOfTheProvince },
];

export type PeriodKey = 'half-year' | 'annual' | 'all-year';

const periodsOf = (year: number) => [...halfYearAndYear(year), ...(year < 2025 ? [] : [registerPeriod(year)])];

/** In which a register is open; its last day is the year's. */
const registerPeriod = (year: number) => ({
  ...{ key: 'all-year', series: 'allYear', name: `Cả năm ${year}`, dataTo: `${year}-12-31` },
  ...{ opens: `${year}-03-12`, due: `${year + 1}-01-01` },
});

/** Who reports what (R32). Other member organisations choose their own content (R24) and are asked for nothing here. */
const assignments: { form: string; period: PeriodKey; kinds: UnitKind[]; asks?: ReportsAsked; since?: number }[] = [
  { form: 'commune-half-year', period: 'half-year', kinds: ['ward', 'commune'] },
  { form: 'organisation-report', period: 'half-year', kinds: ['organisation'] },
  { form: 'commune-annual', period: 'annual', kinds: ['ward', 'commune'] },
  // Feedback on draft policies (R10, R19), if there is any: a register that nobody has to write in.
  { form: 'policy-feedback', period: 'all-year', kinds: ['ward', 'commune'], asks: 'anyNumber', since: 2025 },
  // What came of it, for whoever likes to tell: the table is drawn from that register.
  { form: 'feedback-report', period: 'half-year', kinds: ['ward', 'commune'], asks: 'optional', since: 2025 },
  // Models put forward (R09, R23), whenever there is one: a register too.
  { form: 'model-nomination', period: 'all-year', kinds: ['organisation'], asks: 'anyNumber', since: 2025 },
  // Monitoring (R28), if there is any.
  { form: 'monitoring', period: 'all-year', kinds: ['ward', 'commune'], asks: 'anyNumber', since: 2025 },
];

/** The two targets that the plan of 2025 gives in numbers (R23, R27). */
const targets: {
  period: PeriodKey;
  title: string;
  titleEn: string;
  relation: TargetRelation;
  kinds: UnitKind[];
  by: TargetSource;
}[] = [
  {
    ...{ period: 'annual', relation: 'atLeast', kinds: ['ward', 'commune'], by: { indicator: 'models-new' } },
    title: 'Mỗi xã, phường xây dựng ít nhất 01 mô hình trong năm 2025',
    titleEn: 'Each ward and commune builds at least one model in 2025',
  },
  {
    ...{
      period: 'all-year',
      relation: 'exactly',
      kinds: ['organisation'],
      by: { entriesOf: 'model-nomination', only: ['kind', 'model'] },
    },
    title: 'Mỗi tổ chức chính trị - xã hội báo cáo 01 mô hình thật sự tiêu biểu trong năm 2025',
    titleEn: 'Each political-social organisation puts forward one truly exemplary model in 2025',
  },
];
type TargetSource = { indicator?: string; entriesOf?: string; only?: [field: string, choice: string] };

const titleOf = ({ year, isInvented }: PlanFacts) =>
  `Kế hoạch thực hiện Phong trào thi đua “Đoàn kết sáng tạo” năm ${year}${isInvented ? ' (số liệu minh họa)' : ''}`;

/** Inserts a draft of the plan with its owners, periods, assignments and targets; answers the plan's inner key. */
export async function insertPlan(owner: pg.Client, plan: PlanFacts, forms: Forms, unitId: UnitIds): Promise<string> {
  const { year, document, isInvented } = plan;
  const one = async (sql: string, params: unknown[]) =>
    (await owner.query<{ id: string }>(`${sql} RETURNING id::text AS id`, params)).rows[0]!.id;
  const planId = await one(
    `INSERT INTO plans (uid, year, title, movement, state, type_version_id, document, invented, parent_basis)
     VALUES ($1, $2, $3, $4, 'draft', $5, $6, $7, $8)`,
    [
      ...[seedId(`plan ${year}`), year, titleOf(plan), document.movement],
      ...[forms('yearly-plan').versionId, JSON.stringify(document), isInvented, plan.parentBasis],
    ],
  );
  await owner.query(
    `INSERT INTO plan_owners (plan_id, unit_id, valid)
     VALUES ($1, $2, daterange(NULL, $4)), ($1, $3, daterange($4, NULL))`,
    [planId, unitId('tam-ky'), unitId('da-nang'), mergerDay],
  );
  const periodIds = new Map<string, string>();
  for (const [position, period] of periodsOf(year).entries()) {
    const { key, series, name, dataTo, opens, due } = period;
    const periodId = await one(
      `INSERT INTO periods (uid, plan_id, key, series, position, name, data_from, data_to, opens, due)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
      [seedId(`period ${year} ${key}`), planId, key, series, position + 1, name, `${year}-01-01`, dataTo, opens, due],
    );
    periodIds.set(key, periodId);
  }
  for (const [position, { form, period, kinds, asks = 'one', since = 0 }] of assignments.entries()) {
    if (year < since) continue;
    await one(
      `INSERT INTO assignments (uid, plan_id, form_id, period_id, position, unit_kinds, required, any_number)
       VALUES ($1, $2, $3, $4, $5, $6, $7 = 'one', $7 = 'anyNumber')`,
      [
        ...[seedId(`assignment ${year} ${form}`), planId, forms(form).formId, periodIds.get(period)],
        ...[position + 1, kinds, asks],
      ],
    );
  }
  if (year < 2025) return planId;
  for (const [position, { period, title, titleEn, relation, kinds, by }] of targets.entries()) {
    await one(
      `INSERT INTO targets (uid, plan_id, period_id, position, title, title_en, relation, value, indicator, entries_of, unit_kinds, after_merger,
         only_field, only_choices)
       VALUES ($1, $2, $3, $4, $5, $6, $7, 1, $8, $9, $10, 'anew', (SELECT f.field FROM published_fields f
         WHERE f.form_id = $9 AND f.key = $11 ORDER BY f.version_id DESC LIMIT 1), $12)`,
      [
        ...[
          seedId(`target ${year} ${position}`),
          planId,
          periodIds.get(period),
          position + 1,
          title,
          titleEn,
          relation,
        ],
        ...[by.indicator ?? null, by.entriesOf ? forms(by.entriesOf).formId : null, kinds],
        ...[by.only?.[0] ?? null, by.only ? [by.only[1]] : null],
      ],
    );
  }
  return planId;
}

/** Issues it by the real command on its day. */
export async function issueOnItsDay(orm: Orm, designer: DemoPerson, { year, issuedOn }: PlanFacts): Promise<void> {
  const request = await requestOf(orm, designer, `${issuedOn}T10:00`);
  const result = await issuePlan(request, {
    planId: seedId(`plan ${year}`),
    expectedRevision: 1,
    issuedOn: issuedOn!,
    idempotencyKey: `demo plan ${year}`,
  });
  if (result.kind !== 'PlanIssued') throw new TypeError(`the plan of ${year} was not issued: ${result.kind}`);
}
