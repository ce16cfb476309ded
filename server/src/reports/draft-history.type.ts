import { Field, ID, ObjectType } from 'type-graphql';
import { connectionType } from '../platform/connection.type.ts';
import { DateTimeScalar } from '../platform/scalars.ts';

@ObjectType('DraftSnapshot', { description: 'An earlier state of a draft, which can be restored [lần lưu].' })
export class DraftSnapshotType {
  planYear!: number;
  reportId!: string;
  versionId!: string;
  stored!: string;
  storedExplanations!: string | null;
  savedById!: string | null;

  @Field(() => ID)
  id!: string;

  @Field(() => DateTimeScalar)
  savedAt!: Date;
}

export const DraftSnapshotConnection = connectionType(DraftSnapshotType, 'DraftSnapshot');
