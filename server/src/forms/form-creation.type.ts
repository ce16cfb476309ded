import { FormPurpose } from '@ke-hoach/schema';
import { createUnionType, Field, ID, ObjectType } from 'type-graphql';
import { JsonScalar } from '../platform/scalars.ts';
import { FormRejected } from './form.type.ts';

@ObjectType('FormExample', { description: 'A form of the movement that a new form may begin with.' })
export class FormExampleType {
  @Field(() => ID, { description: 'What to send as `example` of a new form.' })
  name!: string;

  @Field(() => FormPurpose)
  purpose!: FormPurpose;

  @Field(() => String)
  title!: string;

  @Field(() => String, { nullable: true })
  titleEn!: string | null;
}

@ObjectType('FormImportNote', {
  description: 'Something of a JSON Schema that the form does not have, or has in another way.',
})
export class FormImportNoteType {
  @Field(() => String)
  code!: string;

  @Field(() => String, { description: 'JSON pointer into the schema that was sent.' })
  pointer!: string;

  @Field(() => String)
  keyword!: string;

  @Field(() => JsonScalar)
  details!: unknown;
}

@ObjectType({ description: 'The form stands, with its first draft.' })
export class FormCreated {
  readonly kind!: 'FormCreated';
  readonly formId!: string;
  readonly draftId!: string;

  @Field(() => [FormImportNoteType], { description: 'What of a JSON Schema was left out or changed.' })
  readonly unsupported!: FormImportNoteType[];
}

@ObjectType({ description: 'Another form has this key; nothing was made.' })
export class FormKeyTaken {
  readonly kind!: 'FormKeyTaken';

  @Field(() => String)
  readonly key!: string;

  @Field(() => String, { description: 'A key that is free.' })
  readonly suggestion!: string;
}

export const CreateFormResult = createUnionType({
  name: 'CreateFormResult',
  description: 'Made, refused as another form has the key, or rejected as what it should begin as is no form.',
  types: () => [FormCreated, FormKeyTaken, FormRejected] as const,
  resolveType: (value: { kind: string }) => value.kind,
});
