import type { Answers } from '@ke-hoach/forms';
import { Field, ID, ObjectType } from 'type-graphql';
import { connectionType } from '../platform/connection.type.ts';
import { DateTimeScalar, JsonScalar } from '../platform/scalars.ts';
import { ExplanationType } from '../drafts/draft.type.ts';
import type { Explanation } from '../drafts/explanation.ts';

@ObjectType('DraftSnapshot', { description: 'An earlier state of a draft, which can be restored [lần lưu].' })
export class DraftSnapshotType {
  planYear!: number;
  reportId!: string;
  savedById!: string | null;

  @Field(() => ID)
  id!: string;

  @Field(() => DateTimeScalar)
  savedAt!: Date;
}

@ObjectType('DraftSnapshotContent', { description: 'What one earlier state of a draft holds.' })
export class DraftSnapshotContentType {
  @Field(() => ID, { description: 'That of the snapshot.' })
  id!: string;

  @Field(() => JsonScalar, {
    description: 'All answers as restoring would give them: on the version the report is on now.',
  })
  answers!: Answers;

  @Field(() => [ExplanationType])
  explanations!: Explanation[];
}

export const DraftSnapshotConnection = connectionType(DraftSnapshotType, 'DraftSnapshot');
