import { Field, ID, Int, ObjectType } from 'type-graphql';
import { AnswerIssueType } from '../reports/report-results.type.ts';
import type { DraftToSee } from '../forms/draft-to-see.ts';

@ObjectType('Publication', {
  description:
    'What publishing a draft would mean for what was handed in before and what reads it. Asking publishes nothing.',
})
export class PublicationType {
  seen!: DraftToSee;

  @Field(() => Int, { description: 'Of the draft as it was judged; another number later means: ask again.' })
  editRevision!: number;
}

@ObjectType('FieldUse', {
  description: 'Something that reads a field and loses its source when the draft is published.',
})
export class FieldUseType {
  @Field(() => String, {
    description: 'calculation, rule, condition, assignment, planDocument, explanation, returnedCell or indicator.',
  })
  kind!: string;

  @Field(() => ID, { description: 'Of that kind: a permanent id, an assignment, the code of an indicator.' })
  subject!: string;

  @Field(() => String)
  title!: string;

  @Field(() => Int, { nullable: true, description: 'How many reports, where the line stands for several.' })
  count!: number | null;
}

@ObjectType('OpenAssignment', { description: 'An assignment still being filled, which a new version may reach.' })
export class OpenAssignmentType {
  assignmentId!: string;

  @Field(() => Int, { description: 'Units that owe a report.' })
  units!: number;

  @Field(() => Int, { description: 'Of these, how many have not begun.' })
  unstarted!: number;

  @Field(() => Int, { description: 'Of these, how many have a draft.' })
  drafts!: number;
}

@ObjectType('ReplayFinding', { description: 'One kind of issue at one field that earlier reports would have.' })
export class ReplayFindingType {
  firstReports!: { planYear: number; reportId: string }[];

  @Field(() => AnswerIssueType, { description: 'The first that was found, without its row.' })
  issue!: AnswerIssueType;

  @Field(() => Int, { description: 'How many reports would have it, each counted once.' })
  reportCount!: number;
}

@ObjectType('ReplayKeptAside', { description: 'Values of one field that would have no place in the draft.' })
export class ReplayKeptAsideType {
  firstReports!: { planYear: number; reportId: string }[];

  @Field(() => ID)
  field!: string;

  @Field(() => String)
  title!: string;

  @Field(() => String, { description: 'DROPPED, DOES_NOT_FIT, UNKNOWN, SPLIT or MERGED.' })
  reason!: string;

  @Field(() => [ID], { description: 'Fields that came in its place.' })
  into!: string[];

  @Field(() => Int)
  reportCount!: number;

  @Field(() => Int, { description: 'How many values, rows counted each.' })
  valueCount!: number;
}

@ObjectType('Replay', {
  description:
    'A page of earlier reports judged on the draft. Counts of all pages add up; a page may end before `first`.',
})
export class ReplayType {
  @Field(() => Int, { description: 'How many reports all pages judge: the newest 2,000 at most.' })
  total!: number;

  @Field(() => Int, { description: 'How many older ones no page judges.' })
  leftOut!: number;

  @Field(() => Int, { description: 'How many this page judged.' })
  judged!: number;

  @Field(() => Int, { description: 'Of these, how many would be told nothing new.' })
  untouched!: number;

  @Field(() => [ReplayFindingType], { description: 'Issues that their own version did not raise, most reports first.' })
  findings!: ReplayFindingType[];

  @Field(() => [ReplayKeptAsideType])
  keptAside!: ReplayKeptAsideType[];

  @Field(() => String, { nullable: true, description: 'Send it as `after` for the next page.' })
  endCursor!: string | null;

  @Field(() => Boolean)
  hasNextPage!: boolean;
}
