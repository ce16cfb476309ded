import { CountedReports, Dimension, ReportState, UnitKind, UnitLine, UnitPlacement } from '@ke-hoach/schema';
import { Field, ID, InputType, Int, registerEnumType } from 'type-graphql';
import { DateScalar, DecimalScalar } from '../platform/scalars.ts';
import { MeasureInput } from './measure.inputs.ts';

registerEnumType(Dimension, {
  name: 'Dimension',
  description: 'What figures are grouped by.',
  valuesConfig: {
    UNIT: { description: 'The unit that reported; RECAST: the unit of today that took it over.' },
    UNIT_LINE: {
      description: 'The line of the organisation in which it stands, of several the first; else TERRITORY.',
    },
    UNIT_ABOVE: { description: 'The unit right above it in the territory.' },
    CITY: { description: 'The city in whose territory it stands.' },
    PROVINCE: { description: 'The province in whose territory it stands.' },
    FORM_VERSION: { description: 'The version on which the report stands.' },
    STATE: { description: 'The state of the report.' },
    ANSWER: { description: 'Of an answer: asked for by `groupByAnswers`, never here.' },
  },
});
registerEnumType(CountedReports, {
  name: 'CountedReports',
  description: 'Which reports count: accepted only, or submitted, received and accepted. Returned ones count nowhere.',
});
registerEnumType(UnitPlacement, {
  name: 'UnitPlacement',
  description: "AS_REPORTED: units as of the period's end of data. RECAST: the units of today that took them over.",
});

@InputType({
  description:
    'A condition on the answer to one field, in reports that were handed in. All that is given must hold. Of a column it ' +
    'holds for the row where the measure is a column of the same table, else for a report with such a row.',
})
export class AnswerCondition {
  @Field(() => ID, { description: 'The permanent id of the field.' })
  field!: string;

  @Field(() => [String], { nullable: true, description: 'Codes of choices, "true" or "false", numbers or dates.' })
  anyOf?: string[] | null;

  @Field(() => DecimalScalar, { nullable: true })
  atLeast?: string | null;

  @Field(() => DecimalScalar, { nullable: true })
  atMost?: string | null;

  @Field(() => DateScalar, { nullable: true })
  from?: string | null;

  @Field(() => DateScalar, { nullable: true })
  to?: string | null;
}

@InputType({
  description:
    'What is looked at: all that is given must hold; an absent list leaves everything in. Of a condition on answers, ' +
    'figures and coverage are those of the reports that meet it.',
})
export class AggregateFilter {
  @Field(() => [ID], { nullable: true })
  planIds?: string[] | null;

  @Field(() => [Int], { nullable: true, description: 'Plan years.' })
  years?: number[] | null;

  @Field(() => [ID], { nullable: true })
  periodIds?: string[] | null;

  @Field(() => [String], { nullable: true })
  periodSeries?: string[] | null;

  @Field(() => [ID], {
    nullable: true,
    description:
      "Each with all below it, in the territory and in the question's `line`, as of the period's end of data, and the " +
      'units that passed into them.',
  })
  unitIds?: string[] | null;

  @Field(() => [UnitKind], { nullable: true, description: "Kinds of unit as of the period's end of data." })
  unitKinds?: UnitKind[] | null;

  @Field(() => [UnitLine], {
    nullable: true,
    description:
      "Lines in which the unit stands as of the period's end of data; TERRITORY: in none of an organisation.",
  })
  unitLines?: UnitLine[] | null;

  @Field(() => [ID], { nullable: true })
  formIds?: string[] | null;

  @Field(() => [Int], { nullable: true, description: 'Numbers of form versions.' })
  formVersions?: number[] | null;

  @Field(() => [ReportState], { nullable: true })
  states?: ReportState[] | null;

  @Field(() => AnswerCondition, { nullable: true })
  answer?: AnswerCondition | null;

  @Field(() => [AggregateFilter], { nullable: true, description: 'All of them hold.' })
  and?: AggregateFilter[] | null;

  @Field(() => [AggregateFilter], { nullable: true, description: 'At least one of them holds.' })
  or?: AggregateFilter[] | null;

  @Field(() => AggregateFilter, { nullable: true, description: 'It does not hold.' })
  not?: AggregateFilter | null;
}

@InputType({ description: 'Groups are shown whose measure lies within these bounds.' })
export class HavingInput {
  @Field(() => Int, { description: "Position in the question's measures." })
  measure!: number;

  @Field(() => DecimalScalar, { nullable: true })
  atLeast?: string | null;

  @Field(() => DecimalScalar, { nullable: true })
  atMost?: string | null;
}

@InputType({ description: 'Groups in the order of a measure; groups without a value stand last.' })
export class MeasureOrderInput {
  @Field(() => Int, { description: "Position in the question's measures." })
  measure!: number;

  @Field(() => Boolean, { defaultValue: true })
  descending!: boolean;

  @Field(() => Boolean, { defaultValue: false, description: 'In the order of the change against the earlier period.' })
  byChange!: boolean;
}

@InputType({ description: 'One question to the figures.' })
export class AggregateInput {
  @Field(() => [MeasureInput], { description: 'At most 20.' })
  measures!: MeasureInput[];

  @Field(() => [Dimension], { defaultValue: [], description: 'Without any there is one group.' })
  groupBy!: Dimension[];

  @Field(() => [ID], {
    defaultValue: [],
    description:
      'Permanent ids of fields by whose answer figures are grouped as well: choices, yes or no, references. At most 3. A ' +
      'report with several choices counts with each. A column goes with measures that are columns of the same table.',
  })
  groupByAnswers!: string[];

  @Field(() => AggregateFilter, { nullable: true })
  filter?: AggregateFilter | null;

  @Field(() => [HavingInput], { defaultValue: [], description: 'All of them hold.' })
  having!: HavingInput[];

  @Field(() => [MeasureOrderInput], {
    defaultValue: [],
    description: 'Without any, groups stand in the order of what they are grouped by.',
  })
  orderBy!: MeasureOrderInput[];

  @Field(() => CountedReports, { defaultValue: CountedReports.ACCEPTED })
  counted!: CountedReports;

  @Field(() => UnitPlacement, { defaultValue: UnitPlacement.AS_REPORTED })
  placement!: UnitPlacement;

  @Field(() => UnitLine, {
    defaultValue: UnitLine.TERRITORY,
    description:
      'The line in which UNIT_ABOVE, CITY and PROVINCE are looked up. In the line of an organisation they are its bodies: ' +
      'the one right above, and those that stand under a city or a province in the territory.',
  })
  line!: UnitLine;

  @Field(() => Int, { defaultValue: 1000, description: 'Groups of a page: 1 to 10,000.' })
  first!: number;

  @Field(() => String, { nullable: true })
  after?: string | null;
}
