import { Field, ID, InputType, Int } from 'type-graphql';

@InputType({ description: 'A row of a sheet of past figures, by its unit.' })
export class PastRowInput {
  @Field(() => String, { description: 'The unit as the sheet writes it.' })
  unitName!: string;

  @Field(() => ID, { nullable: true, description: 'The unit that was picked, where the name does not tell.' })
  unitId?: string | null;
}

@InputType({ description: 'Whose figures of which year would be entered.' })
export class PreviewPastFiguresInput {
  @Field(() => ID)
  planId!: string;

  @Field(() => ID, { description: 'What the plan asks for, of which the earlier year is wanted.' })
  assignmentId!: string;

  @Field(() => Int, {
    nullable: true,
    description: 'Left out: the latest year in which a unit has no report yet, else the last before the plan.',
  })
  year?: number | null;

  @Field(() => [PastRowInput])
  rows!: PastRowInput[];
}

@InputType({ description: 'A row of a sheet of past figures, with its numbers.' })
export class PastFiguresRowInput extends PastRowInput {
  @Field(() => [String], { description: 'Its numbers as they are written, in the order of the columns.' })
  cells!: string[];
}

@InputType({ description: 'What a sheet holds of one period: units by rows, numbers by columns.' })
export class PastPeriodInput {
  @Field(() => ID, { description: 'What the plan asks for, of which this is an earlier year.' })
  assignmentId!: string;

  @Field(() => Int)
  year!: number;

  @Field(() => [ID], {
    description:
      'The permanent ids of the columns: number fields, the two counts of a percent, or totals where the record says no more.',
  })
  columns!: string[];

  @Field(() => [PastFiguresRowInput])
  rows!: PastFiguresRowInput[];
}

@InputType({ description: 'A sheet of past figures to enter.' })
export class EnterPastFiguresInput {
  @Field(() => ID)
  planId!: string;

  @Field(() => Int)
  expectedRevision!: number;

  @Field(() => String, { description: 'Out of what: the number of the old report, the name of the file.' })
  sourceName!: string;

  @Field(() => [PastPeriodInput], {
    description: 'Its periods, each once, all of one form; at most 24, with 2,000 rows in all.',
  })
  periods!: PastPeriodInput[];

  @Field(() => ID)
  idempotencyKey!: string;
}

@InputType({ description: 'Which sheet to take back.' })
export class TakeBackPastFiguresInput {
  @Field(() => ID)
  batchId!: string;

  @Field(() => ID)
  idempotencyKey!: string;
}
