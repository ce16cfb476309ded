import { ProgressShow, ReportChannel, ReportState } from '@ke-hoach/schema';
import { Field, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import { DateScalar, DateTimeScalar } from '../platform/scalars.ts';

registerEnumType(ProgressShow, { name: 'ProgressShow', description: 'Which rows of the progress board are meant.' });

@ObjectType('ProgressCell', {
  description: "The report of the row's unit under the column's assignment; all null where the unit has no duty.",
})
export class ProgressCellType {
  @Field(() => ID)
  assignmentId!: string;

  @Field(() => ID, { nullable: true })
  reportId!: string | null;

  @Field(() => ReportState, { nullable: true })
  state!: ReportState | null;

  @Field(() => DateScalar, {
    nullable: true,
    description: "The last day on which it is on time: the unit's own where it was given one, else the period's.",
  })
  lastDay!: string | null;

  @Field(() => Boolean, { description: 'Handed in after the last day of its due date.' })
  isLate!: boolean;

  @Field(() => Boolean, { description: 'Still owed after the last day of its due date.' })
  isOverdue!: boolean;

  @Field(() => DateTimeScalar, { nullable: true })
  submittedAt!: Date | null;

  @Field(() => [ReportChannel], { description: 'On which channels it came beside the system.' })
  channels!: ReportChannel[];

  @Field(() => Int, { description: 'How often the office reminded its unit, as long as it is owed.' })
  reminders!: number;

  @Field(() => DateScalar, { nullable: true, description: 'The day of the last reminder.' })
  remindedOn!: string | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Where any number is asked for: how many the unit has handed in. All else is null then.',
  })
  entries!: number | null;
}

@ObjectType('ProgressRow', { description: 'A unit with its reports, in the order of the columns.' })
export class ProgressRowType {
  unitId!: string;
  /** End of data of the newest period the unit reports in: the day on which its name is shown. */
  asOf!: string;

  @Field(() => [ProgressCellType])
  cells!: ProgressCellType[];
}

@ObjectType('ProgressColumn', { description: 'One assignment of the plan.' })
export class ProgressColumnType {
  assignmentId!: string;
}

@ObjectType('ProgressBoard', {
  description: 'Who has reported: the units that owe reports under a plan, by its assignments. Visible units only.',
})
export class ProgressBoardType {
  planId!: string;
}

@ObjectType('ProgressPage', { description: 'Rows of the board from one on, of those that are asked for.' })
export class ProgressPageType {
  @Field(() => Int, { description: 'How many rows are meant in all; 0 too beyond the last of them.' })
  totalCount!: number;

  @Field(() => [ProgressRowType])
  rows!: ProgressRowType[];
}

@ObjectType('ProgressGroup', { description: 'The units of the board that stand right below one unit.' })
export class ProgressGroupType {
  unitId!: string;
  asOf!: string;

  @Field(() => Int)
  units!: number;

  @Field(() => Int, { description: 'Units that still owe a report in an open period.' })
  missing!: number;
}

@InputType({ description: 'Which rows of the board are meant; what is left out does not narrow them.' })
export class ProgressFilter {
  @Field(() => ProgressShow, { defaultValue: ProgressShow.ALL })
  show!: ProgressShow;

  @Field(() => ID, { nullable: true, description: 'Judged by this assignment alone.' })
  assignmentId?: string | null;

  @Field(() => String, { nullable: true, description: "Part of a unit's name; accents and case do not matter." })
  search?: string | null;

  @Field(() => ID, { nullable: true, description: 'Units right below this one.' })
  aboveId?: string | null;

  @Field(() => ReportChannel, {
    nullable: true,
    description: 'With a report in an open period that did not come on this channel.',
  })
  missingChannel?: ReportChannel | null;
}
