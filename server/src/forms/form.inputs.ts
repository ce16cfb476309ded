import { RollOut } from '@ke-hoach/schema';
import { Field, ID, InputType, Int } from 'type-graphql';
import { JsonScalar } from '../platform/scalars.ts';

@InputType({ description: 'Which form to begin a draft of; the draft is based on the latest version.' })
export class StartFormDraftInput {
  @Field(() => ID)
  formId!: string;

  @Field(() => ID)
  idempotencyKey!: string;
}

@InputType({ description: 'Which draft to throw away.' })
export class DiscardFormDraftInput {
  @Field(() => ID)
  draftId!: string;

  @Field(() => Int)
  expectedRevision!: number;

  @Field(() => ID)
  idempotencyKey!: string;
}

@InputType({ description: 'Operations of the form language on a draft, all or nothing.' })
export class EditFormDraftInput {
  @Field(() => ID)
  draftId!: string;

  @Field(() => Int)
  expectedRevision!: number;

  @Field(() => ID)
  idempotencyKey!: string;

  @Field(() => [JsonScalar], {
    description: 'Operations as forms/GUIDE.md tells them under Editing, done in order; 1 to 50.',
  })
  operations!: unknown[];
}

@InputType({ description: 'Which draft becomes the next version.' })
export class PublishFormInput {
  @Field(() => ID)
  draftId!: string;

  @Field(() => Int)
  expectedRevision!: number;

  @Field(() => RollOut, { defaultValue: RollOut.NONE })
  rollOut!: RollOut;

  @Field(() => ID)
  idempotencyKey!: string;
}
