import { ReportSide } from '@ke-hoach/schema';
import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { DateTimeScalar } from '../../platform/scalars.ts';

registerEnumType(ReportSide, { name: 'ReportSide', description: 'On which side somebody speaks about a report.' });

@ObjectType('CellComment', { description: 'What somebody said at a cell of a report.' })
export class CellCommentType {
  byId!: string;

  @Field(() => ID)
  id!: string;

  @Field(() => DateTimeScalar)
  at!: Date;

  @Field(() => ReportSide)
  side!: ReportSide;

  @Field(() => String)
  text!: string;
}

@ObjectType('CellThread', {
  description: 'What unit and office say to each other at one cell; stays with the report when it is handed in again.',
})
export class CellThreadType {
  @Field(() => ID)
  id!: string;

  @Field(() => ID, { description: 'Permanent field id.' })
  field!: string;

  @Field(() => ID, { nullable: true, description: 'Row id, for a cell of a table.' })
  row!: string | null;

  @Field(() => String, { description: 'Title of the field when the thread began; it may be gone from the form.' })
  title!: string;

  @Field(() => Boolean, { description: 'Settled: open again with the next comment.' })
  isResolved!: boolean;

  @Field(() => Int, { description: 'Counts comments and settlings; send it back as expectedRevision.' })
  revision!: number;

  @Field(() => Int, { description: 'Comments of others that the viewer has not read.' })
  unread!: number;

  @Field(() => [CellCommentType], { description: 'Oldest first.' })
  comments!: CellCommentType[];
}
