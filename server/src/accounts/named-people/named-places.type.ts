import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { DateTimeScalar } from '../../platform/scalars.ts';

export const NamedWhere = {
  /** In what is being filled in. */
  DRAFT: 'draft',
  /** In what found no place on another version of the form and is shown beside the draft. */
  KEPT_ASIDE: 'keptAside',
  /** In what was handed in. */
  REVISION: 'revision',
  /** In what explains a figure, of a draft or of what was handed in. */
  EXPLANATION: 'explanation',
  /** In why a report was returned, waived, reopened …, objected to, or the objection settled. */
  REASON: 'reason',
  /** In a remark at a cell. */
  REMARK: 'remark',
  /** In what a file is called. */
  FILE: 'file',
} as const;
export type NamedWhere = (typeof NamedWhere)[keyof typeof NamedWhere];

registerEnumType(NamedWhere, { name: 'NamedWhere', description: 'In what of a report a name stands.' });

@ObjectType({ description: 'A place in a report where a name stands.' })
export class NamedPlace {
  @Field(() => ID)
  reportId!: string;

  @Field(() => String, { description: 'As the unit was called at the end of the period.' })
  unit!: string;

  @Field(() => String)
  form!: string;

  @Field(() => String)
  period!: string;

  @Field(() => Int, { description: 'Which of several reports of the period, as in a register.' })
  ordinal!: number;

  @Field(() => NamedWhere)
  where!: NamedWhere;

  @Field(() => Int, { nullable: true, description: 'Which submission; null of a draft, a remark and a file.' })
  revision!: number | null;

  @Field(() => Boolean, { description: 'Whether a later submission has taken the place of this one.' })
  isReplaced!: boolean;

  @Field(() => String, { nullable: true, description: 'What was asked there; null where `text` is.' })
  question!: string | null;

  @Field(() => Int, { nullable: true, description: 'Which row of a table; null where `text` is.' })
  row!: number | null;

  @Field(() => String, {
    nullable: true,
    description:
      'What stands there, at most 300 signs of it; null in drafts, what was put aside, remarks, why a leader gave a report back and files not handed in yet, of which it is told once a report that the name stands in them.',
  })
  text!: string | null;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'When it was written or handed in; null where `text` is.',
  })
  at!: Date | null;
}

@ObjectType({ description: 'Where a name stands, of the reports that were looked through this time.' })
export class NamedPlaces {
  @Field(() => [NamedPlace])
  places!: NamedPlace[];

  @Field(() => Int, { description: 'How many reports were looked through this time.' })
  lookedThrough!: number;

  @Field(() => String, { nullable: true, description: 'From where it goes on; null where all were looked through.' })
  endCursor!: string | null;
}
