import { ReportState } from '@ke-hoach/schema';
import { Field, ID, ObjectType } from 'type-graphql';
import { DateTimeScalar } from '../platform/scalars.ts';

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

  @Field(() => Boolean, { description: 'Handed in after the last day of its due date.' })
  isLate!: boolean;

  @Field(() => Boolean, { description: 'Still owed after the last day of its due date.' })
  isOverdue!: boolean;

  @Field(() => DateTimeScalar, { nullable: true })
  submittedAt!: Date | null;
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

  @Field(() => [ProgressColumnType], { description: "In the plan's order." })
  columns!: ProgressColumnType[];

  @Field(() => [ProgressRowType], {
    description: 'Communes and wards in the order of the territory, then organisations.',
  })
  rows!: ProgressRowType[];
}
