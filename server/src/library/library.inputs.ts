import { LibraryKind } from '@ke-hoach/schema';
import { Field, ID, InputType, Int } from 'type-graphql';
import { JsonScalar } from '../platform/scalars.ts';

const content =
  'An indicator: title, titleEn, definition, definitionEn, unit, basis, overUnits, overTime. A code list: title, oneOf and x-retired as forms keep them under $defs. A group: schema and uiSchema of a form with its fields only.';

@InputType({ description: 'A new entry of the library of the office where the asker designs.' })
export class CreateLibraryEntryInput {
  @Field(() => LibraryKind)
  kind!: LibraryKind;

  @Field(() => String, {
    nullable: true,
    description: 'Of an indicator: lower case letters, digits and dashes; left out, one is made of its title.',
  })
  key!: string | null;

  @Field(() => JsonScalar, { description: content })
  content!: unknown;

  @Field(() => ID)
  idempotencyKey!: string;
}

@InputType({ description: 'What an entry says from now on; the version before stays readable.' })
export class EditLibraryEntryInput {
  @Field(() => ID)
  entryId!: string;

  @Field(() => Int)
  expectedVersion!: number;

  @Field(() => JsonScalar, { description: content })
  content!: unknown;

  @Field(() => ID)
  idempotencyKey!: string;
}

@InputType({ description: 'Which entry is offered no more; forms that use it keep their copy.' })
export class RetireLibraryEntryInput {
  @Field(() => ID)
  entryId!: string;

  @Field(() => Int)
  expectedVersion!: number;

  @Field(() => ID)
  idempotencyKey!: string;
}

@InputType({ description: 'Which retired entry is offered again, as it was.' })
export class RestoreLibraryEntryInput {
  @Field(() => ID)
  entryId!: string;

  @Field(() => Int)
  expectedVersion!: number;

  @Field(() => ID)
  idempotencyKey!: string;
}
