import { Field, ID, InputType, Int } from 'type-graphql';
import { DraftEditsInput } from '../drafts/draft-edits.inputs.ts';

@InputType({ description: 'What was changed in a draft. The first save starts the report and pins its version.' })
export class SaveDraftInput extends DraftEditsInput {
  @Field(() => ID)
  reportId!: string;

  @Field(() => Int, { description: 'The revision on which it was typed; others may have saved other cells since.' })
  expectedRevision!: number;

  @Field(() => ID, { description: 'The version of the form on which it was typed.' })
  versionId!: string;

  @Field(() => ID)
  idempotencyKey!: string;
}

@InputType({ description: 'Which earlier state of the draft to go back to.' })
export class RestoreDraftInput {
  @Field(() => ID)
  reportId!: string;

  @Field(() => Int, { description: 'The revision with which it was compared.' })
  expectedRevision!: number;

  @Field(() => ID, { description: 'Of Report.draftHistory.' })
  snapshotId!: string;

  @Field(() => ID)
  idempotencyKey!: string;
}
