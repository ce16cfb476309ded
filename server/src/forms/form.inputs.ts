import { RollOut } from '@ke-hoach/schema';
import { Field, ID, InputType, Int } from 'type-graphql';

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

@InputType({ description: 'A new field.' })
export class AddFieldInput {
  @Field(() => String, { description: 'text, long-text, integer, decimal, money, date, yes-no, choice or table.' })
  kind!: string;

  @Field(() => String)
  title!: string;

  @Field(() => String, { nullable: true, description: 'Name in the answers; made from the title when left out.' })
  key?: string;

  @Field(() => ID, { description: 'Section, or table for a column.' })
  section!: string;

  @Field(() => ID, { nullable: true, description: 'The field it follows; null puts it first, left out puts it last.' })
  after?: string | null;
}

@InputType({ description: 'A field to another place.' })
export class MoveFieldInput {
  @Field(() => ID)
  field!: string;

  @Field(() => ID)
  section!: string;

  @Field(() => ID, { nullable: true, description: 'The field it follows; null puts it first.' })
  after?: string | null;
}

@InputType({ description: 'Another name in the answers; the permanent id and so all figures stay.' })
export class RenameFieldInput {
  @Field(() => ID)
  field!: string;

  @Field(() => String)
  key!: string;
}

@InputType({ description: 'Another label.' })
export class RetitleFieldInput {
  @Field(() => ID)
  field!: string;

  @Field(() => String)
  title!: string;
}

@InputType({ description: 'Must the field be answered?' })
export class SetRequiredInput {
  @Field(() => ID)
  field!: string;

  @Field(() => Boolean)
  required!: boolean;
}

@InputType({ description: 'A field to take out of the draft.' })
export class RemoveFieldInput {
  @Field(() => ID)
  field!: string;
}

@InputType({ description: 'Exactly one edit of a draft.' })
export class EditFormDraftInput {
  @Field(() => ID)
  draftId!: string;

  @Field(() => Int)
  expectedRevision!: number;

  @Field(() => ID)
  idempotencyKey!: string;

  @Field(() => AddFieldInput, { nullable: true })
  addField?: AddFieldInput;

  @Field(() => MoveFieldInput, { nullable: true })
  moveField?: MoveFieldInput;

  @Field(() => RenameFieldInput, { nullable: true })
  renameField?: RenameFieldInput;

  @Field(() => RetitleFieldInput, { nullable: true })
  retitleField?: RetitleFieldInput;

  @Field(() => SetRequiredInput, { nullable: true })
  setRequired?: SetRequiredInput;

  @Field(() => RemoveFieldInput, { nullable: true })
  removeField?: RemoveFieldInput;
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
