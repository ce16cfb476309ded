import { Field, Int, ObjectType } from 'type-graphql';
import type { Coverage } from './coverage.ts';

@ObjectType('Coverage', { description: 'How many of the reports behind a figure are in. Void reports never count.' })
export class CoverageType implements Coverage {
  @Field(() => Int, { description: 'All reports that were asked for, void ones left out.' })
  expected!: number;

  @Field(() => Int, { description: 'Submitted, received or accepted.' })
  received!: number;

  @Field(() => Int, { description: 'Accepted.' })
  accepted!: number;

  @Field(() => Int, { description: 'Handed in by the last day of the due date.' })
  onTime!: number;

  @Field(() => Int, { description: 'Handed in after it.' })
  late!: number;

  @Field(() => Int, {
    description: 'Handed in with nothing to report [không phát sinh] as a whole; no form offers that yet, so it is 0.',
  })
  nothingToReport!: number;

  @Field(() => Int, { description: 'Waived with a reason.' })
  waived!: number;

  @Field(() => Int, { description: 'Still owed: expected, in draft, in review inside the unit, or returned.' })
  missing!: number;

  @Field(() => Int, {
    description: 'Handed in though nobody owed them: optional reports and entries of registers. In no other count.',
  })
  optional!: number;

  @Field(() => Int, { description: 'Handed in, and filled in by the office for the unit.' })
  onBehalf!: number;

  @Field(() => Int, { description: 'Handed in, and entered out of old records of an earlier year.' })
  oldRecords!: number;
}
