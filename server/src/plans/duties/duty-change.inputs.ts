import { ReportsAsked, UnitKind } from '@ke-hoach/schema';
import { Field, ID, InputType, Int } from 'type-graphql';
import { DateScalar } from '../../platform/scalars.ts';

@InputType({ description: 'What is set of a reporting period [kỳ báo cáo].' })
export class PeriodInput {
  @Field(() => String)
  name!: string;

  @Field(() => String, { description: 'Which periods follow each other over the years, for instance halfYear.' })
  series!: string;

  @Field(() => DateScalar)
  dataFrom!: string;

  @Field(() => DateScalar)
  dataTo!: string;

  @Field(() => DateScalar, { description: 'First day on which reports may be filled.' })
  opens!: string;

  @Field(() => DateScalar, { description: 'The date as the plan writes it.' })
  due!: string;

  @Field(() => Boolean, { defaultValue: false, description: 'Is the date itself still on time? "Trước ngày" is not.' })
  dueInclusive!: boolean;

  @Field(() => DateScalar, { nullable: true, description: 'When the office answers to the level above.' })
  dueAbove?: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'Last day on which reports may be filled; null: no end.' })
  closes?: string | null;
}

@InputType({ description: 'Which units are meant: all of some kinds, except some, and others one by one.' })
export class UnitSelectorInput {
  @Field(() => [UnitKind])
  kinds!: UnitKind[];

  @Field(() => [ID], { defaultValue: [], description: 'Units of those kinds that are left out.' })
  except!: string[];

  @Field(() => [ID], { defaultValue: [], description: 'Units meant beside them.' })
  also!: string[];
}

@InputType({ description: 'A new period; assignments of the same batch may name it.' })
export class AddPeriod {
  @Field(() => ID, { description: 'A uuid made by the asker.' })
  id!: string;

  @Field(() => PeriodInput)
  period!: PeriodInput;
}

@InputType({ description: 'A period as it shall stand.' })
export class EditPeriod {
  @Field(() => ID)
  periodId!: string;

  @Field(() => PeriodInput)
  period!: PeriodInput;
}

@InputType({ description: 'A period that nothing was given for goes.' })
export class RemovePeriod {
  @Field(() => ID)
  periodId!: string;
}

@InputType({ description: 'Who answers, on which version of the form.' })
export class AssignmentInput {
  @Field(() => UnitSelectorInput)
  units!: UnitSelectorInput;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'The day that decides which units these are; null: the end of the data.',
  })
  responsibleOn?: string | null;

  @Field(() => ID, {
    nullable: true,
    description: 'The version reports start on; null: as it stands, or the latest when the form is given.',
  })
  versionId?: string | null;

  @Field(() => ReportsAsked, {
    nullable: true,
    description: 'How many reports each unit gives; null: as it stands, or one that is owed when the form is given.',
  })
  asks?: ReportsAsked | null;
}

@InputType({ description: 'A form is given to units for a period [giao báo cáo].' })
export class AssignForm {
  @Field(() => ID)
  formId!: string;

  @Field(() => ID)
  periodId!: string;

  @Field(() => AssignmentInput)
  assignment!: AssignmentInput;
}

@InputType({ description: 'An assignment as it shall stand.' })
export class EditAssignment {
  @Field(() => ID)
  assignmentId!: string;

  @Field(() => AssignmentInput)
  assignment!: AssignmentInput;
}

@InputType({ description: 'A form is no longer asked for in a period [thôi giao]; what was begun stays.' })
export class WithdrawAssignment {
  @Field(() => ID)
  assignmentId!: string;
}

@InputType({ description: 'One change of periods or assignments; exactly one of the kinds is given.' })
export class DutyChange {
  @Field(() => AddPeriod, { nullable: true })
  addPeriod?: AddPeriod | null;

  @Field(() => EditPeriod, { nullable: true })
  editPeriod?: EditPeriod | null;

  @Field(() => RemovePeriod, { nullable: true })
  removePeriod?: RemovePeriod | null;

  @Field(() => AssignForm, { nullable: true })
  assign?: AssignForm | null;

  @Field(() => EditAssignment, { nullable: true })
  editAssignment?: EditAssignment | null;

  @Field(() => WithdrawAssignment, { nullable: true })
  withdraw?: WithdrawAssignment | null;
}

@InputType({ description: "Changes of a plan's periods and assignments, made together in this order." })
export class ChangeDutiesInput {
  @Field(() => ID)
  planId!: string;

  @Field(() => Int, { description: "The plan's edit revision." })
  expectedRevision!: number;

  @Field(() => [DutyChange])
  changes!: DutyChange[];

  @Field(() => String, { nullable: true, description: 'Why an issued plan changes; kept with the amendment.' })
  reason?: string | null;

  @Field(() => ID)
  idempotencyKey!: string;
}

@InputType({ description: 'What would follow from these changes of a plan.' })
export class PreviewDutiesInput {
  @Field(() => ID)
  planId!: string;

  @Field(() => [DutyChange])
  changes!: DutyChange[];
}
