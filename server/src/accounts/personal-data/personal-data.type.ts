import { PersonalDataPart } from '@ke-hoach/schema';
import { createUnionType, Field, ID, InputType, ObjectType, registerEnumType } from 'type-graphql';
import { JsonScalar } from '../../platform/scalars.ts';
import { AccountRefused } from '../account.type.ts';

registerEnumType(PersonalDataPart, { name: 'PersonalDataPart', description: 'What is kept of a person, by kind.' });

@ObjectType({ description: 'One kind of what is kept of a person.' })
export class PersonalDataRows {
  @Field(() => PersonalDataPart)
  part!: PersonalDataPart;

  @Field(() => [JsonScalar], { description: 'Each an object of texts; the newest 10,000 at most.' })
  rows!: object[];
}

@ObjectType({ description: 'All that is kept of a person.' })
export class PersonalDataExported {
  @Field(() => [PersonalDataRows])
  parts!: PersonalDataRows[];
}

@ObjectType({ description: 'The name is gone; what the person did stays on record.' })
export class PersonErased {
  readonly kind!: 'PersonErased';

  @Field(() => ID)
  accountId!: string;
}

export const ErasePersonResult = createUnionType({
  name: 'ErasePersonResult',
  description: 'Done, or why not.',
  types: () => [PersonErased, AccountRefused] as const,
  resolveType: ({ kind }: { kind: string }) => kind,
});

@InputType({ description: 'Whose data.' })
export class ExportPersonalDataInput {
  @Field(() => ID, { nullable: true, description: 'None: of the asker.' })
  accountId?: string | null;

  @Field(() => ID)
  idempotencyKey!: string;
}

@InputType({ description: 'Who is erased, and why.' })
export class ErasePersonInput {
  @Field(() => ID)
  accountId!: string;

  @Field(() => String, { description: 'Kept on record; at most 500 signs.' })
  reason!: string;

  @Field(() => ID)
  idempotencyKey!: string;
}
