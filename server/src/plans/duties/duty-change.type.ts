import { DutyChangeKind, DutyRefusalCode, ReportsAsked } from '@ke-hoach/schema';
import { createUnionType, Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { DateTimeScalar } from '../../platform/scalars.ts';
import { DocumentAmendment } from '../documents/plan-document.type.ts';
import { PlanConflict } from '../plan.type.ts';

registerEnumType(DutyRefusalCode, {
  name: 'DutyRefusalCode',
  description: 'Why periods or assignments cannot be changed as asked.',
});
registerEnumType(DutyChangeKind, {
  name: 'DutyChangeKind',
  description: 'What is done to periods, assignments, targets and tasks of a plan.',
});

@ObjectType({ description: 'One of the changes cannot be made; none was.' })
export class DutyChangeRefused {
  readonly kind!: 'DutyChangeRefused';

  @Field(() => Int, { description: 'The place of the change in the batch, from 0.' })
  index!: number;

  @Field(() => DutyRefusalCode)
  refusal!: DutyRefusalCode;

  @Field(() => String, { description: 'The entry to mend, as the input names it.' })
  path!: string;
}

@ObjectType({ description: 'The changes are made.' })
export class DutiesChanged {
  readonly kind!: 'DutiesChanged';
  readonly planId!: string;

  @Field(() => Int, { description: 'Reports that are now owed in addition.' })
  reportsAdded!: number;

  @Field(() => Int, { description: 'Untouched reports that are no longer owed.' })
  reportsVoided!: number;

  @Field(() => Int, { description: 'Begun reports of units that no longer owe them: for the office to decide.' })
  reportsToDecide!: number;
}

export const ChangeDutiesResult = createUnionType({
  name: 'ChangeDutiesResult',
  description: 'Made, refused with the first change that cannot be made, or the plan was changed by somebody else.',
  types: () => [DutiesChanged, DutyChangeRefused, PlanConflict] as const,
  resolveType: (value: { kind: string }) => value.kind,
});

@ObjectType({ description: 'What an assignment would come to.' })
export class AssignmentPreview {
  @Field(() => String)
  periodName!: string;

  @Field(() => String)
  formTitle!: string;

  @Field(() => String, { nullable: true })
  formTitleEn!: string | null;

  @Field(() => ReportsAsked)
  asks!: ReportsAsked;

  @Field(() => Int, { description: 'Units that would owe or may give reports, as units stand today.' })
  units!: number;

  @Field(() => Int, { description: 'Reports that were begun.' })
  begun!: number;
}

@ObjectType({ description: 'A begun report whose unit would no longer owe it.' })
export class DutyLeftOver {
  @Field(() => String)
  unitName!: string;

  @Field(() => String)
  periodName!: string;
}

@ObjectType({
  description:
    'What would follow from changes of periods and assignments. While a plan is written no report exists yet.',
})
export class DutiesPreview {
  readonly kind!: 'DutiesPreview';

  @Field(() => [AssignmentPreview], { description: 'The assignments that the changes touch.' })
  assignments!: AssignmentPreview[];

  @Field(() => Int)
  reportsAdded!: number;

  @Field(() => Int)
  reportsVoided!: number;

  @Field(() => [DutyLeftOver])
  reportsToDecide!: DutyLeftOver[];
}

export const PreviewDutiesResult = createUnionType({
  name: 'PreviewDutiesResult',
  description: 'What would follow, or the first change that cannot be made.',
  types: () => [DutiesPreview, DutyChangeRefused] as const,
  resolveType: (value: { kind: string }) => value.kind,
});

@ObjectType({
  description: 'An entry of a period, an assignment, a target or a task before and after an amendment, as text.',
})
export class AmendedEntry {
  @Field(() => String, { description: 'The entry as the input names it.' })
  name!: string;

  @Field(() => String, { nullable: true })
  before!: string | null;

  @Field(() => String, { nullable: true })
  after!: string | null;
}

@ObjectType({ description: 'One change of a period, an assignment, a target or a task after the issue of its plan.' })
export class DutyAmendment {
  @Field(() => DutyChangeKind)
  kind!: DutyChangeKind;

  @Field(() => String, { description: 'Empty of a task, which has no period.' })
  periodName!: string;

  @Field(() => String, { nullable: true })
  formTitle!: string | null;

  @Field(() => String, { nullable: true })
  targetTitle?: string;

  @Field(() => String, { nullable: true, description: 'The code of a task that is done by other units.' })
  taskCode?: string;

  @Field(() => [AmendedEntry])
  entries!: AmendedEntry[];
}

@ObjectType({ description: 'What was changed in an issued plan, when, by whom and why [điều chỉnh kế hoạch].' })
export class PlanAmendment {
  @Field(() => ID)
  id!: string;

  @Field(() => DateTimeScalar)
  at!: string;

  @Field(() => String)
  byName!: string;

  @Field(() => String)
  reason!: string;

  @Field(() => [DutyAmendment])
  changes!: DutyAmendment[];

  @Field(() => [DocumentAmendment], { description: 'What was changed in the document.' })
  documentChanges!: DocumentAmendment[];
}
