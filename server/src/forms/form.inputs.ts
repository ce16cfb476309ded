import { FormPurpose, RollOut } from '@ke-hoach/schema';
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

  @Field(() => [ID], {
    defaultValue: [],
    description:
      'Ids of the changes (`FormChange.id`) that a person confirmed one by one; those that need it must be here.',
  })
  confirmedChanges!: string[];

  @Field(() => ID)
  idempotencyKey!: string;
}

@InputType({ description: 'A published version of a form.' })
export class FormVersionInput {
  @Field(() => ID)
  formId!: string;

  @Field(() => Int, { nullable: true, description: 'The latest version when left out.' })
  number?: number | null;
}

@InputType({ description: 'What a new form begins as: at most one of these; without any it is blank.' })
export class FormStartInput {
  @Field(() => FormVersionInput, {
    nullable: true,
    description: 'A copy under new permanent ids; indicators and code lists stay shared, so that both forms compare.',
  })
  copyOf?: FormVersionInput | null;

  @Field(() => ID, { nullable: true, description: 'The name of one of `formExamples`; a copy under new ids.' })
  example?: string | null;

  @Field(() => JsonScalar, {
    nullable: true,
    description: 'A form document { schema, uiSchema } in the language of forms/GUIDE.md; a copy under new ids.',
  })
  document?: unknown;

  @Field(() => JsonScalar, {
    nullable: true,
    description: 'Any JSON Schema of type object. What a form cannot hold is left out and answered as `unsupported`.',
  })
  jsonSchema?: unknown;
}

@InputType({ description: 'A new form, with a draft and no version yet.' })
export class CreateFormInput {
  @Field(() => ID, { description: 'The unit whose office owns the form.' })
  unitId!: string;

  @Field(() => FormPurpose, { defaultValue: FormPurpose.REPORT })
  purpose!: FormPurpose;

  @Field(() => String)
  title!: string;

  @Field(() => String, {
    nullable: true,
    description: 'Without it the English title of what the form begins as stays where the title is the same.',
  })
  titleEn?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Permanent short name of small letters, digits and hyphens; made of the title when left out.',
  })
  key?: string | null;

  @Field(() => FormStartInput, { nullable: true })
  start?: FormStartInput | null;

  @Field(() => ID)
  idempotencyKey!: string;
}
