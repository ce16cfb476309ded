import { LibraryKind } from '@ke-hoach/schema';
import { createUnionType, Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { FormType } from '../forms/form.type.ts';
import { connectionType } from '../platform/connection.type.ts';
import { DateTimeScalar, JsonScalar } from '../platform/scalars.ts';

registerEnumType(LibraryKind, {
  name: 'LibraryKind',
  description: 'A shared meaning of figures, shared choices, or fields that are inserted together.',
});

@ObjectType('LibraryEntry', {
  description: 'What an office keeps to use in many forms [thư viện]: an indicator, a code list or a group of fields.',
})
export class LibraryEntryType {
  entryId!: string;
  ownerId!: string;
  content!: string;
  retiredAt!: Date | null;
  savedById!: string | null;

  @Field(() => ID, { description: 'Of a code list also its permanent id in forms.' })
  id!: string;

  @Field(() => LibraryKind)
  kind!: LibraryKind;

  @Field(() => String, { nullable: true, description: 'What forms name an indicator by; others have none.' })
  key!: string | null;

  @Field(() => String)
  title!: string;

  @Field(() => Int, { description: 'Counts every edit; send it back as expectedVersion.' })
  version!: number;

  @Field(() => DateTimeScalar)
  savedAt!: Date;
}

@ObjectType('LibraryVersion', { description: 'What an entry said in one version; it never changes.' })
export class LibraryVersionType {
  content!: string;
  savedById!: string | null;

  @Field(() => Int)
  number!: number;

  @Field(() => DateTimeScalar)
  savedAt!: Date;
}

@ObjectType('LibraryUse', { description: 'A form that uses an entry.' })
export class LibraryUseType {
  formId!: string;

  @Field(() => [Int], { description: 'The published versions that use it.' })
  versions!: number[];

  @Field(() => Boolean, { description: 'Does the draft of the form use it?' })
  inDraft!: boolean;

  @Field(() => FormType)
  form?: FormType;
}

@ObjectType({ description: 'The entry stands as asked.' })
export class LibraryEntrySaved {
  readonly kind!: 'LibraryEntrySaved';
  readonly id!: string;
}

@ObjectType({ description: 'Somebody saved the entry since: nothing was overwritten; the entry as it stands.' })
export class LibraryEntryConflict {
  readonly kind!: 'LibraryEntryConflict';
  readonly id!: string;
}

@ObjectType({ description: 'The entry cannot be saved so, for a reason the designer can mend.' })
export class LibraryEntryRefused {
  readonly kind!: 'LibraryEntryRefused';

  @Field(() => String, {
    description:
      'CONTENT_INVALID, KEY_INVALID, KEY_TAKEN, RETIRED, NOT_RETIRED, FORM_INVALID, or a code of the form language such as CODE_LIST_LOSES.',
  })
  code!: string;

  @Field(() => JsonScalar)
  details!: unknown;
}

export const SaveLibraryEntryResult = createUnionType({
  name: 'SaveLibraryEntryResult',
  description: 'Saved, refused for a reason the designer can mend, or saved by somebody else since.',
  types: () => [LibraryEntrySaved, LibraryEntryRefused, LibraryEntryConflict] as const,
  resolveType: (value: { kind: string }) => value.kind,
});

export const LibraryEntryConnection = connectionType(LibraryEntryType, 'LibraryEntry');
