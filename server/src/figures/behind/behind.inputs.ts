import { CountedReports } from '@ke-hoach/schema';
import { Field, ID, InputType, Int } from 'type-graphql';
import { AggregateFilter, AggregateInput } from '../figures.inputs.ts';

@InputType({ description: 'One cell of an answer: a group of a question and one of its measures.' })
export class ReportsBehindInput {
  @Field(() => AggregateInput, {
    description: 'The question as it was asked; its page, order and bounds do not matter.',
  })
  question!: AggregateInput;

  @Field(() => [ID], { description: "Ids of the group's keys, in their order." })
  keys!: string[];

  @Field(() => Int, { defaultValue: 0, description: "Position in the question's measures." })
  measure!: number;

  @Field(() => Boolean, {
    defaultValue: false,
    description: 'Of the earlier period that the measure is compared with.',
  })
  earlier!: boolean;

  @Field(() => Int, {
    nullable: true,
    description: 'Of DISTRIBUTION: one of its ranges, counted from 0; without it all of them.',
  })
  bin?: number | null;
}

@InputType({ description: 'What was written in answer to one field of text.' })
export class NarrativesInput {
  @Field(() => ID, { description: 'The permanent id of a text field or column.' })
  field!: string;

  @Field(() => AggregateFilter, {
    nullable: true,
    description: 'Conditions on columns hold for reports with such a row.',
  })
  filter?: AggregateFilter | null;

  @Field(() => String, { nullable: true, description: 'Part of the text; accents may be left out.' })
  search?: string | null;

  @Field(() => CountedReports, { defaultValue: CountedReports.ACCEPTED })
  counted!: CountedReports;
}
