import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { FormVersionType } from '../forms/form.type.ts';
import { JsonScalar } from '../platform/scalars.ts';

@InputType({ description: 'Which report to move, and to which version of its form.' })
export class MoveDraftInput {
  @Field(() => ID)
  reportId!: string;

  @Field(() => Int)
  expectedRevision!: number;

  @Field(() => ID, { description: 'The `newerVersion` the person saw; a still newer one is a conflict.' })
  versionId!: string;

  @Field(() => ID)
  idempotencyKey!: string;
}

@InputType({ description: 'What of the values kept aside a person has seen to.' })
export class DismissKeptAsideInput {
  @Field(() => ID)
  reportId!: string;

  @Field(() => Int, { description: 'How many were shown; those that came since stay.' })
  seen!: number;

  @Field(() => ID)
  idempotencyKey!: string;
}

@ObjectType('NewerVersion', { description: 'A newer version of the form, to which a report may or must move.' })
export class NewerVersionType {
  @Field(() => FormVersionType)
  version!: FormVersionType;

  @Field(() => Boolean, { description: 'The report is not taken before it has moved.' })
  isRequired!: boolean;
}

@ObjectType('KeptAside', {
  description: 'A value or explanation that found no place when the draft moved to a newer version or was restored.',
})
export class KeptAsideType {
  @Field(() => ID, { description: 'Permanent id of the field it was typed in; of the rule, for an explanation.' })
  field!: string;

  @Field(() => ID, { nullable: true })
  row!: string | null;

  @Field(() => String, { description: 'What the field was called; what the rule said, for an explanation.' })
  title!: string;

  @Field(() => JsonScalar)
  value!: unknown;

  @Field(() => String, { description: 'The value as people read it, in Vietnamese.' })
  text!: string;

  @Field(() => String, { description: 'DROPPED, DOES_NOT_FIT, UNKNOWN, SPLIT, MERGED or RULE_GONE.' })
  reason!: string;

  @Field(() => Int, { description: 'Number of the version it was typed on.' })
  typedOn!: number;
}
