import { Field, ID, ObjectType } from 'type-graphql';
import { JsonScalar } from '../platform/scalars.ts';

@ObjectType('Explanation', {
  description: 'Why a warning is right as it stands, or why more was changed than was returned.',
})
export class ExplanationType {
  @Field(() => ID, { description: 'The rule that warned, or the field that was changed beside what was returned.' })
  rule!: string;

  @Field(() => ID, { nullable: true })
  row!: string | null;

  @Field(() => String)
  text!: string;
}

@ObjectType({ description: 'A cell, row or explanation that two people changed differently.' })
export class ConflictingCell {
  @Field(() => ID, {
    nullable: true,
    description: 'Permanent field id; that of the table where a row was removed on one side; null for an explanation.',
  })
  field!: string | null;

  @Field(() => ID, { nullable: true })
  row!: string | null;

  @Field(() => ID, { nullable: true, description: 'The rule whose warning both explained.' })
  rule!: string | null;

  @Field(() => JsonScalar, { nullable: true, description: 'What was sent; null where it was cleared or removed.' })
  mine!: unknown;

  @Field(() => JsonScalar, { nullable: true, description: 'What stands; null where nothing does any more.' })
  theirs!: unknown;
}
