import { Field, ID, InputType, Int } from 'type-graphql';

@InputType({ description: 'A comment at a cell; the first one begins its thread.' })
export class CommentOnCellInput {
  @Field(() => ID)
  reportId!: string;

  @Field(() => ID, { description: 'Permanent field id.' })
  field!: string;

  @Field(() => ID, { nullable: true, description: 'Row id of a table cell.' })
  row?: string | null;

  @Field(() => String)
  text!: string;

  @Field(() => ID)
  idempotencyKey!: string;
}

@InputType({ description: 'Whether what was talked about at a cell is settled.' })
export class ResolveThreadInput {
  @Field(() => ID)
  reportId!: string;

  @Field(() => ID)
  threadId!: string;

  @Field(() => Int, { description: "The thread's revision, as it was seen." })
  expectedRevision!: number;

  @Field(() => Boolean)
  isResolved!: boolean;

  @Field(() => ID)
  idempotencyKey!: string;
}

@InputType({ description: 'How far the viewer has read a thread.' })
export class ReadThreadInput {
  @Field(() => ID)
  reportId!: string;

  @Field(() => ID)
  threadId!: string;

  @Field(() => Int, { description: 'How many of its comments were on the screen.' })
  seen!: number;

  @Field(() => ID)
  idempotencyKey!: string;
}
