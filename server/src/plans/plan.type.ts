import { PlanState, ReportsAsked } from '@ke-hoach/schema';
import { createUnionType, Field, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import { connectionType } from '../platform/connection.type.ts';
import { DateScalar } from '../platform/scalars.ts';

registerEnumType(PlanState, { name: 'PlanState', description: 'States of a plan, in the order of its life.' });

registerEnumType(ReportsAsked, {
  name: 'ReportsAsked',
  description: 'How many reports an assignment asks of each of its units.',
});

@ObjectType('Plan', { description: "A movement's plan for one year [kế hoạch]." })
export class PlanType {
  planId!: string;
  ownerId!: string;
  typeVersionId!: string;
  previousPlanId!: string | null;

  @Field(() => ID)
  id!: string;

  @Field(() => Int)
  year!: number;

  @Field(() => String)
  title!: string;

  @Field(() => String, { nullable: true, description: 'Number and sign, once there is one.' })
  number!: string | null;

  @Field(() => String)
  movement!: string;

  @Field(() => PlanState)
  state!: PlanState;

  @Field(() => DateScalar, { nullable: true })
  issuedOn!: string | null;

  @Field(() => Int, { description: 'Counts every change; send it back as expectedRevision.' })
  editRevision!: number;

  @Field(() => Boolean, { description: 'True for years made up for the demonstration.' })
  isInvented!: boolean;

  @Field(() => String, { nullable: true, description: 'Whom units ask about it.' })
  contact!: string | null;
}

@ObjectType('PlanTask', { description: "A task of an issued plan, by its row's permanent id." })
export class PlanTaskType {
  @Field(() => ID)
  id!: string;

  @Field(() => String)
  code!: string;

  @Field(() => String)
  content!: string;

  @Field(() => String, { nullable: true })
  lead!: string | null;

  @Field(() => String, { nullable: true })
  cooperating!: string | null;

  @Field(() => String, { nullable: true, description: 'As the document words it.' })
  deadline!: string | null;

  @Field(() => String, { nullable: true, description: 'Other items of the document that set the same task.' })
  citedAt!: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'The day by which it is to be done, where there is one.' })
  dueOn!: string | null;
}

@ObjectType('Due', {
  description: 'A due date: "Trước ngày 05/6 (hết ngày 04/6)". Days are counted in Asia/Ho_Chi_Minh.',
})
export class DueType {
  @Field(() => DateScalar, { description: 'The date as the plan writes it.' })
  date!: string;

  @Field(() => Boolean, { description: 'Is the date itself still on time?' })
  inclusive!: boolean;

  @Field(() => DateScalar, { description: 'The last day on which a report is on time.' })
  lastDay!: string;

  @Field(() => Int, { description: 'Days from today to the last day; negative when it is past.' })
  daysLeft!: number;
}

@ObjectType('Period', { description: 'A reporting period [kỳ báo cáo] of a plan.' })
export class PeriodType {
  periodId!: string;
  planId!: string;
  dueInclusive!: boolean;

  @Field(() => ID)
  id!: string;

  @Field(() => String)
  key!: string;

  @Field(() => String, { description: 'Which periods follow each other over the years, for instance halfYear.' })
  series!: string;

  @Field(() => String)
  name!: string;

  @Field(() => DateScalar)
  dataFrom!: string;

  @Field(() => DateScalar)
  dataTo!: string;

  @Field(() => DateScalar, { description: 'First day on which reports may be filled.' })
  opens!: string;

  @Field(() => DateScalar, { nullable: true, description: 'Last day on which reports may be filled; null: no end.' })
  closes!: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'When the office answers to the level above.' })
  dueAbove!: string | null;
}

@ObjectType('Assignment', { description: 'A form given to units for a period [giao báo cáo].' })
export class AssignmentType {
  assignmentId!: string;
  planId!: string;
  formId!: string;
  versionId!: string | null;
  periodId!: string;
  unitKinds!: string[];

  @Field(() => ID)
  id!: string;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'The day that decides which units owe it; null: the end of the data, today while that is to come.',
  })
  responsibleOn!: string | null;

  @Field(() => Boolean, { description: 'Does each of its units owe a report?' })
  required!: boolean;

  @Field(() => ReportsAsked)
  asks!: ReportsAsked;
}

@InputType({
  description: 'Which plan to issue, under which number and date; left out: as its document says, the date else today.',
})
export class IssuePlanInput {
  @Field(() => ID)
  planId!: string;

  @Field(() => Int)
  expectedRevision!: number;

  @Field(() => String, { nullable: true })
  number?: string;

  @Field(() => DateScalar, { nullable: true })
  issuedOn?: string;

  @Field(() => ID)
  idempotencyKey!: string;
}

@ObjectType({ description: 'The plan is issued: every expected report exists.' })
export class PlanIssued {
  readonly kind!: 'PlanIssued';
  readonly planId!: string;

  @Field(() => Int)
  reportsExpected!: number;
}

@ObjectType({ description: 'Somebody changed the plan since; nothing was done. The plan as it stands.' })
export class PlanConflict {
  readonly kind!: 'PlanConflict';
  readonly planId!: string;
}

export const IssuePlanResult = createUnionType({
  name: 'IssuePlanResult',
  description: 'Issued, or changed by somebody else since.',
  types: () => [PlanIssued, PlanConflict] as const,
  resolveType: (value: { kind: string }) => value.kind,
});

export const PlanConnection = connectionType(PlanType, 'Plan');
