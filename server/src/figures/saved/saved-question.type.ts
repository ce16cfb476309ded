import { ChartKind } from '@ke-hoach/schema';
import { createUnionType, Field, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import { DateTimeScalar, JsonScalar } from '../../platform/scalars.ts';
import { AggregateInput } from '../figures.inputs.ts';

registerEnumType(ChartKind, {
  name: 'ChartKind',
  description: 'How figures are drawn. AUTO: as fits what is asked.',
  valuesConfig: {
    HEAT: { description: 'Many by many, such as unit by period; the colour is the figure.' },
    MULTIPLES: { description: 'Many small charts with one scale.' },
  },
});

@ObjectType('SavedQuestion', {
  description:
    'A question to the figures that somebody keeps under a title [câu hỏi đã lưu]. Whoever is given its id may ask it.',
})
export class SavedQuestionType {
  @Field(() => ID)
  id!: string;

  @Field(() => String)
  title!: string;

  @Field(() => JsonScalar, { description: 'As `aggregate` takes it.' })
  question!: unknown;

  @Field(() => ChartKind, { description: 'How its answer is drawn.' })
  chart!: ChartKind;

  @Field(() => String, {
    description:
      'GET it for the answer of now, over the reports the asker sees; with an ETag, so that it is sent again only when it changed.',
  })
  address!: string;

  @Field(() => DateTimeScalar)
  savedAt!: Date;

  @Field(() => Int, { description: 'Send it back as expectedRevision.' })
  editRevision!: number;
}

@InputType({ description: 'A question to be kept under a title.' })
export class SaveQuestionInput {
  @Field(() => ID, {
    nullable: true,
    description: 'A question of your own that is changed; without it a new one is kept.',
  })
  questionId?: string | null;

  @Field(() => String, { description: '1 to 300 characters.' })
  title!: string;

  @Field(() => AggregateInput, { description: 'With at most 1,000 groups a page.' })
  question!: AggregateInput;

  @Field(() => ChartKind, { defaultValue: ChartKind.AUTO, description: 'How its answer is drawn.' })
  chart!: ChartKind;

  @Field(() => Int, { description: '0 for a new one.' })
  expectedRevision!: number;

  @Field(() => String)
  idempotencyKey!: string;
}

@InputType({ description: 'A question of your own that is no longer wanted.' })
export class RemoveQuestionInput {
  @Field(() => ID)
  questionId!: string;

  @Field(() => Int)
  expectedRevision!: number;

  @Field(() => String)
  idempotencyKey!: string;
}

@ObjectType({ description: 'The question is kept.' })
export class QuestionSaved {
  kind!: 'QuestionSaved';
  questionId!: string;
}

@ObjectType({ description: 'The question is kept no more.' })
export class QuestionRemoved {
  kind!: 'QuestionRemoved';

  @Field(() => ID)
  id!: string;
}

@ObjectType({ description: 'It was changed since it was read, on another page of the same person.' })
export class QuestionConflict {
  kind!: 'QuestionConflict';
  questionId!: string;
}

export const SaveQuestionResult = createUnionType({
  name: 'SaveQuestionResult',
  description: 'Kept, or changed elsewhere since.',
  types: () => [QuestionSaved, QuestionConflict] as const,
  resolveType: ({ kind }: { kind: string }) => kind,
});

export const RemoveQuestionResult = createUnionType({
  name: 'RemoveQuestionResult',
  description: 'Removed, or changed elsewhere since.',
  types: () => [QuestionRemoved, QuestionConflict] as const,
  resolveType: ({ kind }: { kind: string }) => kind,
});
