import { FilePlace } from '@ke-hoach/schema';
import { Field, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import { DateTimeScalar } from '../platform/scalars.ts';

registerEnumType(FilePlace, { name: 'FilePlace', description: 'What a file belongs to, and what for.' });

@ObjectType('StoredFile', {
  description: 'A file [tệp]. GET /files/ and its id gives its bytes to those who see it here.',
})
export class StoredFileType {
  byId!: string;

  @Field(() => ID)
  id!: string;

  @Field(() => FilePlace)
  place!: FilePlace;

  @Field(() => String, { description: 'Ends as what is in it: pdf, docx, xlsx, jpg, png.' })
  name!: string;

  @Field(() => Int, { description: 'In bytes.' })
  size!: number;

  @Field(() => String, { description: 'SHA-256 of its bytes.' })
  sha256!: string;

  @Field(() => DateTimeScalar)
  at!: Date;

  @Field(() => Int, { nullable: true, description: 'The last submission of its report when it came.' })
  revision!: number | null;
}

@ObjectType('Attachments', { description: 'The files in one place [tệp đính kèm].' })
export class AttachmentsType {
  @Field(() => [StoredFileType], { description: 'In the order in which they came.' })
  files!: StoredFileType[];

  @Field(() => Boolean, { description: 'May the viewer send another? POST /files.' })
  canAttach!: boolean;
}

@InputType({ description: 'Takes a file away.' })
export class RemoveFileInput {
  @Field(() => ID)
  fileId!: string;

  @Field(() => ID)
  idempotencyKey!: string;
}

@ObjectType({ description: 'The file is gone.' })
export class FileRemoved {
  @Field(() => ID)
  id!: string;
}
